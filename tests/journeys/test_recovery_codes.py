"""Anh Minh's phone is lost: the sheet in his drawer lets him work, and says how many codes are left."""

from time_machine import Traveller

from app import demo
from app.clock import now
from tests.personas import Worker


def makes_sheet(worker: Worker, evening: Traveller) -> list[str]:
    """The ten codes as they stand on the sheet."""
    worker.signs_in().follows("Tài khoản của anh/chị").sees("Chưa có").follows("Làm mã dự phòng")
    evening.shift(31)
    worker.types("Mã một lần", demo.current_code(now())).presses("Làm mười mã").sees("chỉ hiện một lần")
    return [item.text_content().strip() for item in worker.document.xpath("//ol/li")]


def enters_with(worker: Worker, code: str, expects: int = 200) -> Worker:
    other = Worker(worker.app, worker.username)
    other.opens("/can-bo/dang-nhap").types("Tên đăng nhập", worker.username).types("Mật khẩu", demo.PASSWORD)
    other.types("Mã một lần", code).presses("Đăng nhập", expects)
    return other


def test_a_code_opens_and_the_next_page_says_how_many_are_left(evening: Traveller, anh_minh: Worker) -> None:
    codes = makes_sheet(anh_minh, evening)
    assert len(codes) == 10
    other = enters_with(anh_minh, codes[0]).sees("Anh/chị còn 9 mã").sees_no("Sắp hết mã")
    other.follows("Tiếp tục").sees("Việc của anh/chị").follows("Tài khoản của anh/chị").sees("Còn 9 mã")
    enters_with(anh_minh, codes[0], 422).sees("Mỗi mã dùng một lần")


def test_the_last_codes_say_what_to_do(evening: Traveller, anh_minh: Worker) -> None:
    codes = makes_sheet(anh_minh, evening)
    for code in codes[:6]:
        enters_with(anh_minh, code).sees_no("Sắp hết mã")
    enters_with(anh_minh, codes[6]).sees("còn 3 mã").sees("Sắp hết mã").sees("báo quản trị")
    evening.shift(3601)
    for code in codes[7:]:
        last = enters_with(anh_minh, code)
    last.sees("còn 0 mã").sees("Hết mã rồi")


def test_the_sheet_names_nobody(evening: Traveller, anh_minh: Worker) -> None:
    makes_sheet(anh_minh, evening)
    main = " ".join(anh_minh.document.xpath("//main")[0].text_content().split())
    assert "Minh" not in main
    assert demo.PASSWORD not in main


def test_after_the_code_he_comes_to_the_page_he_asked_for(evening: Traveller, anh_minh: Worker) -> None:
    code = makes_sheet(anh_minh, evening)[0]
    other = Worker(anh_minh.app, "minh").opens("/ho-tro/nho-lau")
    other.types("Tên đăng nhập", "minh").types("Mật khẩu", demo.PASSWORD).types("Mã một lần", code)
    other.presses("Đăng nhập").sees("Anh/chị còn 9 mã").follows("Tiếp tục")
    assert other.url == "/ho-tro/nho-lau"


def test_a_wrong_code_makes_no_sheet(anh_minh: Worker) -> None:
    anh_minh.signs_in().opens("/can-bo/ma-du-phong").types("Mã một lần", "000000")
    anh_minh.presses("Làm mười mã", expects=422).sees("Mã một lần chưa khớp").opens("/can-bo/tai-khoan").sees("Chưa có")


def test_the_code_that_opened_the_door_does_not_make_the_sheet_too(anh_minh: Worker) -> None:
    anh_minh.signs_in().opens("/can-bo/ma-du-phong").types("Mã một lần", demo.current_code(now()))
    anh_minh.presses("Làm mười mã", expects=422).sees("vừa dùng rồi")
