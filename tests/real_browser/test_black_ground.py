"""White on black as a real browser shows it, with and without scripts; on paper it stays black on white."""

import pytest

from tests.personas import Person
from tests.real_browser.conftest import Opens
from tests.real_browser.story import STEPS

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

COLOURS = """selector => {
  const style = getComputedStyle(document.querySelector(selector));
  return [style.color, style.backgroundColor];
}"""
WHITE, BLACK = "rgb(255, 255, 255)", "rgb(0, 0, 0)"
FIRST = "/ho-so/moi/dang-ky-tam-tru"


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_the_ground_is_black_and_stays_so_on_the_next_step(phone: Opens, scripts: bool) -> None:
    lan = phone("ba-lan", java_script_enabled=scripts).opens(FIRST)
    lan.page.get_by_role("link", name="Nền đen").click()
    lan.page.wait_for_selector("html.den")
    lan.chooses("Nhà thuê").button("Tiếp tục").click()
    lan.page.get_by_role("heading", name=STEPS[1]).wait_for()
    lan.shot("black")
    assert lan.page.locator("html.den").count() == 1
    assert [lan.page.evaluate(COLOURS, one)[0] for one in ("h1", ".hint")] == [WHITE, WHITE]
    assert lan.page.evaluate(COLOURS, "input[type=text]") == [WHITE, BLACK]
    assert lan.page.evaluate(COLOURS, "body")[1] == BLACK
    assert lan.page.evaluate(COLOURS, "form button") == [BLACK, WHITE]


def test_paper_stays_white(phone: Opens, ong_tu: Person) -> None:
    tu = phone("ong-tu").opens(FIRST)
    tu.page.get_by_role("link", name="Nền đen").click()
    tu.page.wait_for_selector("html.den")
    tu.page.emulate_media(media="print")
    colour, ground = tu.page.evaluate(COLOURS, "h1")
    assert colour != WHITE
    assert ground != BLACK
