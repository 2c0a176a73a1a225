"""
Cấp điện mới từ lưới điện hạ áp (220/380V): prepared for the power company, for homes and for businesses.

The service and its two kinds of customer are seen on the portal's lists; the papers are those of the known request,
the days and costs are marked to be checked with the company.
"""

from datetime import date

from app.catalogue.condition import Equals
from app.catalogue.occasion import Occasion
from app.catalogue.outcome import FormField, Prepared, Turn
from app.catalogue.question import Choice, Number, Text
from app.catalogue.service import Paper, Service, Step
from app.catalogue.stated import Stated
from app.catalogue.steps.choosing import choose
from app.catalogue.steps.people import APPLICANT, about_the_applicant
from app.catalogue.steps.power_supply import (
    BUSINESS,
    POWER_COMPANY,
    POWER_LAW,
    business,
    place_fields,
    place_of_use,
    ways,
)
from app.catalogue.steps.requester import how_to_reach, requester_fields

SERVICE = Service(
    slug="cap-dien-moi",
    name="Cấp điện mới từ lưới điện hạ áp (220/380V)",
    version=1,
    in_force_from=date(2025, 2, 1),
    purpose="Khi nhà mới, cửa hàng mới chưa có công tơ điện riêng.",
    words=("mắc điện", "lắp công tơ", "lắp đồng hồ điện", "kéo điện", "đăng ký điện", "điện ba pha"),
    occasion=Occasion.LAND,
    essential=(24,),
    for_business=True,
    applicant=APPLICANT,
    law=POWER_LAW,
    doubts=(
        "Thời hạn 3, 5 ngày làm việc là cam kết của điện lực: hỏi mức đang áp dụng.",
        "Dây sau công tơ ai trả, bao nhiêu: điện lực báo giá.",
    ),
    good_to_know=(
        "Công tơ và dây tới công tơ điện lực lắp, không thu tiền. Dây từ công tơ vào nhà do mình trả.",
        "Sinh hoạt thì mỗi hộ một công tơ. Thuê nhà thì chủ nhà, hoặc người thuê được chủ nhà đồng ý, ký.",
        "Giấy tờ chỉ cần bản chụp.",
    ),
    practice={"cong_suat": "5"},
    turns=(
        Turn(
            "doi-ten",
            Equals("viec", "doi_ten"),
            "Đã có công tơ, chỉ đổi người đứng tên",
            "Mua nhà, thuê nhà đã có điện thì đổi tên hợp đồng mua bán điện.",
            service="doi-ten-hop-dong-dien",
        ),
        Turn(
            "su-co",
            Equals("viec", "su_co"),
            "Mất điện, công tơ hỏng thì gọi điện lực",
            "Gọi tổng đài điện lực, ở Hà Nội là 1900 1288, cả ngày lẫn đêm.",
            body="Tổng đài điện lực",
        ),
    ),
    prepared=(
        Prepared(
            POWER_COMPANY,
            ways("cấp điện mới từ lưới điện hạ áp"),
            (Stated("Giấy đề nghị mua điện phục vụ mục đích ngoài sinh hoạt", sure=False),),
            (Stated("không mất lệ phí; dây sau công tơ theo báo giá", sure=False),),
            (Stated("khoảng 5 ngày làm việc", sure=False),),
            (
                *requester_fields("người đại diện"),
                *place_fields(),
                FormField("Công suất, số pha", "{cong_suat}, {so_pha}"),
                FormField("Thiết bị dùng điện", "{thiet_bi}"),
            ),
            BUSINESS,
        ),
        Prepared(
            POWER_COMPANY,
            ways("cấp điện mới từ lưới điện hạ áp"),
            (Stated("Giấy đề nghị mua điện phục vụ mục đích sinh hoạt", sure=False),),
            (Stated("không mất lệ phí; dây sau công tơ theo báo giá", sure=False),),
            (Stated("khoảng 3 ngày làm việc", sure=False),),
            (
                *requester_fields("bên mua điện"),
                *place_fields(),
                FormField("Số hộ dùng chung, số người", "{so_ho}"),
                FormField("Công suất, số pha", "{cong_suat}, {so_pha}"),
            ),
        ),
    ),
    steps=(
        choose(
            "viec",
            "Việc cần làm",
            "Anh/chị cần làm việc gì?",
            {
                "moi": "Lắp công tơ mới cho nơi chưa có điện riêng",
                "doi_ten": "Đổi người đứng tên công tơ đã có",
                "su_co": "Mất điện, công tơ hỏng, hỏi hóa đơn",
            },
        ),
        place_of_use(),
        business(),
        Step(
            "cong-suat",
            "Công suất",
            "Cần dùng bao nhiêu điện?",
            (
                Number(
                    "cong_suat",
                    "Công suất",
                    name="công suất",
                    hint="Nhà ở thường từ 3 đến 10. Không rõ thì ghi 5.",
                    unit="kW",
                    least=1,
                    most=2000,
                    places=1,
                ),
                Choice("so_pha", "Điện", name="số pha", options={"mot": "Một pha, nhà ở thường dùng", "ba": "Ba pha"}),
                Text(
                    "thiet_bi",
                    "Thiết bị chính",
                    name="thiết bị",
                    hint="Ví dụ: hai máy may, một máy lạnh",
                    when=BUSINESS,
                ),
                Number(
                    "so_ho",
                    "Số người trong hộ",
                    name="số người",
                    least=1,
                    most=99,
                    when=Equals("dung_dien", "sinh_hoat"),
                ),
            ),
        ),
        about_the_applicant(),
        how_to_reach(),
    ),
    papers=(
        Paper(
            "giay_nha",
            "Một giấy tờ về nhà, đất",
            "nếu là nhà của anh/chị",
            Equals("cho_o", "nha_minh"),
            "Nơi thường trú ở đó rồi thì không cần.",
        ),
        Paper(
            "hop_dong_thue",
            "Hợp đồng thuê, mượn nhà và giấy chủ nhà đồng ý",
            "nếu thuê, mượn nhà",
            Equals("cho_o", "thue"),
        ),
        Paper(
            "dang_ky_kinh_doanh",
            "Giấy đăng ký kinh doanh",
            "nếu để kinh doanh",
            BUSINESS,
            "Tra được bằng mã số thuế thì không cần.",
        ),
    ),
)
