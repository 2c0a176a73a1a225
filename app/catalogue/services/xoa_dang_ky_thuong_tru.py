"""Xóa đăng ký thường trú, 1.003197: filed on the portal or VNeID alone, so it ends with a preparation sheet."""

from datetime import date

from app.catalogue.condition import Equals
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
    slug="xoa-dang-ky-thuong-tru",
    name="Xóa đăng ký thường trú",
    code="1.003197",
    version=1,
    in_force_from=date(2026, 3, 15),
    purpose="Khi anh/chị hoặc người trong hộ không còn thường trú ở đó. Chỉ nộp được trên Cổng hoặc VNeID; ở đây "
    "chuẩn bị sẵn.",
    words=("xóa thường trú", "cắt khẩu", "cắt hộ khẩu", "xóa khẩu", "xóa hộ khẩu", "ra nước ngoài định cư", "bán nhà"),
    occasion=Occasion.HOME,
    law=(
        Stated("Luật Cư trú 68/2020/QH14 Điều 24"),
        Stated("Nghị định 154/2024/NĐ-CP Điều 9, sửa đổi bởi Nghị định 58/2026/NĐ-CP", since=date(2026, 3, 15)),
    ),
    applicant=APPLICANT,
    turns=(
        by_the_police_themselves(Equals("truong_hop", "quoc_tich"), "Công an tự xóa, không phải nộp gì"),
        Turn(
            "da-mat",
            Equals("truong_hop", "chet"),
            "Người đã mất: làm khai tử là đủ",
            "Đăng ký khai tử xong, công an phường tự xóa thường trú. Làm liên thông thì khai tử, xóa thường trú và "
            "tiền mai táng cùng một lần.",
            body="Ủy ban nhân dân phường, xã",
        ),
        Turn(
            "chuyen-noi-khac",
            Equals("truong_hop", "chuyen"),
            "Chuyển đi thì đăng ký ở nơi mới là đủ",
            "Đăng ký thường trú ở nơi mới xong, nơi cũ tự được xóa. Anh/chị không phải làm thủ tục xóa.",
            service="dang-ky-thuong-tru",
        ),
    ),
    prepared=(
        online(
            "xóa đăng ký thường trú",
            5,
            ct01(FOR_ONESELF, "Xóa đăng ký thường trú tại {noi_o}; lý do: {truong_hop}", "thanh_vien"),
        ),
    ),
    good_to_know=("Không mất lệ phí.", "Người bị xóa hoặc người đại diện hộ làm đều được."),
    doubts=("Điều 24 Luật Cư trú: câu chữ các điểm e, g, h chưa đối chiếu với văn bản hợp nhất.",),
    steps=(
        case(
            {
                "nuoc_ngoai": "Ra nước ngoài để định cư",
                "vang": "Vắng từ 12 tháng trở lên, không đăng ký, không khai báo ở đâu",
                "het_thue": "Hết thuê, mượn, ở nhờ quá 12 tháng, chưa đăng ký nơi mới",
                "doi_chu": "Nhà đã sang chủ khác quá 12 tháng, chưa đăng ký nơi mới",
                "khong_dong_y": "Chủ nhà không cho giữ đăng ký nữa",
                "pha_do": "Nhà đã phá dỡ, bị thu hồi; tàu, xe không còn dùng",
                "chet": "Người đó đã mất, hoặc tòa tuyên bố mất tích",
                "quoc_tich": "Đã thôi hoặc bị tước quốc tịch Việt Nam",
                "chuyen": "Chuyển hẳn sang nơi khác",
            }
        ),
        where("Thường trú ở đâu?", "nơi thường trú"),
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
