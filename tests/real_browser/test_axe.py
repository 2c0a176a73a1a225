"""axe finds nothing on a page that scripts have put together, piece by piece."""

from tests.real_browser.conftest import Opens
from tests.real_browser.looked_over import AXE, RULES, violations
from tests.real_browser.story import START, answers_house, answers_how_long, answers_place


def test_axe_finds_nothing_after_three_steps(phone: Opens) -> None:
    lan = phone("ba-lan").opens(START)
    answers_house(lan)
    answers_place(lan)
    answers_how_long(lan)
    # Injected as the debugger does: our own policy lets no other script in.
    lan.page.evaluate(AXE.read_text(encoding="utf-8"))
    assert violations(lan.page, RULES) == []
