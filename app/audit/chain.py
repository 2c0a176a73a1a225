"""How one audit row is chained to the one before it, so that a changed, missing or swapped row shows."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256


class Fault(StrEnum):
    """What does not fit at a place of a chain."""

    CHANGED = "bị sửa hoặc đổi chỗ"
    MISSING = "bị lấy đi"
    ADDED = "bị chèn thêm, hoặc dấu chốt bị lấy đi"
    CUT = "và các dòng sau bị cắt mất"
    END = "là dòng cuối nhưng dấu chốt bị sửa"


@dataclass(frozen=True, slots=True)
class Link:
    """A place of a chain, from 1, and the seal that stands there."""

    place: int
    seal: str


@dataclass(frozen=True, slots=True)
class Row:
    """A sealed row: where it stands, what seal it bears, and what the seal must be made from."""

    link: Link
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Broken:
    """The first place that does not follow from the one before, and how."""

    place: int
    fault: Fault

    def __str__(self) -> str:
        return f"dòng {self.place} {self.fault}"


# Before the first row of a ward.
START = Link(0, "0" * 64)


def chained(before: str, *facts: str) -> str:
    """The seal of a row: SHA-256, as 64 hex digits, over the seal before it and the row's facts."""
    return sha256("\x1f".join((before, *facts)).encode()).hexdigest()


def first_break(rows: Iterable[Row], begin: Link, end: Link, known: Link = START) -> Broken | None:
    """
    Where a chain breaks; None if it leads whole from begin to end.

    rows: by place, those after begin. known: a link that was once seen whole, kept where nobody here can change it.
    """
    before = begin
    for row in rows:
        broken = _broken_at(row, before, end, known)
        if broken:
            return broken
        before = row.link
    if before.place < max(end.place, known.place):
        return Broken(before.place + 1, Fault.CUT)
    return None if before == end else Broken(before.place, Fault.END)


def _broken_at(row: Row, before: Link, end: Link, known: Link) -> Broken | None:
    place = before.place + 1
    if row.link.place > place:
        return Broken(place, Fault.MISSING)
    if row.link.place < place or place > end.place:
        return Broken(row.link.place, Fault.ADDED)
    if row.link.seal != chained(before.seal, *row.facts) or (place == known.place and row.link.seal != known.seal):
        return Broken(place, Fault.CHANGED)
    return None
