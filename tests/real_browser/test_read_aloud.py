"""A step read aloud: only on a phone with a Vietnamese voice, and never longer than she wants."""

import pytest
from playwright.sync_api import expect

from tests.personas import Person
from tests.real_browser.conftest import Opens
from tests.real_browser.hands import Hands
from tests.real_browser.test_keyboard import tabs_to
from tests.real_browser.voices import ENGLISH, VIETNAMESE, hears_to_the_end, learns, said, speaks

FIRST = "/ho-so/moi/dang-ky-tam-tru"
READ = "Đọc to"
STOPS = "Bấm lần nữa để dừng"

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture
def lan(phone: Opens) -> Hands:
    return speaks(phone("ba-lan"), ENGLISH, VIETNAMESE).opens(FIRST)


def pressed(hands: Hands, how: str) -> None:
    expect(hands.button(READ)).to_have_attribute("aria-pressed", how)


def test_question_hint_and_choices_are_read_in_the_order_of_the_page(lan: Hands) -> None:
    lan.button(READ).click()
    pressed(lan, "true")
    lan.sees(STOPS)
    lan.shot("being-read")
    where, heading, notice, *question = hears_to_the_end(lan)
    assert (where, heading) == ("Đăng ký tạm trú · bước 1 trên 11", "Anh/chị ở nhà của ai?")
    assert notice.startswith("Chúng tôi giữ những gì")
    assert question[:3] == ["Nhà anh/chị sẽ ở là", "Nhà của tôi", "Nhà của người thân"]
    assert question[-1].startswith("Ký túc xá"), "neither buttons nor what stands below them"
    pressed(lan, "false")


def test_the_vietnamese_voice_reads_and_no_other(lan: Hands) -> None:
    lan.button(READ).click()
    assert lan.page.evaluate("window.phone.said[0]") | {"text": ""} == {
        "text": "",
        "lang": "vi-VN",
        "voice": "Tiếng Việt",
    }


def test_what_is_to_be_corrected_is_read_and_what_was_typed_is_not(lan: Hands) -> None:
    lan.chooses("Nhà thuê").presses("Tiếp tục", "Nhà đó ở đâu?").types("Số nhà", "Ngách bí mật 7")
    lan.button("Tiếp tục").click()
    lan.is_at(".errors")
    lan.button(READ).click()
    heard = " | ".join(hears_to_the_end(lan))
    assert "Còn 1 chỗ cần sửa" in heard
    assert "Gõ tên phường, xã" in heard
    assert "Ví dụ: dich vong hau" in heard
    assert "bí mật" not in heard


def test_a_second_press_stops_it(lan: Hands) -> None:
    lan.button(READ).click()
    lan.button(READ).click()
    pressed(lan, "false")
    assert not lan.page.evaluate("window.phone.speaking()")
    assert len(said(lan)) == 1


def test_the_next_step_is_silent_and_has_a_button_of_its_own(lan: Hands) -> None:
    lan.button(READ).click()
    lan.chooses("Nhà thuê").presses("Tiếp tục", "Nhà đó ở đâu?")
    assert not lan.page.evaluate("window.phone.speaking()")
    pressed(lan, "false")
    expect(lan.button(READ)).to_have_count(1)


def test_leaving_the_page_stops_it(lan: Hands) -> None:
    lan.button(READ).click()
    lan.page.evaluate("window.dispatchEvent(new Event('pagehide'))")
    assert not lan.page.evaluate("window.phone.speaking()")


def test_the_keyboard_alone_starts_and_stops_it(lan: Hands) -> None:
    tabs_to(lan, READ)
    lan.page.keyboard.press("Space")
    pressed(lan, "true")
    lan.page.keyboard.press("Enter")
    pressed(lan, "false")


def test_a_phone_without_a_vietnamese_voice_shows_nothing_and_fetches_nothing(phone: Opens) -> None:
    lan = phone("ba-lan")
    asked: list[str] = []
    lan.page.on("request", lambda request: asked.append(request.url))
    speaks(lan, ENGLISH).opens(FIRST)
    expect(lan.button(READ)).to_have_count(0)
    assert not [one for one in asked if "read_aloud" in one]


def test_voices_that_come_late_bring_the_button_and_take_it_along_when_they_go(phone: Opens) -> None:
    lan = speaks(phone("ba-lan")).opens(FIRST)
    learns(lan, ENGLISH, VIETNAMESE)
    expect(lan.button(READ)).to_have_count(1)
    learns(lan, ENGLISH)
    expect(lan.button(READ)).to_have_count(0)


def test_in_practice_what_may_be_copied_is_read_too(phone: Opens, ong_tu: Person) -> None:
    tu = speaks(phone("ong-tu"), VIETNAMESE).opens(f"{FIRST}?tap=1")
    tu.button(READ).click()
    assert any("Thử chọn: Nhà thuê" in one for one in hears_to_the_end(tu))


def test_without_scripts_there_is_no_button(phone: Opens) -> None:
    lan = phone("ba-lan", java_script_enabled=False)
    lan.page.goto(lan.base + FIRST)
    expect(lan.button(READ)).to_have_count(0)
