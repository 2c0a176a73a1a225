"""Decides when a dossier is due by another calendar, and whether anybody may be told so."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from uuid import UUID

from app.catalogue.term import Deadline
from app.dossiers.deadline import Pause, received_on, term_ends
from app.office.calendar import OfficeCalendar


@dataclass(frozen=True, slots=True)
class Running:
    """Of an open dossier what its due date is counted from."""

    sent: datetime
    received: date
    due: datetime
    pauses: tuple[Pause, ...]


@dataclass(frozen=True, slots=True)
class Moved:
    """One dossier whose due date changes."""

    dossier_id: UUID
    number: str
    service_name: str
    received: date
    was: datetime
    becomes: datetime

    @property
    def on_another_day(self) -> bool:
        """Whether what its person was told is no longer true: she was told a day, not an hour."""
        return self.was.date() != self.becomes.date()


class ListChanged(RuntimeError):
    """Since the preview was drawn a dossier came, went or moved: what was confirmed is not what would happen."""


class LateAtOnce(RuntimeError):
    """Dossiers would be late the moment that the calendar changes: nobody may shorten a term into the past."""

    def __init__(self, many: int) -> None:
        super().__init__(f"{many} dossiers")
        self.many = many


def received_by(one: Running, after: OfficeCalendar, today: date) -> date:
    """What was received before today stays received."""
    return received_on(one.sent, after) if one.received >= today else one.received


def due_by(
    one: Running, deadline: Deadline | None, before: OfficeCalendar, after: OfficeCalendar, today: date
) -> datetime:
    """
    When it is due by the calendar after.

    What is not due by its term but on a day that somebody promised keeps it, or gets the next day of work.
    """
    if deadline is None or one.due != term_ends(deadline, one.sent, one.received, before, one.pauses):
        day = one.due.date()
        return one.due if after.is_working_day(day) else after.closing(next(after.working_days_after(day)))
    return term_ends(deadline, one.sent, received_by(one, after, today), after, one.pauses)


def list_mark(moved: Iterable[Moved]) -> str:
    """Of a preview, so that only what was looked at is confirmed."""
    lines = sorted(f"{one.number} {one.was.timestamp()} {one.becomes.timestamp()}" for one in moved)
    return sha256("\n".join(lines).encode()).hexdigest()[:32]


def late_at_once(moved: Iterable[Moved], now: datetime) -> int:
    """How many would be."""
    return sum(one.becomes <= now for one in moved)
