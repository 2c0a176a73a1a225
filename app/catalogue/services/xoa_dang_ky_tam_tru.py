"""Xóa đăng ký tạm trú, 1.010028: filed on the portal or VNeID alone, so it ends with a preparation sheet."""

from datetime import date

from app.catalogue.condition import AnyOf, Equals
from app.catalogue.occasion import Occasion
from app.catalogue.outcome import Turn
from app.catalogue.service import Service
from app.catalogue.stated import Stated
from app.catalogue.steps.people import APPLICANT, about_another_person, about_the_applicant, household_members
from app.catalogue.steps.registering import contact, for_whom, where
from app.catalogue.steps.sheet_fields import ct01
from app.catalogue.steps.speaking import right_over_child
from app.catalogue.steps.striking_off import STRUCK_OFF, by_the_police_themselves, case, online, proof, when_it_happened

FOR_ONESELF = Equals("cho_ai", "toi")
FOR_A_CHILD = Equals("cho_ai", "tre_em")
FOR_AN_ADULT = Equals("cho_ai", "nguoi_lon")

SERVICE = Service(
    slug="xoa-dang-ky-tam-tru",
    name="Xóa đăng ký tạm trú",
    code="1.010028",
    version=1,
    in_force_from=date(2026, 3, 15),
    purpose="Khi anh/chị không còn ở nơi đã đăng ký tạm trú. Chỉ nộp được trên Cổng hoặc VNeID; ở đây chuẩn bị sẵn.",
    words=("xóa tạm trú", "cắt tạm trú", "trả phòng", "hết thuê nhà", "không ở trọ nữa", "khách thuê đã đi"),
    occasion=Occasion.HOME,
    law=(
        Stated("Luật Cư trú 68/2020/QH14 Điều 29"),
        Stated("Nghị định 154/2024/NĐ-CP Điều 10, sửa đổi bởi Nghị định 58/2026/NĐ-CP", since=date(2026, 3, 15)),
    ),
    applicant=APPLICANT,
    turns=(
        by_the_police_themselves(
            AnyOf((Equals("truong_hop", "chet"), Equals("truong_hop", "thuong_tru"))),
            "Công an tự xóa, không phải nộp gì",
        ),
        Turn(
            "nguoi-cho-thue",
            Equals("truong_hop", "cho_thue"),
            "Chủ nhà chỉ cần báo công an phường",
            "Người thuê, người ở nhờ đã đi thì anh/chị báo công an phường một tiếng: gọi điện hoặc đến quầy. "
            "Công an phường xóa đăng ký tạm trú.",
            body="Công an phường nơi có nhà",
        ),
    ),
    prepared=(
        online(
            "xóa đăng ký tạm trú",
            3,
            ct01(FOR_ONESELF, "Xóa đăng ký tạm trú tại {noi_o}; lý do: {truong_hop}", "thanh_vien"),
        ),
    ),
    good_to_know=(
        "Chuyển sang chỗ khác và đăng ký tạm trú ở đó thì chỗ cũ tự được xóa.",
        "Không mất lệ phí.",
    ),
    steps=(
        case(
            {
                "het_thue": "Hết thuê, mượn, ở nhờ mà chưa đăng ký chỗ khác",
                "vang": "Không ở đó từ 6 tháng trở lên",
                "doi_chu": "Nhà đã sang chủ khác, chủ mới không cho đăng ký",
                "pha_do": "Nhà đã phá dỡ, bị thu hồi; tàu, xe không còn dùng",
                "chet": "Người đó đã mất, hoặc thôi quốc tịch",
                "thuong_tru": "Đã đăng ký thường trú ở chính chỗ đó",
                "cho_thue": "Tôi là chủ nhà, khách thuê đã đi",
            }
        ),
        where("Tạm trú ở đâu?", "nơi tạm trú"),
        when_it_happened(),
        for_whom("Người được xóa là", "Tôi, một mình hoặc cùng người nhà"),
        about_the_applicant(),
        about_another_person(FOR_A_CHILD, FOR_AN_ADULT, whom=STRUCK_OFF),
        right_over_child(FOR_A_CHILD),
        contact(),
        household_members("Có ai trong nhà cùng xóa không?", None, called="Người cùng xóa"),
    ),
    papers=(proof(),),
)
