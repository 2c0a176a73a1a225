"""A tablet that nobody touches covers itself; a code uncovers it, and what was typed stands as it was."""

from datetime import timedelta

import pytest
from playwright.sync_api import expect
from time_machine import Traveller

from app import demo
from app.clock import now
from tests.journeys.bad_luck import opens_at_desk, sends_dossier
from tests.personas import Helped, Person, Worker
from tests.real_browser.conftest import Opens
from tests.real_browser.hands import Hands
from tests.real_browser.story import STEPS, answers_house

AWAY = timedelta(minutes=15, seconds=1)
SHUT = "Máy đang khóa"


def nobody_touches(hands: Hands, evening: Traveller) -> None:
    evening.shift(AWAY)
    hands.page.clock.fast_forward(int(AWAY.total_seconds() * 1000))


def unlocks(hands: Hands) -> None:
    expect(hands.page.locator("#khoa")).to_contain_text("Nguyễn")
    hands.types("Mã một lần", demo.current_code(now()))
    hands.button("Mở khóa").click()


@pytest.fixture
def minh(phone: Opens, anh_minh: Helped, ba_lan: Person) -> Hands:
    """Anh Minh at the second step for bà Lan."""
    anh_minh.begins_with(ba_lan).follows("Đăng ký tạm trú")
    minh = phone("anh-minh")
    minh.page.clock.install()
    minh.takes_over(anh_minh).arrives(STEPS[0])
    answers_house(minh)
    return minh.arrives(STEPS[1])


def test_the_page_covers_itself_and_comes_back_as_it_was(minh: Hands, evening: Traveller) -> None:
    minh.page.get_by_label("Số nhà").press_sequentially("Số 12 ngõ")
    nobody_touches(minh, evening)
    expect(minh.page.get_by_text("Trần Thị Lan")).to_be_hidden()
    expect(minh.page.locator("h1")).to_be_hidden()
    minh.sees(SHUT).is_at("#ma-mo-khoa").shot("khoa")
    minh.types("Mã một lần", "000000")
    minh.button("Mở khóa").click()
    minh.sees("Mã chưa khớp")
    unlocks(minh)
    expect(minh.page.locator("h1")).to_be_visible()
    expect(minh.page.get_by_label("Số nhà")).to_have_value("Số 12 ngõ")
    expect(minh.page.get_by_text(SHUT)).to_have_count(0)
    minh.sees("Đang làm cho: Trần Thị Lan")


def test_whoever_works_on_is_not_covered(minh: Hands, evening: Traveller) -> None:
    for typed in ("Số 12", "Số 13"):
        evening.shift(timedelta(minutes=10))
        minh.page.clock.fast_forward("10:00")
        minh.types("Số nhà", typed).saved("Số nhà")
    expect(minh.page.locator("h1")).to_be_visible()


def test_another_tab_keeps_this_one_open(minh: Hands, evening: Traveller) -> None:
    evening.shift(timedelta(minutes=10))
    tab = minh.opens_tab().opens("/can-bo/")
    evening.shift(timedelta(minutes=5, seconds=1))
    minh.page.clock.fast_forward("15:01")
    expect(minh.page.locator("h1")).to_be_visible()
    tab.arrives("Việc của anh/chị")
    evening.shift(timedelta(minutes=10))
    minh.page.clock.fast_forward("01:01")
    minh.sees(SHUT)
    expect(minh.page.locator("h1")).to_be_hidden()


def test_without_a_line_it_is_covered_all_the_same(minh: Hands, evening: Traveller) -> None:
    minh.expects("net::ERR_INTERNET_DISCONNECTED", "htmx:sendError", "htmx:afterRequest")
    minh.context.set_offline(True)
    nobody_touches(minh, evening)
    minh.sees("Mất mạng. Bấm để mở khóa")
    expect(minh.page.get_by_text("Trần Thị Lan")).to_be_hidden()
    minh.context.set_offline(False)
    minh.button("Mất mạng").click()
    unlocks(minh)
    expect(minh.page.locator("h1")).to_be_visible()


def test_the_back_button_shows_nothing_at_a_locked_desk(
    phone: Opens, chi_mai: Worker, ba_lan: Person, evening: Traveller
) -> None:
    opens_at_desk(chi_mai, sends_dossier(ba_lan))
    mai = phone("chi-mai").takes_over(chi_mai).sees("Trần Thị Lan")
    mai.opens("/can-bo/")
    evening.shift(AWAY)
    mai.page.go_back()
    mai.arrives(SHUT)
    assert "Trần Thị Lan" not in mai.page.content()
    unlocks(mai)
    mai.sees("Trần Thị Lan")
