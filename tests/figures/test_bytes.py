"""What a page costs the phone: status line, every header and the packed body, as the production server sends them."""

import re
from collections.abc import Callable, Iterator

import pytest
from lxml import html

from tests.browser import Browser
from tests.databases import SqliteCopies
from tests.dossiers.filed import filed_often
from tests.figures.measured import KB, Wire, fetched, table
from tests.journeys.bad_luck import FIRST_STEP, SUMMARY
from tests.personas import Helped, Person, Worker, answers_every_step

FIRST, ANY_STEP, EVERYTHING, SAVED, SAVED_PLAIN = 7 * KB, 12 * KB, 28 * KB, 5 * KB // 2, 7 * KB
REQUESTS = 4
TYPED = "//input[@type='text' or @type='tel' or @type='radio']|//select"


@pytest.fixture
def database_url(sqlite_copies: SqliteCopies) -> Iterator[str]:
    """One database is enough: bytes do not depend on it."""
    url = sqlite_copies.new()
    yield url
    sqlite_copies.drop(url)


def test_the_first_step_and_everything_with_it(served: str, ong_tu: Person) -> None:
    first = fetched(served, ong_tu, FIRST_STEP)
    assert first.header("content-encoding") == "gzip"
    ong_tu.opens(FIRST_STEP)
    assert ong_tu.document.xpath(TYPED), "typable at once"
    others = {address: fetched(served, ong_tu, address) for address in referred_to(ong_tu)}
    assert all(one.status == 200 and one.header("content-encoding") == "gzip" for one in others.values())
    everything = first.size + sum(one.size for one in others.values())
    table(
        "cold",
        [
            ("first step, one response", first.size, FIRST),
            *((name.rpartition("/")[2], one.size, EVERYTHING) for name, one in others.items()),
            (f"everything, {1 + len(others)} requests", everything, EVERYTHING),
        ],
        "bytes",
    )
    assert first.size <= FIRST
    assert everything <= EVERYTHING
    assert 1 + len(others) <= REQUESTS


def test_every_page_of_the_story(served: str, ong_tu: Person) -> None:
    found: list[tuple[str, Wire]] = []

    def note(_words: str = "") -> None:
        found.append((step_of(ong_tu.url), fetched(served, ong_tu, ong_tu.url)))

    ong_tu.opens(FIRST_STEP)
    watches(ong_tu, ong_tu, before=note, after=lambda: None)
    note()
    ong_tu.follows("Tiếp tục")
    note()
    ong_tu.opens_account().presses("Gửi hồ sơ")
    found.append(("the sent dossier", fetched(served, ong_tu, ong_tu.url)))
    table("a page of the story, opened", [(name, one.size, ANY_STEP) for name, one in found], "bytes")
    assert all(one.status == 200 for _, one in found)
    assert not [name for name, one in found if one.size > ANY_STEP]


def test_a_step_saved_with_htmx(served: str, ong_tu: Person) -> None:
    found = every_save(served, ong_tu.opens(FIRST_STEP), ong_tu, htmx="buoc")
    assert all(one.status == 200 for _, one in found)
    table("a step saved with htmx", [(name, one.size, SAVED) for name, one in found], "bytes")
    assert all(one.header("hx-push-url") for _, one in found)
    assert not [name for name, one in found if one.size > SAVED]


def test_a_step_saved_with_htmx_beside_an_officer(served: str, anh_minh: Helped, ba_lan: Person) -> None:
    anh_minh.begins_with(ba_lan).follows("Đăng ký tạm trú")
    found = every_save(served, anh_minh, ba_lan, htmx="buoc")
    table("a step saved with htmx under a mandate", [(name, one.size, SAVED) for name, one in found], "bytes")
    assert not [name for name, one in found if one.size > SAVED]


def test_a_step_saved_without_htmx(served: str, ong_tu: Person) -> None:
    found = every_save(served, ong_tu.opens(FIRST_STEP), ong_tu, htmx="")
    assert all(one.status == 303 for _, one in found)
    table("a step saved without htmx: 303 and page", [(name, one.size, SAVED_PLAIN) for name, one in found], "bytes")
    assert not [name for name, one in found if one.size > SAVED_PLAIN]


def test_places_while_typing(served: str, ong_tu: Person) -> None:
    ong_tu.opens(FIRST_STEP).chooses("Nhà thuê").presses("Tiếp tục")
    search = ong_tu.document.xpath("//*[@data-hx-get]")[0].get("data-hx-get")
    places = fetched(served, ong_tu, f"{search}?noi_o=phuong+1", htmx="noi_o-noi")
    table("while typing", [("eight places", places.size, SAVED)], "bytes")
    assert places.size <= SAVED


def test_the_desk(served: str, chi_mai: Worker) -> None:
    with chi_mai.app.app_context():
        filed_often(60)
    chi_mai.signs_in().follows("Hồ sơ chờ xử lý")
    inbox = fetched(served, chi_mai, chi_mai.url)
    dossier = fetched(served, chi_mai, "/tiep-nhan/ho-so/CG-261123-0001")
    rows = [("inbox with 60 dossiers", inbox.size, ANY_STEP), ("a dossier", dossier.size, ANY_STEP)]
    table("the desk", rows, "bytes")
    assert all(size <= allowed for _, size, allowed in rows)


def referred_to(browser: Browser) -> list[str]:
    """Every address that a browser asks for by itself when it draws the open page."""
    page = browser.response.text
    document = html.document_fromstring(page)
    named = [*document.iter("script"), *document.iter("img"), *document.iter("link")]
    linked = [one.get("src") or one.get("href") or "" for one in named] + re.findall(r"url\(([^)]+)\)", page)
    icon = [] if document.xpath('//link[@rel="icon"]') else ["/favicon.ico"]
    return [address for address in [*linked, *icon] if not address.startswith(("data:", '"data:', "'data:"))]


def watches(browser: Browser, person: Person, before: Callable[[str], None], after: Callable[[], None]) -> None:
    """Let somebody answer every step, and look over her shoulder: before each button is pressed, and after."""
    press = browser.presses

    def watched(words: str, expects: int = 200) -> Browser:
        before(words)
        press(words, expects)
        after()
        return browser

    browser.presses = watched  # type: ignore[method-assign]
    answers_every_step(browser, person)
    assert browser.heading == SUMMARY


def every_save(served: str, browser: Browser, person: Person, htmx: str) -> list[tuple[str, Wire]]:
    """What each press of the story brings: the answer to the form, and the page it leads to if that is another one."""
    found: list[tuple[str, Wire]] = []

    def before(words: str) -> None:
        form, fields = browser.filled(words)
        found.append((step_of(browser.url), fetched(served, browser, form.get("action"), fields, htmx)))

    def after() -> None:
        name, answer = found[-1]
        if not htmx:
            page = fetched(served, browser, browser.url)
            found[-1] = name, Wire(answer.status, answer.headers, answer.size + page.size)

    watches(browser, person, before, after)
    return found


def step_of(url: str) -> str:
    """ "/ho-so/<draft>/thanh-vien/nguoi/moi" -> "thanh-vien/nguoi/moi"."""
    return url.partition("/ho-so/")[2].partition("/")[2].partition("?")[0]
