"""Tonight's guests are known to the police before 23:00; who comes later, before 08:00."""

from datetime import datetime

import pytest

from app.clock import HANOI
from app.lodging.curfew import due, is_late, left_words


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=HANOI)


@pytest.mark.parametrize(
    ("arrived", "until"),
    [
        (at(23, 14), at(23, 23)),
        (at(23, 22, 59), at(23, 23)),
        (at(23, 23), at(24, 8)),
        (at(23, 23, 40), at(24, 8)),
        (at(24, 0, 30), at(24, 8)),
        (at(24, 7, 59), at(24, 8)),
        (at(24, 8), at(24, 23)),
    ],
    ids=str,
)
def test_by_when_a_guest_is_declared(arrived: datetime, until: datetime) -> None:
    assert due(arrived) == until


@pytest.mark.parametrize(
    ("declared", "late"), [(at(23, 22, 59), False), (at(23, 23), True), (at(24, 6), True)], ids=str
)
def test_at_the_hour_itself_it_is_late(declared: datetime, late: bool) -> None:
    assert is_late(at(23, 18), declared) is late


@pytest.mark.parametrize(
    ("now", "words"),
    [
        (at(23, 19, 42), "còn 3 giờ 18 phút"),
        (at(23, 22, 15), "còn 45 phút"),
        (at(23, 23, 10), "đã quá 23 giờ"),
    ],
    ids=str,
)
def test_chi_hanh_sees_how_long_she_has(now: datetime, words: str) -> None:
    assert left_words(at(23, 18), now) == words
