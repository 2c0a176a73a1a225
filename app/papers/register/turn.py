"""Lets one big paper be drawn at a time in this process: each takes 300 MB while it is drawn."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

# A register of 2.000 lines takes about a second. Whoever waits holds a thread of the server meanwhile.
PATIENCE_SECONDS = 5.0
_TURN = Lock()


class SomebodyElseDraws(RuntimeError):
    """It was not this one's turn in time."""


@contextmanager
def own_turn() -> Iterator[None]:
    """Wait until nobody else draws. Raises SomebodyElseDraws."""
    if not _TURN.acquire(timeout=PATIENCE_SECONDS):
        raise SomebodyElseDraws
    try:
        yield
    finally:
        _TURN.release()
