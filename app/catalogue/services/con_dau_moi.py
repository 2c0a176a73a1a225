"""
Làm con dấu mới và cấp giấy chứng nhận đã đăng ký mẫu con dấu: prepared for the province's police.

Nghị định 99/2016/NĐ-CP Điều 11 to 13, changed by 56/2023 (cited in public copies, not read): who, where, which papers.
"""

from datetime import date

from app.catalogue.condition import Equals
from app.catalogue.occasion import Occasion
from app.catalogue.outcome import FormField, Prepared, Turn
from app.catalogue.service import Service
from app.catalogue.stated import Stated
from app.catalogue.steps.choosing import choose
from app.catalogue.steps.people import APPLICANT, about_the_applicant
from app.catalogue.steps.requester import how_to_reach
from app.catalogue.steps.seal import (
    COMPANY_DECIDES,
    ORGANISATION,
    SEAL_DOUBTS,
    SEAL_LAW,
    SEAL_POLICE,
    SEAL_WAYS,
    kind_of_organisation,
    organisation_fields,
    papers_of_the_organisation,
)

SERVICE = Service(
    slug="con-dau-moi",
    name="Làm con dấu mới và cấp giấy chứng nhận đã đăng ký mẫu dấu",
    version=1,
    in_force_from=date(2023, 9, 15),
    purpose="Khi cơ quan, tổ chức mới thành lập cần con dấu.",
    words=("làm con dấu", "khắc dấu", "đăng ký mẫu dấu", "dấu tròn", "con dấu cơ quan"),
    occasion=Occasion.BUSINESS,
    essential=(9,),
    for_business=True,
    applicant=APPLICANT,
    law=SEAL_LAW,
    doubts=SEAL_DOUBTS,
    good_to_know=(
        "Công an giao dấu cho cơ sở khắc, rồi đăng ký mẫu và trả dấu cùng giấy chứng nhận.",
        "Giữ dấu ở trụ sở, mất dấu thì báo ngay trong 2 ngày.",
    ),
    turns=(
        COMPANY_DECIDES,
        Turn(
            "da-co-dau",
            Equals("viec", "them"),
            "Đã có con dấu thì làm dấu thay thế",
            "Dấu mất, hỏng, đổi tên, hoặc cần dấu nổi, dấu xi, dấu thu nhỏ thì làm thủ tục khác.",
            service="con-dau-thay-the",
        ),
    ),
    prepared=(
        Prepared(
            SEAL_POLICE,
            SEAL_WAYS,
            (Stated("Giấy đề nghị đăng ký mẫu con dấu mới", "Nghị định 99/2016/NĐ-CP", sure=False),),
            (Stated("lệ phí đăng ký mẫu dấu và tiền khắc dấu; hỏi nơi nhận", sure=False),),
            (Stated("khoảng 4 ngày làm việc", "Nghị định 99/2016/NĐ-CP", sure=False),),
            (*organisation_fields(), FormField("Đề nghị", "Đăng ký mẫu con dấu mới: {loai_dau}")),
        ),
    ),
    steps=(
        choose(
            "viec",
            "Việc cần làm",
            "Tổ chức đã có con dấu nào chưa?",
            {"moi": "Chưa, làm con dấu đầu tiên", "them": "Đã có, cần làm lại hoặc làm thêm"},
            label="Con dấu",
        ),
        kind_of_organisation(),
        choose(
            "loai_dau",
            "Loại dấu",
            "Con dấu nào?",
            {"quoc_huy": "Có hình Quốc huy", "thuong": "Không có hình Quốc huy", "bieu_tuong": "Có biểu tượng"},
            label="Con dấu",
        ),
        ORGANISATION,
        about_the_applicant(),
        how_to_reach(),
    ),
    papers=papers_of_the_organisation(),
)
