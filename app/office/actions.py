"""Sets and ends the own days and hours of a ward. What follows for dossiers is app/dossiers/due_days."""

from dataclasses import asdict
from datetime import datetime

from app.actor import Staff
from app.audit.actions import note
from app.audit.subjects import About, subject
from app.database import db
from app.office.hours import Hours
from app.office.own_day import OwnDay
from app.office.queries import read_anew
from app.office.records import OfficeDay, OfficeHours


def set_day(wanted: OwnDay, by: Staff, now: datetime) -> None:
    """From now on the ward counts by it."""
    day = OfficeDay(
        ward_id=by.ward_id, day=wanted.day, works=wanted.works, note=wanted.note, made_at=now, made_by=by.key
    )
    db.session.add(day)
    note(by, "office-day-set", subject(About.WARD, by.ward_id), by.ward_id, now)
    read_anew(by.ward_id)


def set_hours(wanted: Hours, former: OfficeHours | None, by: Staff, now: datetime) -> None:
    """From now on every working day has these hours."""
    if former:
        former.ended_at, former.ended_by = now, by.key
    db.session.add(OfficeHours(ward_id=by.ward_id, **asdict(wanted), made_at=now, made_by=by.key))
    note(by, "office-hours-set", subject(About.WARD, by.ward_id), by.ward_id, now)
    read_anew(by.ward_id)


def end_day(day: OfficeDay, by: Staff, now: datetime) -> None:
    """From now on the ward counts as the country does on that day."""
    day.ended_at, day.ended_by = now, by.key
    note(by, "office-day-ended", subject(About.WARD, by.ward_id), by.ward_id, now)
    read_anew(by.ward_id)
