"""Sets and ends the own days of a ward. What follows for dossiers is app/dossiers/due_days."""

from datetime import datetime

from app.actor import Staff
from app.audit.actions import note
from app.audit.subjects import About, subject
from app.database import db
from app.office.own_day import OwnDay
from app.office.queries import read_anew
from app.office.records import OfficeDay


def set_day(wanted: OwnDay, by: Staff, now: datetime) -> None:
    """From now on the ward counts by it."""
    day = OfficeDay(
        ward_id=by.ward_id, day=wanted.day, works=wanted.works, note=wanted.note, made_at=now, made_by=by.key
    )
    db.session.add(day)
    note(by, "office-day-set", subject(About.WARD, by.ward_id), by.ward_id, now)
    read_anew(by.ward_id)


def end_day(day: OfficeDay, by: Staff, now: datetime) -> None:
    """From now on the ward counts as the country does on that day."""
    day.ended_at, day.ended_by = now, by.key
    note(by, "office-day-ended", subject(About.WARD, by.ward_id), by.ward_id, now)
    read_anew(by.ward_id)
