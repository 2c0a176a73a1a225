"""The sheet is fetched while the first page is read, and not again."""

from playwright.sync_api import expect

from tests.real_browser.conftest import Opens
from tests.real_browser.story import START

LOOK = (
    "document.querySelector('header .top') && getComputedStyle(document.querySelector('header .top')).backgroundColor"
)
TRAVELLED = "performance.getEntriesByType('resource').filter(one => /css$/.test(one.name)).map(one => one.transferSize)"


def test_the_next_page_finds_the_sheet_on_the_phone(phone: Opens) -> None:
    tu = phone("ong-tu", java_script_enabled=False)
    with tu.page.expect_response(lambda answer: answer.url.endswith(".css")):
        tu.opens("/")
    before = tu.page.evaluate(LOOK)
    tu.opens(START)
    expect(tu.page.locator("link[rel=stylesheet]")).to_have_count(1)
    assert tu.page.evaluate(LOOK) == before, "the file looks as the page did"
    assert tu.page.evaluate(TRAVELLED) == [0], "it was fetched once, ahead"
