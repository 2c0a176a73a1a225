"""How somebody prepares what another body receives: confirmation of an old identity number."""

from typing import TypeVar

from tests.browser import Browser
from tests.personas import Person

FIRST = "/ho-so/moi/xac-nhan-so-chung-minh"
SUMMARY = "Xem lại"
Hands = TypeVar("Hands", bound=Browser)


def prepares(hands: Hands, person: Person, first: str = FIRST) -> Hands:
    """To the summary."""
    hands.opens(first).chooses("Không thấy").presses("Tiếp tục")
    hands.types("Họ, chữ đệm và tên", person.name).types("Ngày sinh", person.born).types("Số định danh", person.number)
    hands.chooses("Nữ" if "Thị" in person.name else "Nam").presses("Tiếp tục")
    hands.types("Số chứng minh nhân dân cũ", "012345678").chooses("Ngân hàng").presses("Tiếp tục")
    hands.types("Số điện thoại", person.phone).types("Nơi thường trú", "cau giay ha noi").presses("Tiếp tục")
    return hands.follows("Tiếp tục")


def makes_sheet(hands: Hands, person: Person, first: str = FIRST) -> str:
    """The id of the draft whose sheet is open."""
    prepares(hands, person, first).presses("Làm phiếu để nộp")
    return hands.url.split("/")[-2]


def tells_filed(hands: Hands, day: str = "23/11/2026") -> Hands:
    """On the sheet."""
    hands.follows("Tôi đã nộp").chooses("Nộp trực tiếp").types("Nộp ngày nào", day)
    return hands.types("Mã hồ sơ", "G01.899-261123-0007").presses("Ghi lại")
