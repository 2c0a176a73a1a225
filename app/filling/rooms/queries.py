"""Finds what an installation has already, so that it is filled beside it."""

from datetime import date
from uuid import UUID

from sqlalchemy import select

from app.actor import SETTING_UP, Role
from app.database import db
from app.dossiers.records import DaySerial
from app.people.records import StaffMember


def last_serials(ward_id: UUID) -> dict[date, DaySerial]:
    """The numbers that the ward has given, by day."""
    rows = select(DaySerial).where(DaySerial.ward_id == ward_id)
    return {one.day: one for one in db.session.scalars(rows)}


def receivers(ward_id: UUID) -> list[UUID]:
    """Who receives for the ward."""
    here = (StaffMember.ward_id == ward_id) & (StaffMember.role == Role.RECEIVER) & StaffMember.active
    rows = select(StaffMember.id).where(here).order_by(StaffMember.username)
    return list(db.session.scalars(rows.execution_options(visible_to=SETTING_UP)))
