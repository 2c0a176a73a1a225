"""Finds the open dossiers of a ward that another calendar moves."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Select
from sqlalchemy.orm import defer, selectinload

from app.actor import Staff
from app.catalogue import registry
from app.database import db
from app.dossiers.acts.records import DossierRequest
from app.dossiers.due_days.moved import Moved, Running, due_by, received_by
from app.dossiers.lifecycle import OPEN_STATES
from app.dossiers.queries import visible
from app.dossiers.records import Dossier
from app.office.calendar import OfficeCalendar

# What was asked and answered is sealed: a thousand dossiers are counted anew without opening one.
_SHORT = (
    defer(Dossier.answers),
    defer(Dossier.snapshot),
    selectinload(Dossier.requests).load_only(DossierRequest.asked_at, DossierRequest.answered_at),
    selectinload(Dossier.fee),
)


def open_of(staff: Staff) -> list[Dossier]:
    """Every open dossier of the ward."""
    return list(db.session.scalars(_open(staff)))


def locked_open_of(staff: Staff) -> list[Dossier]:
    """The same, nobody else's to move until the transaction ends."""
    rows = _open(staff).order_by(Dossier.id).with_for_update(of=Dossier)
    return list(db.session.scalars(rows.execution_options(populate_existing=True)))


def would_move(
    dossiers: Iterable[Dossier], before: OfficeCalendar, after: OfficeCalendar, now: datetime
) -> list[Moved]:
    """
    Those that are due at another moment, the first due first.

    What is late stays late. Of what waits for the resident nobody was told a day: it is counted when she answers.
    """
    running = (one for one in dossiers if one.paused_since is None and one.due_at > now)
    moved = [_moved(one, before, after, now) for one in running]
    return sorted((one for one in moved if one.was != one.becomes), key=lambda one: (one.was, one.number))


def _moved(dossier: Dossier, before: OfficeCalendar, after: OfficeCalendar, now: datetime) -> Moved:
    service = registry.received(dossier.service)
    facts = Running(dossier.sent_at, dossier.received_on, dossier.due_at, dossier.pauses)
    term = dossier.deadline(service) if service else None
    becomes = due_by(facts, term, before, after, now.date())
    received = received_by(facts, after, now.date())
    return Moved(dossier.id, dossier.number, dossier.service_name, received, dossier.due_at, becomes)


def _open(staff: Staff) -> Select[Dossier]:
    return visible(staff).where(Dossier.state.in_(OPEN_STATES)).options(*_SHORT)
