"""
Thay đổi chủ thể hợp đồng mua bán điện: prepared for the power company, for homes and for businesses.

The service is seen on the portal's lists; papers as known, days and costs marked to be checked with the company.
"""

from datetime import date

from app.catalogue.condition import Equals, Not
from app.catalogue.occasion import Occasion
from app.catalogue.outcome import FormField, Prepared, Turn
from app.catalogue.question import PersonName, Text
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

DIED = Equals("viec", "da_mat")

SERVICE = Service(
    slug="doi-ten-hop-dong-dien",
    name="Thay đổi chủ thể hợp đồng mua bán điện",
    version=1,
    in_force_from=date(2025, 2, 1),
    purpose="Khi mua nhà, thuê nhà, người đứng tên đã mất: đổi người đứng tên công tơ điện.",
    words=(
        "đổi tên công tơ điện",
        "sang tên hợp đồng điện",
        "đổi tên hóa đơn điện",
        "đồng hồ điện đứng tên người khác",
    ),
    occasion=Occasion.LAND,
    essential=(25,),
    for_business=True,
    applicant=APPLICANT,
    law=POWER_LAW,
    doubts=("Thời hạn và giấy chủ cũ đồng ý có bắt buộc không: hỏi điện lực.",),
    good_to_know=(
        "Trả hết tiền điện cũ rồi mới đổi tên được.",
        "Đổi tên không phải cắt điện, không phải thay công tơ.",
        "Mã khách hàng in trên hóa đơn, bắt đầu bằng chữ P.",
    ),
    turns=(
        Turn(
            "lap-moi",
            Equals("viec", "lap_moi"),
            "Chưa có công tơ thì lắp mới",
            "Nơi chưa có điện riêng thì đề nghị cấp điện mới.",
            service="cap-dien-moi",
        ),
        Turn(
            "chu-nha-dung-ten",
            Equals("viec", "o_tro"),
            "Ở trọ ngắn ngày thì chủ nhà đứng tên",
            "Thuê dưới 12 tháng thì chủ nhà ký hợp đồng điện. Anh/chị đăng ký tạm trú để được tính định mức.",
            service="dang-ky-tam-tru",
        ),
    ),
    prepared=(
        Prepared(
            POWER_COMPANY,
            ways("thay đổi chủ thể hợp đồng mua bán điện"),
            (Stated("Giấy đề nghị thay đổi chủ thể hợp đồng mua bán điện", sure=False),),
            (Stated("không mất tiền", sure=False),),
            (Stated("khoảng 3 đến 5 ngày làm việc", sure=False),),
            (
                *requester_fields("bên mua điện mới"),
                *place_fields(),
                FormField("Mã khách hàng", "{ma_khach}"),
                FormField("Người đang đứng tên", "{chu_cu}"),
                FormField("Lý do thay đổi", "{viec}"),
                FormField("Chỉ số công tơ khi đổi tên", "{chi_so}"),
            ),
        ),
    ),
    steps=(
        choose(
            "viec",
            "Vì sao đổi tên",
            "Vì sao đổi người đứng tên?",
            {
                "mua_nha": "Mua nhà, được cho nhà, được chia nhà",
                "da_mat": "Người đứng tên đã mất",
                "thue": "Thuê nhà từ 12 tháng trở lên",
                "o_tro": "Ở trọ dưới 12 tháng",
                "lap_moi": "Nơi đó chưa có công tơ",
            },
            label="Vì",
        ),
        place_of_use(),
        business(),
        Step(
            "cong-to",
            "Công tơ",
            "Trên hóa đơn điện ghi gì?",
            (
                Text("ma_khach", "Mã khách hàng", name="mã khách hàng", hint="Ví dụ: PD01000123456", longest=20),
                PersonName("chu_cu", "Người đang đứng tên", name="người đang đứng tên"),
                Text(
                    "chi_so",
                    "Chỉ số công tơ hôm nay",
                    name="chỉ số công tơ",
                    hint="Không xem được thì để trống.",
                    required=False,
                ),
            ),
        ),
        about_the_applicant(),
        how_to_reach(),
    ),
    papers=(
        Paper("giay_nha", "Giấy tờ về nhà: sổ đỏ, hợp đồng mua bán", "nếu không thuê", Not(Equals("viec", "thue"))),
        Paper("hop_dong_thue", "Hợp đồng thuê nhà, giấy chủ nhà đồng ý", "nếu thuê nhà", Equals("viec", "thue")),
        Paper("khai_tu", "Trích lục khai tử", "nếu người đứng tên đã mất", DIED, "Điện lực tra được thì không cần."),
        Paper(
            "dang_ky_kinh_doanh",
            "Giấy đăng ký kinh doanh",
            "nếu để kinh doanh",
            BUSINESS,
            "Tra được bằng mã số thuế thì không cần.",
        ),
    ),
)
