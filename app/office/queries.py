"""Finds the calendar of a ward: for a page as it stood a moment ago, for an act as it stands."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from flask import current_app
from sqlalchemy import select

from app.database import db
from app.office.calendar import OfficeCalendar
from app.office.own_day import with_own
from app.office.records import OfficeDay, OfficeHours
from app.places.records import Ward

# A page may read it a moment late, and need not ask for it; what is written down is counted by calendar_now.
KEPT_FOR = timedelta(seconds=10)
# No statement is let run longer: whoever reads later than that after a change reads what came of it.
LONGEST_CHANGE = timedelta(seconds=40)
_Kept = dict[UUID, tuple[datetime, OfficeCalendar]]


@dataclass(frozen=True, slots=True)
class Own:
    """What stands of a ward's own. days: by day."""

    days: list[OfficeDay]
    hours: OfficeHours | None

    @property
    def calendar(self) -> OfficeCalendar:
        return with_own((one.own for one in self.days), self.hours.hours if self.hours else None)


def own_of(ward_id: UUID) -> Own:
    """Days and hours, asked for at once."""
    day = (OfficeDay.ward_id == Ward.id) & OfficeDay.ended_at.is_(None)
    hours = (OfficeHours.ward_id == Ward.id) & OfficeHours.ended_at.is_(None)
    rows = select(OfficeDay, OfficeHours).select_from(Ward).outerjoin(OfficeDay, day).outerjoin(OfficeHours, hours)
    found = db.session.execute(rows.where(Ward.id == ward_id).order_by(OfficeDay.day)).all()
    return Own([row[0] for row in found if row[0]], found[0][1])


def calendar_now(ward_id: UUID) -> OfficeCalendar:
    """By which a due date is written down."""
    return own_of(ward_id).calendar


def calendar_of(ward_id: UUID, now: datetime, changed_at: datetime | None = None) -> OfficeCalendar:
    """
    By which a page says how much time is left; at most KEPT_FOR old.

    changed_at: when the ward's calendar was last changed, for whoever knows: what was read about then is read anew.
    """
    found = _kept().get(ward_id)
    if found is None or not found[0] <= now < found[0] + KEPT_FOR or _in_doubt(found[0], changed_at):
        found = _kept()[ward_id] = (now, calendar_now(ward_id))
    return found[1]


def read_anew(ward_id: UUID) -> None:
    """The next page of this process asks again."""
    _kept().pop(ward_id, None)


def _in_doubt(read: datetime, changed_at: datetime | None) -> bool:
    return changed_at is not None and read <= changed_at + LONGEST_CHANGE


def _kept() -> _Kept:
    kept: _Kept = current_app.extensions.setdefault("calendars", {})
    return kept
