"""A real Chromium, one for the run; a context of its own for every person."""

import shutil
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from tests.databases import SqliteCopies
from tests.live import served
from tests.real_browser.hands import Hands

__all__ = ["served"]

FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PHONE = {"width": 360, "height": 640}

# Everything is waited for by what shows that it happened; how long, only a machine that hangs should ever find out.
expect.set_options(timeout=30_000)

Opens = Callable[..., Hands]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The system's Chromium, else Playwright's own; without either the run fails and says so."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def database_url(sqlite_copies: SqliteCopies) -> Iterator[str]:
    """One database is enough for what a browser shows: the same stories run on both without one."""
    url = sqlite_copies.new()
    yield url
    sqlite_copies.drop(url)


@pytest.fixture
def slow(database_url: str) -> bool:
    """Whether the line is slow: once is enough, it does not know which database answers."""
    return database_url.startswith("sqlite")


@pytest.fixture
def phone(chromium: Browser, served: str) -> Iterator[Opens]:
    """phone("ông Tư") is a new browser of his, on a small phone; any option of a context may be given."""
    hands: list[Hands] = []

    def opens(name: str, **options: Any) -> Hands:
        context = chromium.new_context(**{"viewport": PHONE, "locale": "vi-VN", **options})
        hands.append(Hands(context.new_page(), served, name))
        return hands[-1]

    yield opens
    for one in hands:
        one.context.close()
    accidents = [f"{one.name}: {accident}" for one in hands for accident in one.accidents]
    assert not accidents, "\n".join(accidents)
