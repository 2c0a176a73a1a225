"""From the officer's home to an account that is open, by hands that need two seconds for everything they do."""

from typing import Self

import pytest
from flask import Flask

from tests.figures.measured import table
from tests.people.cards import ONG_THU
from tests.personas import Helped

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

AN_ACTION, SECONDS, PAGES = 2, 60, 3


class Hands(Helped):
    """Counts what is done and what has to be waited for; a scan ends with the scanner's own Enter."""

    def __init__(self, app: Flask) -> None:
        super().__init__(app, "minh")
        self.actions = self.pages = 0

    def follows(self, words: str, expects: int = 200) -> Self:
        return self._done(super().follows(words, expects), pages=1)

    def presses(self, words: str, expects: int = 200) -> Self:
        return self._done(super().presses(words, expects), pages=1)

    def types(self, label: str, text: str) -> Self:
        return self._done(super().types(label, text))

    def chooses(self, words: str) -> Self:
        return self._done(super().chooses(words))

    def _done(self, hands: Self, pages: int = 0) -> Self:
        self.actions, self.pages = self.actions + 1, self.pages + pages
        return hands


@pytest.fixture
def hands(app: Flask) -> Hands:
    """Anh Minh on duty, his home open."""
    minh = Hands(app).signs_in().opens("/ho-tro/")
    minh.actions = minh.pages = 0
    return minh


@pytest.mark.parametrize("line", [ONG_THU, ONG_THU.replace("|Nam|", "|Nữ|")], ids=["a card", "a card to look at twice"])
def test_an_account_at_the_point_takes_less_than_a_minute(hands: Hands, line: str) -> None:
    hands.follows("Mở tài khoản cho bác").scans(line)
    hands.types("Số điện thoại", "0987000555").types("Mã PIN", "814725").types("Bác bấm lại mã PIN", "814725")
    if "Tôi đã so lại" in hands.reads():
        hands.chooses("Tôi đã so lại")
    hands.presses("Bác đồng ý, mở tài khoản").sees("Đang làm cho: Nguyễn Văn Thử")
    seconds = hands.actions * AN_ACTION
    table("an account at the point", [("seconds of hands", seconds, SECONDS), ("pages", hands.pages, PAGES)], "")
    assert seconds <= SECONDS
    assert hands.pages <= PAGES
