"""What the journeys around a forgotten PIN share: asking, typing the code, choosing."""

from tests.browser import Browser
from tests.personas import Person

NEW = "739164"
# What she types unseen when she gets paper.
OWN = "7304"
WAIT = "Anh/chị đã thử nhiều lần. Chờ đến"


def asks(browser: Browser, phone: str, year: str, expects: int = 200) -> Browser:
    browser.opens("/dang-nhap").follows("Quên mã PIN?")
    browser.types("Số điện thoại", phone).types("Năm sinh", year)
    return browser.presses("Nhắn mã cho tôi", expects)


def types_code(browser: Browser, code: str, expects: int = 200) -> Browser:
    return browser.types("Mã trong tin nhắn", code).presses("Tiếp tục", expects)


def chooses_pin(browser: Browser, pin: str = NEW, expects: int = 200) -> Browser:
    browser.types("Mã PIN mới", pin).types("Gõ lại mã PIN mới", pin)
    return browser.presses("Đổi mã PIN", expects)


def types_paper(browser: Browser, code: str, person: Person, expects: int = 200, own: str = OWN) -> Browser:
    browser.opens("/quen-ma-pin/ma").types("Mã trên giấy", code)
    browser.types("Số điện thoại", person.phone).types("Năm sinh", person.born[-4:]).types("Bốn số riêng", own)
    return browser.presses("Tiếp tục", expects)
