"""Thông báo lưu trú, 2.001159, for one guest of a home: ends as a declaration in the lodging list of the ward."""

from datetime import date

from app.catalogue.condition import Equals
from app.catalogue.occasion import Occasion
from app.catalogue.outcome import Channel, Notice, Prepared, Turn, Way
from app.catalogue.question import Address, BirthDay, Choice, CitizenNumber, Day, PersonName
from app.catalogue.service import Applicant, Service, Step
from app.catalogue.stated import Stated
from app.catalogue.steps.people import APPLICANT, SEX, phone_question

CIRCULAR = date(2026, 7, 1)

SERVICE = Service(
    slug="thong-bao-luu-tru",
    name="Thông báo lưu trú một khách",
    code="2.001159",
    version=1,
    in_force_from=CIRCULAR,
    purpose="Khi có người đến ngủ lại nhà anh/chị. Khai trước 23 giờ; khách đến sau 23 giờ thì trước 8 giờ sáng.",
    words=(
        *("lưu trú", "khách ngủ lại", "có khách ở nhà", "người nhà đến chơi", "ngủ qua đêm", "khai báo khách"),
        *("cháu về chơi", "con về thăm"),
    ),
    occasion=Occasion.HOME,
    essential=(6,),
    applicant=Applicant(name=APPLICANT.name, phone=APPLICANT.phone),
    law=(
        Stated("Luật Cư trú 68/2020/QH14 Điều 30, sửa đổi bởi Luật 118/2025/QH15", since=CIRCULAR),
        Stated("Thông tư 116/2026/TT-BCA Điều 14", since=CIRCULAR),
    ),
    turns=(
        Turn(
            "o-lau",
            Equals("bao_lau", "hon"),
            "Ở quá 30 ngày thì khách đăng ký tạm trú",
            "Thông báo lưu trú chỉ cho khách ở nhiều nhất 30 ngày.",
            service="dang-ky-tam-tru",
        ),
        Turn(
            "nuoc-ngoai",
            Equals("khach_la", "nuoc_ngoai"),
            "Khách nước ngoài khai ở chỗ khác",
            "Khách nước ngoài thì chủ nhà khai tạm trú cho người nước ngoài, trên trang riêng của công an.",
            body="trang khai báo tạm trú của công an, hoặc công an phường",
        ),
        Turn(
            "co-so",
            Equals("khach_la", "co_so"),
            "Nhà nghỉ, nhà trọ khai theo danh sách",
            "Nhiều khách mỗi tối thì ghi nhà một lần, rồi mỗi tối gõ hoặc dán danh sách. Anh/chị vào Trang của tôi, "
            "bấm “Khai báo khách ở qua đêm”.",
            body="mục Khai báo khách ở qua đêm trên Trang của tôi",
        ),
    ),
    prepared=(
        Prepared(
            body="Công an phường, xã nơi khách ở",
            ways=(
                Way(Channel.VNEID, "mục Thủ tục hành chính, chọn Thông báo lưu trú."),
                Way(Channel.PORTAL, "dichvucong.gov.vn, tìm “thông báo lưu trú”."),
                Way(Channel.COUNTER, "đến hoặc gọi điện cho công an phường nơi khách ở."),
            ),
            form=(Stated("Không có mẫu tờ khai", "Thông tư 116/2026/TT-BCA Điều 14", since=CIRCULAR),),
            cost=(Stated("không mất lệ phí"),),
            time=(Stated("ngay khi khai"),),
        ),
    ),
    notice=Notice(
        house="ho_ten",
        place="noi_o",
        phone="dien_thoai",
        guest={
            "ho_ten": "khach_ten",
            "sinh": "khach_sinh",
            "gioi_tinh": "khach_gioi",
            "so": "khach_so",
            "den": "den_ngay",
            "di": "di_ngay",
            "ly_do": "ly_do",
        },
    ),
    good_to_know=(
        "Không mất lệ phí. Khách ở nhiều nhất 30 ngày.",
        "Anh/chị xem giấy tờ hoặc VNeID của khách để ghi đúng số định danh.",
        "Chủ nhà đi vắng thì khách tự khai.",
    ),
    doubts=("Luật sửa đổi có bỏ việc người thân chỉ thông báo lưu trú một lần không?",),
    practice={"ly_do": "6"},
    steps=(
        Step(
            "khach-nao",
            "Trường hợp",
            "Khách nào ngủ lại?",
            (
                Choice(
                    "khach_la",
                    "Khách là",
                    name="khách",
                    options={
                        "mot": "Một người Việt Nam, ngủ ở nhà tôi",
                        "co_so": "Khách của nhà nghỉ, nhà trọ, nhiều người",
                        "nuoc_ngoai": "Người nước ngoài",
                    },
                ),
                Choice(
                    "bao_lau",
                    "Khách ở bao lâu?",
                    name="ở bao lâu",
                    options={"ngan": "Nhiều nhất 30 ngày", "hon": "Hơn 30 ngày"},
                ),
            ),
        ),
        Step("noi-o", "Nhà có khách", "Nhà ở đâu?", (Address("noi_o", "Phường, xã", name="nhà có khách"),)),
        Step(
            "khach",
            "Khách",
            "Khách là ai?",
            (
                PersonName("khach_ten", "Họ, chữ đệm và tên khách", name="họ tên khách", hint="Như trên giấy tờ."),
                BirthDay("khach_sinh", "Ngày sinh", name="ngày sinh khách", hint="Ví dụ: 05/02/1958"),
                Choice("khach_gioi", "Giới tính", name="giới tính khách", options=SEX),
                CitizenNumber(
                    "khach_so",
                    "Số định danh cá nhân",
                    name="số định danh khách",
                    hint="12 chữ số trên thẻ căn cước. Trẻ em xem ở giấy khai sinh.",
                    born="khach_sinh",
                    sex="khach_gioi",
                ),
            ),
        ),
        Step(
            "thoi-gian",
            "Thời gian",
            "Khách ở từ khi nào?",
            (
                Day(
                    "den_ngay",
                    "Đến ngày nào?",
                    name="ngày đến",
                    hint="Hôm nay hoặc hôm qua.",
                    days_back=1,
                    days_ahead=0,
                    past="Chỉ khai được khách đến hôm nay hoặc hôm qua. Khách đến sớm hơn thì gọi công an phường.",
                    ahead="Khách chưa đến thì chưa khai. Khách đến rồi anh/chị khai, trước 23 giờ.",
                ),
                Day("di_ngay", "Đi ngày nào?", name="ngày đi", hint="Nhiều nhất 30 ngày.", days_back=0, days_ahead=30),
                Choice(
                    "ly_do",
                    "Lý do ở lại",
                    name="lý do",
                    options={
                        "6": "Thăm thân",
                        "1": "Du lịch",
                        "2": "Công tác",
                        "3": "Học tập",
                        "18": "Chữa bệnh",
                        "19": "Lao động",
                        "4": "Thăm viếng",
                    },
                ),
            ),
        ),
        Step(
            "chu-nha",
            "Người khai",
            "Anh/chị tên là gì?",
            (
                PersonName(APPLICANT.name, "Họ, chữ đệm và tên", name="họ tên", hint="Chủ nhà hoặc người trong nhà."),
                phone_question(ours=False),
            ),
        ),
    ),
)
