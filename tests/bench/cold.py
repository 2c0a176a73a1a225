"""How long a slow phone on a bad line waits, with nothing of ours kept, until what it enters stands on the page."""

import json
import shutil
import statistics
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.bench.served import begins_draft, running
from tests.bench.words import say, spread
from tests.real_browser.conftest import FLAGS

ROUNDS, SLOWER = 7, 6
TIMES, OR_SECONDS = 1.2, 0.4
# kbit/s and milliseconds, as Chromium takes them: bytes a second both ways, and latency of every request.
LINES = {
    "280 kbit/s, 400 ms": {"latency": 400, "downloadThroughput": 35_000, "uploadThroughput": 35_000},
    "50 kbit/s, 1 s": {"latency": 1_000, "downloadThroughput": 6_250, "uploadThroughput": 6_250},
}
# Drawn, the field is there; two frames after it has changed the person sees what she entered. Clocked by the page
# itself from the moment the address was entered.
WATCHES = """(() => {
  const drawn = () => performance.getEntriesByName('first-contentful-paint').length;
  window.there = new Promise(done => (function look() {
    const field = document.querySelector(%s);
    if (drawn() && field && field.getClientRects().length) done(true); else setTimeout(look, 20);
  })());
  window.seen = new Promise(done => document.addEventListener('input', () =>
    requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now()))), true));
})()"""


@dataclass(frozen=True, slots=True)
class Visit:
    """What is opened, by whom, and the field into which something is entered."""

    url: str
    into: str
    enters: Callable[[Page, str], None]
    cookies: str = ""
    took: dict[str, list[float]] = field(default_factory=lambda: {name: [] for name in LINES})


def types(page: Page, field: str) -> None:
    page.locator(field).focus()
    page.keyboard.insert_text("Đ")
    assert page.locator(field).input_value() == "Đ"


def ticks(page: Page, field: str) -> None:
    page.locator(field).check(force=True)


def cold(data_dir: Path) -> None:
    """The bare page and ours in turns, on both lines."""
    environ = {"DATA_DIR": str(data_dir)}
    with running("tests.bench.bare") as (bare, _), running("flask", "--app", "wsgi", "serve", **environ) as (ours, _):
        step, _, headers = begins_draft(ours)
        by_hand, base = f"http://127.0.0.1:{bare}/", f"http://127.0.0.1:{ours}"
        choice, place = 'input[name="cho_o"][value="thue"]', 'input[name="noi_o"]'
        pairs = {
            "the first step, a choice ticked": (
                Visit(by_hand, choice, ticks),
                Visit(f"{base}/ho-so/moi/dang-ky-tam-tru", choice, ticks),
            ),
            "its first field, a letter typed": (
                Visit(by_hand, place, types),
                Visit(f"{base}{step}", place, types, headers["Cookie"]),
            ),
        }
        in_turns([visit for pair in pairs.values() for visit in pair])
    say(f"Seconds from the address to the answer seen on the page, in a new Chromium {SLOWER} times slower than this")
    say(f"machine, {ROUNDS} rounds in turns. The bare page is the whole form written by hand, without scripts.")
    say(f"Wanted: {TIMES} times the bare page, or {OR_SECONDS} s more.")
    say()
    for name, (theirs, own) in pairs.items():
        told(name, theirs, own)


def in_turns(visits: list[Visit]) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        for line in LINES:
            # The first visit of all finds nothing warm in the browser: it counts for nobody.
            for counts in (False, *[True] * ROUNDS):
                for visit in visits:
                    took = seconds(browser, visit, line)
                    if counts:
                        visit.took[line].append(took)
        browser.close()


def seconds(browser: Browser, visit: Visit, line: str) -> float:
    """One visit of a browser that was never here."""
    context = browser.new_context(
        viewport={"width": 360, "height": 640}, locale="vi-VN", is_mobile=True, has_touch=True
    )
    context.add_cookies([{"name": name, "value": value, "url": visit.url} for name, _, value in parts(visit.cookies)])
    page = context.new_page()
    slows = context.new_cdp_session(page)
    slows.send("Network.enable")
    slows.send("Network.emulateNetworkConditions", {"offline": False, **LINES[line]})
    slows.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.add_init_script(WATCHES % json.dumps(visit.into))
    page.goto(visit.url, wait_until="commit", timeout=120_000)
    page.evaluate("window.there")
    visit.enters(page, visit.into)
    took = float(page.evaluate("window.seen")) / 1000
    context.close()
    return took


def parts(cookies: str) -> list[tuple[str, str, str]]:
    return [one.partition("=") for one in cookies.split("; ") if one]


def told(name: str, theirs: Visit, own: Visit) -> None:
    say(f"| {name} | bare page, s | ours, s | of the bare page | wanted |")
    say("| --- | --- | --- | --- | --- |")
    for line in LINES:
        bare, ours = theirs.took[line], own.took[line]
        middle = statistics.median(bare)
        wanted = max(middle * TIMES, middle + OR_SECONDS)
        ratio = statistics.median(ours) / middle
        say(f"| {line} | {spread(bare, 2)} | {spread(ours, 2)} | {ratio:.2f} | ≤ {wanted:.2f} s |")
    say()
