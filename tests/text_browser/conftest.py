"""A w3m for every person of a story, all of them at the served app."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.live import served
from tests.text_browser.w3m import TextBrowser

__all__ = ["served"]

SitsDown = Callable[[str], TextBrowser]


@pytest.fixture
def at_w3m(served: str, tmp_path: Path) -> Iterator[SitsDown]:
    """at_w3m("ông Tư") is a w3m with a home of his own."""
    sitting: list[TextBrowser] = []

    def sits_down(name: str) -> TextBrowser:
        home = tmp_path / name
        home.mkdir()
        sitting.append(TextBrowser(home, served))
        return sitting[-1]

    yield sits_down
    for browser in sitting:
        browser.leaves()
