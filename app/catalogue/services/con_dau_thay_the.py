"""
Làm con dấu thay thế, dấu nổi, dấu xi, and its certificate: prepared for the province's police.

Nghị định 99/2016/NĐ-CP Điều 13 to 15, 18, changed by 56/2023 (cited in public copies, not read).
"""

from datetime import date

from app.catalogue.condition import AnyOf, Equals
from app.catalogue.occasion import Occasion
from app.catalogue.outcome import FormField, Prepared, Turn
from app.catalogue.question import Text
from app.catalogue.service import Paper, Service, Step
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

LOST = Equals("viec", "mat")
OLD = AnyOf((Equals("viec", "hong"), Equals("viec", "doi_ten")))

SERVICE = Service(
    slug="con-dau-thay-the",
    name="Làm con dấu thay thế, dấu nổi, dấu xi và cấp giấy chứng nhận đã đăng ký mẫu dấu",
    version=1,
    in_force_from=date(2023, 9, 15),
    purpose="Khi con dấu của cơ quan, tổ chức bị mất, hỏng, phải đổi, hoặc cần thêm dấu nổi, dấu xi, dấu thu nhỏ.",
    words=("mất con dấu", "con dấu bị hỏng", "đổi con dấu", "dấu nổi", "dấu xi", "dấu thu nhỏ", "đăng ký lại mẫu dấu"),
    occasion=Occasion.BUSINESS,
    essential=(10,),
    for_business=True,
    applicant=APPLICANT,
    law=SEAL_LAW,
    doubts=SEAL_DOUBTS,
    good_to_know=(
        "Mất dấu thì báo công an nơi mất và nơi cấp trong 2 ngày.",
        "Dấu cũ nộp lại khi nhận dấu mới.",
        "Chỉ đổi tên phường, xã do sắp xếp thì hỏi trước xem có phải đổi dấu không.",
    ),
    turns=(
        COMPANY_DECIDES,
        Turn(
            "dau-dau-tien",
            Equals("viec", "dau_tien"),
            "Chưa có dấu thì làm con dấu mới",
            "Con dấu đầu tiên của tổ chức làm theo thủ tục con dấu mới.",
            service="con-dau-moi",
        ),
    ),
    prepared=(
        Prepared(
            SEAL_POLICE,
            SEAL_WAYS,
            (Stated("Giấy đề nghị đăng ký lại, đăng ký thêm mẫu con dấu", "Nghị định 99/2016/NĐ-CP", sure=False),),
            (Stated("lệ phí đăng ký mẫu dấu và tiền khắc dấu; hỏi nơi nhận", sure=False),),
            (Stated("khoảng 4 ngày làm việc", "Nghị định 99/2016/NĐ-CP", sure=False),),
            (
                *organisation_fields(),
                FormField("Đề nghị", "{viec}"),
                FormField("Lý do", "{ly_do}"),
                FormField("Số giấy chứng nhận mẫu dấu cũ", "{so_chung_nhan}"),
            ),
        ),
    ),
    steps=(
        choose(
            "viec",
            "Việc cần làm",
            "Anh/chị cần làm việc gì?",
            {
                "hong": "Đổi con dấu bị mòn, hỏng",
                "mat": "Làm lại con dấu bị mất",
                "doi_ten": "Đổi con dấu vì tổ chức đổi tên, sáp nhập",
                "them": "Làm thêm dấu nổi, dấu xi, dấu thu nhỏ",
                "dau_tien": "Làm con dấu đầu tiên của tổ chức",
            },
        ),
        kind_of_organisation(),
        ORGANISATION,
        Step(
            "dau-cu",
            "Con dấu cũ",
            "Con dấu cũ thế nào?",
            (
                Text("ly_do", "Kể ngắn gọn lý do", name="lý do", hint="Ví dụ: dấu mòn, in không rõ"),
                Text(
                    "so_chung_nhan",
                    "Số giấy chứng nhận mẫu dấu",
                    name="số giấy chứng nhận",
                    hint="Không tìm thấy thì để trống.",
                    required=False,
                ),
            ),
        ),
        about_the_applicant(),
        how_to_reach(),
    ),
    papers=(
        *papers_of_the_organisation(),
        Paper("van_ban_ly_do", "Văn bản nêu lý do", "mọi trường hợp", None, "Người đứng đầu ký."),
        Paper("chung_nhan_cu", "Giấy chứng nhận mẫu dấu cũ", "nếu đổi dấu", OLD),
        Paper("bao_mat", "Văn bản đã báo mất dấu với công an", "nếu dấu bị mất", LOST),
    ),
)
