"""A scanner is a keyboard that types fast and ends with Enter: nobody has to touch the screen before it."""

import pytest

from tests.people.cards import ONG_THU
from tests.personas import Helped
from tests.real_browser.conftest import Opens
from tests.real_browser.hands import Hands

SCAN = "Quét thẻ căn cước của bác"


@pytest.mark.parametrize("scripts", [True, False])
def test_a_card_is_scanned_again_right_after_a_scan_that_broke_off(
    phone: Opens, anh_minh: Helped, scripts: bool
) -> None:
    minh = phone("anh-minh", java_script_enabled=scripts).takes_over(anh_minh.signs_in())
    minh.opens("/ho-tro/").arrives("Hỗ trợ người dân").follows("Mở tài khoản cho bác", SCAN)
    scans(minh.expects("status of 422"), ONG_THU[:60])
    minh.sees("Quét lại ngay vào ô này").shot("quet-do")
    scans(minh, ONG_THU)
    minh.arrives("Mở tài khoản theo thẻ").sees("Nguyễn Văn Thử").shot("theo-the")


def scans(hands: Hands, line: str) -> None:
    with hands.page.expect_navigation():
        hands.page.keyboard.insert_text(line)
        hands.page.keyboard.press("Enter")
