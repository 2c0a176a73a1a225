"""So many things within a stretch of time, and not one more until the first of them is old."""

from datetime import datetime, timedelta

from app.clock import HANOI
from app.window import Window

EVENING = datetime(2026, 11, 23, 19, 42, tzinfo=HANOI)
MINUTE = timedelta(minutes=1)


def full(key: str = "a", times: int = 3) -> Window:
    window = Window(3, MINUTE)
    for number in range(times):
        window.count(key, EVENING + timedelta(seconds=number))
    return window


def test_there_is_room_until_it_is_full():
    assert full(times=2).open_again("a", EVENING + timedelta(seconds=3)) is None


def test_it_opens_again_when_the_first_is_a_minute_old():
    window = full()
    assert window.open_again("a", EVENING + timedelta(seconds=30)) == EVENING + MINUTE
    assert window.open_again("a", EVENING + MINUTE) is None


def test_asking_while_it_is_full_makes_nobody_wait_longer():
    window = full()
    for second in range(3, 59):
        window.count("a", EVENING + timedelta(seconds=second))
    assert window.open_again("a", EVENING + MINUTE) is None


def test_others_have_their_own_room():
    assert full().open_again("b", EVENING) is None


def test_the_same_thing_counts_once_and_may_always_come_again():
    window = Window(1, MINUTE)
    for _ in range(3):
        window.count("a", EVENING, "first form")
    assert window.open_again("a", EVENING, "first form") is None
    assert window.open_again("a", EVENING, "second form") == EVENING + MINUTE


def test_only_looking_remembers_nothing():
    window = Window(3, MINUTE)
    window.open_again("a", EVENING)
    assert len(window) == 0


def test_what_is_long_ago_is_forgotten():
    window = full()
    window.count("b", EVENING + 3 * MINUTE)
    assert len(window) == 1
