"""The people of PRODUCT as test users: each has a browser and says what she does."""

from datetime import timedelta
from typing import Self

from flask import Flask

from app import demo
from app.clock import now
from tests.browser import Browser


class Person(Browser):
    """A resident who acts for herself."""

    def __init__(self, app: Flask, name: str, phone: str, pin: str, born: str, number: str) -> None:
        super().__init__(app)
        self.name, self.phone, self.pin, self.born, self.number = name, phone, pin, born, number

    def signs_in(self, expects: int = 200) -> Self:
        self.opens("/dang-nhap")
        self.types("Số điện thoại", self.phone).types("Mã PIN", self.pin)
        self.presses("Đăng nhập", expects)
        return self

    def opens_account(self) -> Self:
        """On the page that asks for it, after the summary."""
        self.types("Mã PIN", self.pin).types("Gõ lại mã PIN", self.pin)
        self.presses("Mở tài khoản")
        return self


class Worker(Browser):
    """A member of staff with her own browser."""

    def __init__(self, app: Flask, username: str) -> None:
        super().__init__(app)
        self.username = username

    def signs_in(self, expects: int = 200, slowly: bool = False) -> Self:
        """slowly: with the code of half a minute ago, so that this half minute's is still to be used."""
        shown_at = now() - timedelta(seconds=30 if slowly else 0)
        self.opens("/can-bo/dang-nhap")
        self.types("Tên đăng nhập", self.username).types("Mật khẩu", demo.PASSWORD)
        self.types("Mã một lần", demo.current_code(shown_at))
        self.presses("Đăng nhập", expects)
        return self


class Helped(Worker):
    """The officer at the point, with somebody beside him."""

    def begins_with(self, person: Person) -> Self:
        """The person types her own PIN on the officer's tablet."""
        self.signs_in()
        self.follows("Hỗ trợ người dân").follows("Bác đã có tài khoản")
        self.types("Số điện thoại", person.phone).types("Mã PIN", person.pin)
        self.presses("Bác đồng ý")
        return self

    def opens_account_for(self, person: Person) -> Self:
        self.signs_in()
        self.follows("Hỗ trợ người dân").follows("Mở tài khoản cho bác").follows("Bác không mang thẻ")
        self.types("Họ tên", person.name).types("Năm sinh", person.born[-4:]).types("Số điện thoại", person.phone)
        self.types("Mã PIN", person.pin).types("Bác bấm lại mã PIN", person.pin)
        self.presses("Bác đồng ý, mở tài khoản")
        return self

    def scans(self, line: str, expects: int = 200) -> Self:
        """On the page for it: the scanner types into the field that has the focus, and presses Enter."""
        (field,) = self.document.xpath("//input[@autofocus]")
        field.value = line
        self.presses(" ".join(next(field.iterancestors("form")).find(".//button").text_content().split()), expects)
        return self


class Leading(Worker):
    """The leader of a neighbourhood, with a neighbour beside him."""

    def begins_with(self, person: Person, lives_in: str = "Tổ 01", expects: int = 200) -> Self:
        """She says where she lives and types her own PIN on his phone."""
        self.signs_in().opens("/to-truong/nho-giup")
        return self.asks(person, lives_in, expects)

    def asks(self, person: Person, lives_in: str, expects: int = 200) -> Self:
        """On the page with the sheet, whatever the term."""
        self.types("Bác ở tổ nào?", lives_in)
        self.types("Số điện thoại", person.phone).types("Mã PIN", person.pin)
        self.presses("Bác đồng ý", expects)
        return self


def answers_every_step(browser: Browser, person: Person) -> None:
    """From the first step of đăng ký tạm trú to the summary: a rented room, a grandchild comes along."""
    browser.chooses("Nhà thuê").presses("Tiếp tục")
    browser.types("Phường, xã", "cau giay ha noi").types("Số nhà", "Số 12 ngõ 34 đường Cầu Giấy").presses("Tiếp tục")
    browser.types("Bắt đầu ở từ ngày nào", "01/12/2026").chooses("1 năm").presses("Tiếp tục")
    browser.chooses("Tôi, một mình").presses("Tiếp tục")
    browser.types("Họ, chữ đệm và tên", person.name).types("Ngày sinh", person.born)
    browser.types("Số định danh", person.number)
    browser.chooses("Nữ" if "Thị" in person.name else "Nam").presses("Tiếp tục")
    browser.types("Số điện thoại", person.phone).types("thường trú", "Phường Hồng Gai, Quảng Ninh").presses("Tiếp tục")
    browser.chooses("Chính tôi").presses("Tiếp tục")
    browser.types("Họ tên chủ nhà", "Ngô Văn Chủ").chooses("Viết giấy đồng ý riêng").presses("Tiếp tục")
    browser.types("Người đăng ký thuộc diện", "Không, tôi nộp lệ phí").presses("Tiếp tục")
    browser.follows("Thêm một người")
    adds_grandchild(browser)
    browser.presses("Tiếp tục").sees("Ảnh chụp giấy tờ").follows("Tiếp tục")


def adds_grandchild(browser: Browser, name: str = "Trần Gia Bảo") -> None:
    browser.types("Họ, chữ đệm và tên", name).types("Ngày sinh", "01/06/2015").types("Số định danh", "001215000456")
    browser.chooses("Nam").types("Là gì của chủ hộ", "Cháu nội")
    browser.presses("Lưu người này")
