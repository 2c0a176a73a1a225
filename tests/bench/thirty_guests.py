"""Thirty guests in three minutes: from opening the list to the receipt, in a slow Chromium on a bad line."""

import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.bench.cold import LINES, SLOWER
from tests.bench.counted_line import Line, counted_line
from tests.bench.guests import HEAD, at_home, cells
from tests.bench.memory import cookies, resident
from tests.bench.served import running
from tests.bench.words import say
from tests.figures.walked import Plain
from tests.lodging.files import xlsx
from tests.real_browser.conftest import FLAGS

GUESTS, PAUSE, LINE = 30, 2.0, "280 kbit/s, 400 ms"
MINUTES, MINUTES_WITHOUT, KB = 3, 5, 120
ENOUGH = 60_000


@dataclass(frozen=True, slots=True)
class Way:
    """How the guests come in, and whether her phone runs scripts."""

    name: str
    come_in: Callable[[Page, int], None]
    scripts: bool = True


def scans(page: Page, first: int) -> None:
    """The scanner types each card's line and Enter; she takes up the next card."""
    page.locator("#dong").focus()
    for number in range(first, first + GUESTS):
        time.sleep(PAUSE)
        name, _, digits, _ = cells(number)
        page.keyboard.insert_text(f"{digits}||{name}|05021990|Nam|Tổ 5, Phường Cầu Giấy, Thành phố Hà Nội|02082025")
        page.keyboard.press("Enter")
    page.locator("#phong").fill("201")
    page.click("#nut-them")


def pastes(page: Page, first: int) -> None:
    """Copied from a chat."""
    page.locator("#dong").focus()
    time.sleep(PAUSE)
    page.keyboard.insert_text("\n".join(", ".join(cells(number)) for number in range(first, first + GUESTS)))
    page.click("#nut-them")


def brings(page: Page, first: int) -> None:
    """Her own table, behind the line with the other ways."""
    time.sleep(PAUSE)
    page.click("summary")
    time.sleep(PAUSE)
    content = xlsx([HEAD, *(cells(number) for number in range(first, first + GUESTS))])
    page.set_input_files("#tep", {"name": "khach.xlsx", "mimeType": "application/octet-stream", "buffer": content})
    page.click("text=Đọc tệp này")


WAYS = (
    Way("the cards' lines, scanned", scans),
    Way("lines pasted", pastes),
    Way("a file", brings),
    Way("scanned, without scripts", scans, scripts=False),
    Way("pasted, without scripts", pastes, scripts=False),
    Way("a file, without scripts", brings, scripts=False),
)


def thirty_guests(data_dir: Path) -> None:
    with (
        running("flask", "--app", "wsgi", "serve", DATA_DIR=str(data_dir)) as (port, _),
        counted_line(port) as line,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        say(f"{GUESTS} guests, {LINE}, a Chromium {SLOWER} times slower, {PAUSE:.0f} s of hands for each scan, paste,")
        say("file and tap; from opening the list to the receipt. Bytes both ways, with headers, nothing kept before.")
        say()
        say(f"| {GUESTS} guests | seconds | wanted | KB on the wire | wanted |")
        say("| --- | ---: | ---: | ---: | ---: |")
        for number, way in enumerate(WAYS):
            host = at_home(Plain.like(resident(), f"http://127.0.0.1:{line.port}"), f"Nhà nghỉ {number}")
            took, weighed = walks(browser, way, host, line, 700_000 + number * GUESTS)
            minutes = MINUTES if way.scripts else MINUTES_WITHOUT
            say(f"| {way.name} | {took:.0f} | ≤ {minutes * 60} | {weighed / 1000:.0f} | ≤ {KB} |")
        browser.close()


def walks(browser: Browser, way: Way, host: Plain, line: Line, first: int) -> tuple[float, int]:
    """Seconds, and bytes."""
    base = f"http://127.0.0.1:{line.port}"
    context = browser.new_context(
        viewport={"width": 360, "height": 640}, is_mobile=True, has_touch=True, java_script_enabled=way.scripts
    )
    pairs = (one.partition("=") for one in cookies(host).split("; "))
    context.add_cookies([{"name": name, "value": value, "url": base} for name, _, value in pairs])
    page = context.new_page()
    slows = context.new_cdp_session(page)
    slows.send("Network.enable")
    slows.send("Network.emulateNetworkConditions", {"offline": False, **LINES[LINE]})
    slows.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    before, began = line.carried, time.monotonic()
    page.goto(base + host.url, timeout=ENOUGH)
    way.come_in(page, first)
    send = page.get_by_role("button", name=f"Gửi {GUESTS} khách")
    send.wait_for(timeout=ENOUGH)
    time.sleep(PAUSE)
    send.click()
    page.get_by_role("heading", name=f"Đã gửi {GUESTS} khách").wait_for(timeout=ENOUGH)
    took = time.monotonic() - began
    context.close()
    return took, line.carried - before
