"""Finds the calendar of a ward: for a page as it stood a moment ago, for an act as it stands."""

from datetime import datetime, timedelta
from uuid import UUID

from flask import current_app
from sqlalchemy import select

from app.database import db
from app.office.calendar import OfficeCalendar
from app.office.own_day import with_own
from app.office.records import OfficeDay

# A page may read it a moment late, and need not ask for it; what is written down is counted by calendar_now.
KEPT_FOR = timedelta(seconds=10)
# No statement is let run longer: whoever reads later than that after a change reads what came of it.
LONGEST_CHANGE = timedelta(seconds=40)
_Kept = dict[UUID, tuple[datetime, OfficeCalendar]]


def own_days(ward_id: UUID) -> list[OfficeDay]:
    """Those that stand, by day."""
    rows = select(OfficeDay).where(OfficeDay.ward_id == ward_id, OfficeDay.ended_at.is_(None))
    return list(db.session.scalars(rows.order_by(OfficeDay.day)))


def calendar_now(ward_id: UUID) -> OfficeCalendar:
    """By which a due date is written down."""
    return with_own(one.own for one in own_days(ward_id))


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
