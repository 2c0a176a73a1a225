"""How much may come within a stretch of time."""

from datetime import datetime, timedelta

from app.clock import HANOI
from app.window import Window

NOON = datetime(2026, 11, 25, 12, 0, tzinfo=HANOI)
MINUTE = timedelta(minutes=1)


def full(most: int = 2) -> Window:
    window = Window(most, MINUTE)
    for _ in range(most):
        window.count("lan", NOON)
    return window


def test_so_many_and_no_more():
    assert full().open_again("lan", NOON) == NOON + MINUTE


def test_afterwards_there_is_room_again():
    assert full().open_again("lan", NOON + MINUTE) is None


def test_somebody_else_has_room():
    assert full().open_again("tu", NOON) is None


def test_the_same_thing_comes_again_and_counts_once():
    window = Window(1, MINUTE)
    window.count("lan", NOON, "a")
    window.count("lan", NOON, "a")
    assert (window.open_again("lan", NOON, "a"), window.open_again("lan", NOON, "b")) == (None, NOON + MINUTE)


def test_what_is_old_is_not_remembered():
    window = full()
    window.count("tu", NOON + 2 * MINUTE)
    assert len(window) == 1
