"""Changes a ward's calendar, and with it every due date that hangs on it: in one transaction, each with its event."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from app.actor import Staff
from app.audit.actions import note
from app.audit.subjects import About, subject
from app.days import short
from app.dossiers.due_days import queries
from app.dossiers.due_days.moved import LateAtOnce, ListChanged, Moved, late_at_once, list_mark
from app.dossiers.history.actions import happened, tell
from app.dossiers.numbering.actions import no_new_numbers
from app.dossiers.records import Dossier
from app.messages.events import Event
from app.office import actions as office
from app.office.hours import Hours
from app.office.own_day import OwnDay, with_own
from app.office.queries import own_of
from app.office.records import OfficeDay


@dataclass(frozen=True, slots=True)
class Change:
    """What a ward wants otherwise: a day that it sets, one that it ends, or other hours."""

    set: OwnDay | None = None
    end: OfficeDay | None = None
    hours: Hours | None = None

    @property
    def why(self) -> str:
        """As the people read it whose day moves."""
        if self.hours:
            return f"Giờ làm việc của công an phường đổi: {self.hours.note}"
        day = self.set or (self.end.own if self.end else None)
        return f"Lịch làm việc ngày {short(day.day)} của công an phường đổi: {day.note}" if day else ""


def preview(change: Change, staff: Staff, now: datetime) -> list[Moved]:
    """What would move; nothing does."""
    return _moved(change, queries.open_of(staff), staff, now)


def carry_out(change: Change, seen: str, staff: Staff, now: datetime) -> list[Moved]:
    """
    Change the calendar and move what the preview of this mark showed.

    Raises ListChanged, LateAtOnce; then nothing is changed.
    """
    no_new_numbers(staff.ward_id, now)
    dossiers = queries.locked_open_of(staff)
    moved = _moved(change, dossiers, staff, now)
    if list_mark(moved) != seen:
        raise ListChanged
    if late := late_at_once(moved, now):
        raise LateAtOnce(late)
    if change.set:
        office.set_day(change.set, staff, now)
    if change.end:
        office.end_day(change.end, staff, now)
    if change.hours:
        office.set_hours(change.hours, own_of(staff.ward_id).hours, staff, now)
    _move(moved, {one.number: one for one in dossiers}, change.why, staff, now)
    return moved


def _moved(change: Change, dossiers: Iterable[Dossier], staff: Staff, now: datetime) -> list[Moved]:
    own = own_of(staff.ward_id)
    days = [one.own for one in own.days if change.end is None or one.id != change.end.id]
    hours = change.hours or (own.hours.hours if own.hours else None)
    after = with_own([*days, *([change.set] if change.set else [])], hours)
    return queries.would_move(dossiers, own.calendar, after, now)


def _move(moved: list[Moved], dossiers: dict[str, Dossier], why: str, staff: Staff, now: datetime) -> None:
    for one in moved:
        dossier = dossiers[one.number]
        dossier.due_at, dossier.received_on = one.becomes, one.received
        about = subject(About.DOSSIER, dossier.id)
        words = f"Hạn trả kết quả đổi từ {short(one.was.date())} sang {short(one.becomes.date())}"
        if one.on_another_day:
            happened(dossier, staff, words, now, why)
            tell(Event.DOSSIER_DUE_MOVED, dossier, staff, now, was=one.was.date())
        note(staff, "due-day-moved", about, dossier.ward_id, now)
