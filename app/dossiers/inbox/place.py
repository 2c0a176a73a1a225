"""Decides from where on a list goes on, and what a page that stays open has seen."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from app.clock import HANOI
from app.dossiers.number import read_dossier_number

# The words for what is left of a term change by themselves: a page that stays open is at most so many minutes behind.
WORDS_HOLD = 10


@dataclass(frozen=True, slots=True)
class Place:
    """A row of the list in its order: part, end of term, number. The row itself may have moved on since."""

    part: int
    due_at: datetime
    number: str

    def __str__(self) -> str:
        return f"{self.part}.{int(self.due_at.timestamp())}.{self.number}"


def read_place(text: str) -> Place | None:
    """As written above; None where it is none."""
    part, _, rest = text.partition(".")
    at, _, typed = rest.partition(".")
    number = read_dossier_number(typed)
    if number is None or part not in ("0", "1") or not (at.isascii() and at.isdigit() and len(at) <= 11):
        return None
    return Place(int(part), datetime.fromtimestamp(int(at), UTC), number)


@dataclass(frozen=True, slots=True)
class Seen:
    """
    What a page was drawn from. at: when the newest change was made, None before there is any.

    Two that differ may only differ in the time that has passed.
    """

    at: datetime | None
    mark: str

    def __str__(self) -> str:
        return f"{int(self.at.timestamp() * 1000) if self.at else 0}-{self.mark}"


def seen(changes: Iterable[tuple[datetime, str]], now: datetime) -> Seen:
    """
    changes: the newest of the ward with the numbers of their dossiers, the newest first.

    Several of them, since what began earlier may end later and be the older one.
    """
    found = list(changes)
    slot = int(now.timestamp()) // (60 * WORDS_HOLD)
    told = repr([(at.timestamp(), number) for at, number in found]) + str(slot)
    return Seen(found[0][0] if found else None, hashlib.sha256(told.encode()).hexdigest()[:8])


def seen_at(text: str) -> datetime | None:
    """When the newest change was made that a page shows, long ago for none; None where its `Seen` is none."""
    at = text.partition("-")[0]
    if not (at.isascii() and at.isdigit() and 0 < len(at) <= 14):
        return None
    return datetime.fromtimestamp(int(at) / 1000, HANOI)
