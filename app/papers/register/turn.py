"""Lets one big paper be drawn at a time, by all processes: each takes 300 MB while it is drawn."""

from collections.abc import Iterator
from contextlib import contextmanager

from app.turns import Turns

# A register of 2.000 lines takes about a second. Whoever waits holds a thread of the server meanwhile.
PATIENCE_SECONDS = 5.0
_TURN = Turns()


class SomebodyElseDraws(RuntimeError):
    """It was not this one's turn in time."""


@contextmanager
def own_turn() -> Iterator[None]:
    """Wait until nobody else draws. Raises SomebodyElseDraws."""
    if not _TURN.begin(PATIENCE_SECONDS):
        raise SomebodyElseDraws
    try:
        yield
    finally:
        _TURN.end()
