"""What a person does with a real browser, and what must never happen while she does."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Locator, Page, Request, expect

from app.web.delivery import SIGN_IN_COOKIE
from app.web.session import DEVICE_COOKIE
from tests.browser import Browser

# 50 kbit/s both ways and a long way to the tower.
SLOW = {"offline": False, "latency": 400, "downloadThroughput": 6250, "uploadThroughput": 6250}
# Answers that say what to correct are no accident, although the console calls them errors.
SPOKEN = "the server responded with a status of 422"
SHOTS = Path("/tmp/shots")
COOKIES = (SIGN_IN_COOKIE, DEVICE_COOKIE)


class Hands:
    """One tab of a person's browser."""

    def __init__(self, page: Page, base: str, name: str) -> None:
        self.page, self.base, self.name = page, base, name
        self.documents = 0
        self.accidents: list[str] = []
        self.expected: list[str] = [SPOKEN]
        self.looks_at: list[Callable[[Hands], None]] = []
        self._shots = 0
        page.on("request", self._asked)
        page.on("console", self._logged)
        page.on("pageerror", lambda error: self.accidents.append(f"script error: {error}"))
        page.set_default_timeout(30_000)

    @property
    def context(self) -> BrowserContext:
        return self.page.context

    @property
    def path(self) -> str:
        return urlsplit(self.page.url).path

    def on_slow_line(self, slow: bool = True) -> Hands:
        """A line as at the edge of a village."""
        if not slow:
            return self
        line = self.context.new_cdp_session(self.page)
        line.send("Network.enable")
        line.send("Network.emulateNetworkConditions", SLOW)
        return self

    def opens(self, path: str) -> Hands:
        self.page.goto(self.base + path)
        return self.ready()

    def ready(self) -> Hands:
        """Wait until the scripts stand: before that a press is answered by a whole page, as without them."""
        self.page.wait_for_load_state("load")
        return self

    def follows(self, words: str, heading: str = "") -> Hands:
        """Press the link with these words; the page with that heading comes."""
        self.page.get_by_role("link", name=words).first.click()
        return self.arrives(heading or words)

    def presses(self, words: str, heading: str) -> Hands:
        """Press the button with these words; the page or the part of it with that heading comes."""
        self.button(words).click()
        return self.arrives(heading)

    def arrives(self, heading: str) -> Hands:
        """The page with that heading stands; nothing typed stays on a phone that others hold tomorrow."""
        expect(self.page.locator("h1")).to_contain_text(heading)
        self.ready()
        kept = self.page.evaluate("JSON.stringify(localStorage) + JSON.stringify(sessionStorage)")
        assert kept == "{}{}", f"{self.path} left in the browser: {kept}"
        for look in self.looks_at:
            look(self)
        return self

    def types(self, label: str, text: str) -> Hands:
        """Type into the field with this label, as if nothing stood there, and go on to the next one."""
        field = self.field(label)
        if field.evaluate("one => one.tagName") == "SELECT":
            field.select_option(label=text)
        else:
            field.fill(text)
            field.blur()
        return self

    def chooses(self, words: str) -> Hands:
        """Tap the choice with these words."""
        self.page.locator("label.pick", has_text=words).click()
        return self

    def unfolds(self, words: str) -> Hands:
        """Tap the line with these words: what stands behind it comes into sight."""
        self.page.locator("summary", has_text=words).click()
        return self

    def field(self, label: str) -> Locator:
        return self.page.get_by_label(label).first

    def button(self, words: str) -> Locator:
        return self.page.get_by_role("button", name=words)

    def sees(self, words: str) -> Hands:
        expect(self.page.locator("body")).to_contain_text(words)
        return self

    def sees_title(self, words: str) -> Hands:
        expect(self.page).to_have_title(re.compile(words))
        return self

    def is_at(self, element: str) -> Hands:
        """The focus, and with it the voice of a screen reader, stands there."""
        expect(self.page.locator(element)).to_be_focused()
        return self

    def saved(self, label: str) -> Hands:
        """“Đã lưu” stands beside the field with this label."""
        around = self.page.locator(".ask, fieldset", has=self.field(label)).last
        expect(around.locator(".saved").first).to_have_text(re.compile("Đã lưu"))
        return self

    def shot(self, step: str) -> Hands:
        """A picture of the page for people to look at, where SHOTS is set."""
        if os.environ.get("SHOTS"):
            SHOTS.mkdir(exist_ok=True)
            self._shots += 1
            self.page.screenshot(
                path=SHOTS / f"{self.name}-{self._shots:02}-{step}.png", full_page=True, caret="initial"
            )
        return self

    def opens_tab(self) -> Hands:
        """Another tab of the same browser."""
        tab = Hands(self.context.new_page(), self.base, f"{self.name}-tab")
        tab.accidents = self.accidents
        return tab

    def goes_back(self, heading: str) -> Hands:
        """The phone's own back button."""
        return self._turns(self.page.go_back, heading)

    def goes_forward(self, heading: str) -> Hands:
        return self._turns(self.page.go_forward, heading)

    def _turns(self, to: Callable[[], object], heading: str) -> Hands:
        """Within a document htmx asks for the page again only after the address has changed: wait for the new one."""
        self.page.locator("html").evaluate("one => one.setAttribute('id', 'left')")
        to()
        expect(self.page.locator("#left")).to_have_count(0)
        return self.arrives(heading)

    def takes_over(self, other: Browser) -> Hands:
        """Go on with what the same person began without scripts."""
        cookies = [cookie for name in COOKIES if (cookie := other.client.get_cookie(name))]
        self.context.add_cookies([{"name": one.key, "value": one.value, "url": self.base} for one in cookies])
        return self.opens(other.url)

    def expects(self, *words: str) -> Hands:
        """The console may say this in this test."""
        self.expected += words
        return self

    def _asked(self, request: Request) -> None:
        if not request.url.startswith((self.base, "data:")):
            self.accidents.append(f"asked another host: {request.url}")
        if request.is_navigation_request() and request.frame == self.page.main_frame:
            self.documents += not request.redirected_from

    def _logged(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not any(one in message.text for one in self.expected):
            self.accidents.append(f"console on {self.page.url}: {message.text}")
