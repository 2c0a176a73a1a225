"""Gives the numbers of a ward's day; the database itself counts them, in one statement."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy.dialects import postgresql, sqlite

from app.database import db
from app.dossiers.records import DaySerial
from app.office.queries import KEPT_FOR


@dataclass(frozen=True, slots=True)
class Serial:
    """calendar_changed_at: when the ward's calendar was changed that day, if it was."""

    number: int
    calendar_changed_at: datetime | None


def next_serial(ward_id: UUID, day: date) -> Serial:
    """The ward's next number of the day; whoever asks at the same moment waits for this transaction."""
    first = _insert().values(ward_id=ward_id, day=day, last=1)
    counted = first.on_conflict_do_update(index_elements=["ward_id", "day"], set_={"last": DaySerial.last + 1})
    row = db.session.execute(counted.returning(DaySerial.last, DaySerial.calendar_changed_at)).one()
    return Serial(row[0], row[1])


def no_new_numbers(ward_id: UUID, now: datetime) -> None:
    """
    The calendar changes: until this transaction ends nothing is sent to the ward, what is being sent is sent first.

    Whoever sends later learns that it changed, also when that is the day after.
    """
    for day in sorted({now.date(), (now + KEPT_FOR).date()}):
        first = _insert().values(ward_id=ward_id, day=day, last=0, calendar_changed_at=now)
        changed = {"calendar_changed_at": first.excluded.calendar_changed_at}
        db.session.execute(first.on_conflict_do_update(index_elements=["ward_id", "day"], set_=changed))


def _insert() -> Any:
    return (postgresql if db.session.get_bind().dialect.name == "postgresql" else sqlite).insert(DaySerial)
