"""Somebody whose hands shake, or who cannot see: the keyboard alone."""

from typing import Any

import pytest

from tests.personas import Person
from tests.real_browser.conftest import Opens
from tests.real_browser.hands import Hands
from tests.real_browser.story import STEPS

# Where the focus is: whether one sees it, and its place among all that can be focused.
FOCUSED = """() => {
  const one = document.activeElement, box = (one.closest('label.pick') || one).getBoundingClientRect();
  const style = getComputedStyle(one);
  return {
    words: (one.labels && one.labels.length ? one.labels[0] : one).textContent.trim(),
    ringed: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    inside: box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight,
    place: [...document.querySelectorAll('*')].indexOf(one),
  };
}"""


def tabs_to(hands: Hands, words: str) -> None:
    """Press Tab until the focus stands there; it is always to be seen and goes down the page."""
    last = -1
    for _ in range(30):
        hands.page.keyboard.press("Tab")
        at: dict[str, Any] = hands.page.evaluate(FOCUSED)
        assert at["ringed"], f"nobody sees that “{at['words']}” has the focus"
        assert at["inside"], f"“{at['words']}” has the focus outside the screen"
        assert at["place"] > last, f"the focus jumped up to “{at['words']}”"
        last = at["place"]
        if words in at["words"]:
            return
    raise AssertionError(f"“{words}” cannot be reached with Tab on {hands.path}")


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_ong_tu_begins_without_touching_the_screen(phone: Opens, ong_tu: Person) -> None:
    tu = phone("ong-tu").opens("/thu-tuc/dang-ky-tam-tru")
    tabs_to(tu, "Bắt đầu làm")
    tu.page.keyboard.press("Enter")
    tu.arrives(STEPS[0])
    chooses_with_arrows(tu)
    tu.arrives(STEPS[1]).is_at("h1")
    finds_place(tu)
    tu.arrives(STEPS[2]).is_at("h1")
    corrects_from_the_summary(tu)
    tu.arrives(STEPS[3]).is_at("h1")


def chooses_with_arrows(tu: Hands) -> None:
    tabs_to(tu, "Nhà của tôi")
    tu.page.keyboard.press("Space")
    tu.page.keyboard.press("ArrowDown")
    tu.page.keyboard.press("ArrowDown")
    tabs_to(tu, "Tiếp tục")
    tu.page.keyboard.press("Enter")


def finds_place(tu: Hands) -> None:
    tabs_to(tu, "Phường, xã")
    tu.page.keyboard.type("dich vong hau", delay=20)
    tu.sees("Chọn đúng nơi")
    tabs_to(tu, "Phường Cầu Giấy")
    tu.page.keyboard.press("Space")
    tabs_to(tu, "Số nhà")
    tu.page.keyboard.type("Số 12 ngõ 34")
    tu.page.keyboard.press("Enter")


def corrects_from_the_summary(tu: Hands) -> None:
    tabs_to(tu, "Tiếp tục")
    tu.page.keyboard.press("Space")
    tu.is_at(".errors")
    tabs_to(tu, "ngày")
    tu.page.keyboard.press("Enter")
    tu.is_at("#tu_ngay")
    tu.page.keyboard.type("01/12/2026")
    tabs_to(tu, "6 tháng")
    tu.page.keyboard.press("ArrowDown")
    tabs_to(tu, "Tiếp tục")
    tu.page.keyboard.press("Enter")
