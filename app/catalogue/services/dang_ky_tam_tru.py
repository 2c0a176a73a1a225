"""Đăng ký tạm trú, 1.004194: the form CT01 of Thông tư 116/2026/TT-BCA for a person or a household."""

from datetime import date

from app.catalogue.condition import Equals, Not
from app.catalogue.question import Address, Choice, CitizenNumber, Day, PersonName
from app.catalogue.service import Fee, Paper, Service, Step, WorkingDays
from app.catalogue.steps import (
    APPLICANT,
    RELATION_OPTIONS,
    about_the_applicant,
    household_members,
    phone_question,
)

OWN = Equals("cho_o", "nha_minh")
RELATIVE = Equals("cho_o", "nguoi_than")
RENTED = Equals("cho_o", "thue")
HEAD_IS_ANOTHER = Equals("la_chu_ho", "khong")

SERVICE = Service(
    slug="dang-ky-tam-tru",
    name="Đăng ký tạm trú",
    code="1.004194",
    version=1,
    in_force_from=date(2026, 7, 1),
    purpose="Khi anh/chị ở từ 30 ngày trở lên tại phường, xã không phải nơi thường trú.",
    deadline=WorkingDays(3),
    fee=Fee(
        counter=15_000,
        online=7_000,
        law="Thông tư 75/2022/TT-BTC; Nghị quyết 66.22/2026/NQ-CP",
        free_online_until=date(2027, 2, 28),
        free_online_if="có định danh điện tử mức 2 và đã tích hợp đủ 5 loại giấy tờ trên VNeID",
        exempt=(
            "trẻ em",
            "người cao tuổi",
            "người khuyết tật",
            "người có công và thân nhân",
            "đồng bào dân tộc thiểu số ở xã đặc biệt khó khăn",
            "công dân ở xã biên giới, huyện đảo",
            "người từ 16 đến dưới 18 tuổi mồ côi cả cha và mẹ",
        ),
    ),
    law=("Luật Cư trú 68/2020/QH14 Điều 27, 28", "Nghị định 154/2024/NĐ-CP", "Thông tư 116/2026/TT-BCA"),
    applicant=APPLICANT,
    place="noi_o",
    good_to_know=(
        "Thời hạn tạm trú nhiều nhất 2 năm, hết hạn thì gia hạn.",
        "Chuyển chỗ ở trong cùng phường, xã nơi thường trú thì không cần đăng ký tạm trú.",
    ),
    steps=(
        Step(
            "cho-o",
            "Chỗ ở",
            "Anh/chị ở nhà của ai?",
            (
                Choice(
                    "cho_o",
                    "Nhà anh/chị sẽ ở là",
                    name="loại chỗ ở",
                    options={
                        "nha_minh": "Nhà của tôi",
                        "nguoi_than": "Nhà của người thân",
                        "thue": "Nhà thuê, mượn hoặc ở nhờ",
                    },
                ),
            ),
        ),
        Step(
            "noi-o",
            "Địa chỉ",
            "Nhà đó ở đâu?",
            (Address("noi_o", "Phường, xã", name="nơi ở tạm trú"),),
        ),
        Step(
            "thoi-gian",
            "Thời gian",
            "Anh/chị ở trong bao lâu?",
            (
                Day(
                    "tu_ngay",
                    "Bắt đầu ở từ ngày nào?",
                    name="ngày bắt đầu ở",
                    hint="Ví dụ: 05/12/2026",
                ),
                Choice(
                    "thoi_han",
                    "Định ở bao lâu?",
                    name="thời hạn tạm trú",
                    options={"6": "6 tháng", "12": "1 năm", "24": "2 năm"},
                ),
            ),
        ),
        about_the_applicant(),
        Step(
            "lien-he",
            "Liên hệ và nơi thường trú",
            "Liên hệ với anh/chị ở đâu?",
            (
                phone_question(),
                Address(
                    "thuong_tru",
                    "Nơi thường trú: phường, xã",
                    name="nơi thường trú",
                    other_than="noi_o",
                    clash="Nơi này trùng phường, xã anh/chị sắp ở. Ở trong cùng phường, xã nơi thường trú "
                    "thì không cần đăng ký tạm trú, chỉ cần báo công an phường cập nhật nơi ở hiện tại.",
                    with_street=False,
                ),
            ),
        ),
        Step(
            "chu-ho",
            "Chủ hộ nơi tạm trú",
            "Ai là chủ hộ ở nơi tạm trú?",
            (
                Choice(
                    "la_chu_ho",
                    "Chủ hộ ở nơi tạm trú là",
                    name="chủ hộ",
                    hint="Chủ hộ là người đứng đầu gia đình, không nhất thiết là chủ nhà.",
                    options={"co": "Chính tôi", "khong": "Người khác"},
                ),
            ),
        ),
        Step(
            "ten-chu-ho",
            "Chủ hộ",
            "Chủ hộ là ai?",
            (
                PersonName("chu_ho_ten", "Họ tên chủ hộ", name="họ tên chủ hộ"),
                CitizenNumber("chu_ho_so", "Số định danh của chủ hộ", name="số định danh chủ hộ", hint="12 chữ số."),
                Choice(
                    "quan_he",
                    "Anh/chị là gì của chủ hộ?",
                    name="quan hệ với chủ hộ",
                    options=RELATION_OPTIONS,
                ),
            ),
            when=HEAD_IS_ANOTHER,
        ),
        Step(
            "chu-nha",
            "Chủ nhà",
            "Ai là chủ nhà?",
            (
                PersonName("chu_nha_ten", "Họ tên chủ nhà", name="họ tên chủ nhà", hint="Người đứng tên nhà."),
                Choice(
                    "chu_nha_la",
                    "Chủ nhà là gì của anh/chị?",
                    name="quan hệ với chủ nhà",
                    options={
                        "vo_chong": "Vợ hoặc chồng",
                        "cha_me": "Cha hoặc mẹ",
                        "con": "Con",
                        "khac": "Họ hàng khác",
                    },
                    when=RELATIVE,
                ),
                Choice(
                    "chu_nha_dong_y",
                    "Chủ nhà đồng ý cho ở bằng cách nào?",
                    name="ý kiến chủ nhà",
                    hint="Cách nào cũng được, không cần công chứng.",
                    options={
                        "ky": "Ký vào tờ khai CT01",
                        "vneid": "Bấm đồng ý trên VNeID hoặc Cổng dịch vụ công",
                        "van_ban": "Viết giấy đồng ý riêng",
                        "hoi": "Để công an phường hỏi chủ nhà",
                    },
                ),
            ),
            when=Not(OWN),
        ),
        household_members("Có ai cùng chuyển đến không?"),
    ),
    papers=(
        Paper(
            "giay_nha",
            "Một giấy tờ về nhà",
            "nếu là nhà của anh/chị",
            OWN,
            "Sổ đỏ, sổ hồng hoặc hợp đồng mua nhà.",
        ),
        Paper(
            "giay_thue",
            "Giấy cho thuê, cho mượn hoặc cho ở nhờ",
            "nếu ở nhà thuê, mượn, ở nhờ",
            RENTED,
            "Giấy viết tay cũng được, không cần công chứng.",
        ),
        # Điều 20 khoản 2 điểm a and TT 116/2026 Điều 6 khoản 8: nothing may be asked of these closest relatives.
        Paper(
            "giay_nha_nguoi_than",
            "Giấy tờ về nhà của người thân",
            "nếu chủ nhà không phải vợ chồng, cha mẹ hay con",
            Equals("chu_nha_la", "khac"),
            "Vợ chồng, cha mẹ, con ở với nhau thì không cần.",
        ),
    ),
)
