"""The story of đăng ký tạm trú in a real browser, one page after the other."""

from app import demo
from app.clock import now
from tests.personas import Person
from tests.real_browser.hands import Hands

STEPS = (
    "Anh/chị ở nhà của ai?",
    "Nhà đó ở đâu?",
    "Anh/chị ở trong bao lâu?",
    "Anh/chị khai cho ai?",
    "Anh/chị tên là gì?",
    "Liên hệ với anh/chị ở đâu?",
    "Ai là chủ hộ ở nơi tạm trú?",
    "Ai là chủ nhà?",
    "Có được miễn lệ phí không?",
    "Có ai cùng chuyển đến không?",
)
PAPERS = "Ảnh chụp giấy tờ"
CHECK = "Xem lại trước khi gửi"
START = "/ho-so/moi/dang-ky-tam-tru"
DESK = {"width": 1280, "height": 800}


def answers_house(hands: Hands) -> None:
    hands.chooses("Nhà thuê").shot("nha-cua-ai").presses("Tiếp tục", STEPS[1])


def answers_place(hands: Hands) -> None:
    hands.types("Phường, xã", "cau giay ha noi").types("Số nhà", "Số 12 ngõ 34 đường Cầu Giấy")
    hands.shot("o-dau").presses("Tiếp tục", STEPS[2])


def answers_how_long(hands: Hands) -> None:
    hands.types("Bắt đầu ở từ ngày nào", "01/12/2026").chooses("1 năm")
    hands.shot("bao-lau").presses("Tiếp tục", STEPS[3])


def answers_name(hands: Hands, person: Person) -> None:
    hands.chooses("Tôi, một mình").shot("cho-ai").presses("Tiếp tục", STEPS[4])
    hands.types("Họ, chữ đệm và tên", person.name).types("Ngày sinh", person.born)
    hands.types("Số định danh", person.number).chooses("Nữ" if "Thị" in person.name else "Nam")
    hands.shot("ten-la-gi").presses("Tiếp tục", STEPS[5])


def answers_the_rest(hands: Hands, person: Person) -> None:
    """From the phone number to the summary: a rented room, a grandchild comes along."""
    hands.types("Số điện thoại", person.phone).types("Nơi thường trú", "Phường Hồng Gai, Quảng Ninh")
    hands.shot("lien-he").presses("Tiếp tục", STEPS[6])
    hands.chooses("Chính tôi").shot("chu-ho").presses("Tiếp tục", STEPS[7])
    hands.types("Họ tên chủ nhà", "Ngô Văn Chủ").chooses("Viết giấy đồng ý riêng")
    hands.shot("chu-nha").presses("Tiếp tục", STEPS[8])
    pays(hands)
    hands.follows("Thêm một người")
    adds_grandchild(hands)
    hands.shot("co-mot-nguoi").presses("Tiếp tục", PAPERS).shot("giay-to").follows("Tiếp tục", CHECK)


def pays(hands: Hands) -> None:
    hands.types("Người đăng ký thuộc diện", "Không, tôi nộp lệ phí")
    hands.shot("le-phi").presses("Tiếp tục", STEPS[9]).shot("chua-co-ai")


def adds_grandchild(hands: Hands) -> None:
    hands.types("Họ, chữ đệm và tên", "Trần Gia Bảo").types("Ngày sinh", "01/06/2015")
    hands.types("Số định danh", "001215000456").chooses("Nam").types("Là gì của chủ hộ", "Cháu nội")
    hands.shot("them-mot-nguoi").presses("Lưu người này", STEPS[9])


def answers_every_step(hands: Hands, person: Person) -> None:
    """From the first step to the summary."""
    answers_house(hands)
    answers_place(hands)
    answers_how_long(hands)
    answers_name(hands, person)
    answers_the_rest(hands, person)


def opens_account(hands: Hands, person: Person) -> None:
    """On the summary, for somebody who has none."""
    hands.follows("Tiếp tục", "Mở tài khoản để nhận kết quả")
    hands.field("Mã PIN").fill(person.pin)
    hands.types("Gõ lại mã PIN", person.pin).shot("mo-tai-khoan").presses("Mở tài khoản", CHECK)


def accepts(mai: Hands, applicant: Person) -> None:
    """The desk finds the dossier in its inbox and accepts it."""
    mai.opens("/can-bo/dang-nhap").types("Tên đăng nhập", "mai").types("Mật khẩu", demo.PASSWORD)
    mai.types("Mã một lần", demo.current_code(now())).shot("dang-nhap").presses("Đăng nhập", "Việc của anh/chị")
    mai.shot("viec").follows("Hồ sơ chờ xử lý").sees(applicant.name).shot("danh-sach")
    mai.follows("CG-261123-0001").sees("Cháu nội").shot("ho-so")
    mai.button("Tiếp nhận hồ sơ").click()
    mai.sees("Đã tiếp nhận").shot("da-tiep-nhan")
