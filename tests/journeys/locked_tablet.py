"""What the journeys at a locked tablet share: how it got locked, and how it is opened."""

from datetime import timedelta

from app import demo
from app.clock import now
from tests.browser import Browser
from tests.personas import Helped, Person

SHUT = "Máy đang khóa"
PARKED = "Những gì vừa gõ vẫn còn"
AWAY = timedelta(minutes=15, seconds=1)


def opens_lock(browser: Browser, expects: int = 200) -> Browser:
    assert browser.heading == SHUT
    return browser.types("Mã một lần", demo.current_code(now())).presses("Mở khóa", expects)


def at_the_address(officer: Helped, person: Person) -> Helped:
    """The officer has typed the second step for somebody."""
    officer.begins_with(person).follows("Đăng ký tạm trú").chooses("Nhà thuê").presses("Tiếp tục")
    officer.types("Phường, xã", "cau giay ha noi").types("Số nhà", "Số 12 ngõ 34")
    return officer
