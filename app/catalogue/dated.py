"""Decides which of several lines of the law holds on a day: lines are added, never edited."""

from datetime import date
from typing import Protocol, TypeVar

# For as long as the catalogue looks back.
ALWAYS = date.min


class Dated(Protocol):
    """A line in force since that day, and until the other, its last; None while nobody knows of an end."""

    @property
    def since(self) -> date: ...
    @property
    def until(self) -> date | None: ...


Line = TypeVar("Line", bound=Dated)


def in_force(lines: tuple[Line, ...], day: date) -> tuple[Line, ...]:
    """Those in force on that day."""
    return tuple(one for one in lines if one.since <= day and (one.until is None or day <= one.until))


def on(lines: tuple[Line, ...], day: date) -> Line:
    """
    Of lines that follow one another the one of that day.

    Nobody is left without a figure: where a rule ran out and no new one was written, the last one before; before the
    first, the first. `flask catalogue check` finds both.
    """
    begun = [one for one in lines if one.since <= day]
    return max(begun, key=lambda one: one.since) if begun else min(lines, key=lambda one: one.since)
