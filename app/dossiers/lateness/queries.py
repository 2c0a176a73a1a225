"""Finds running dossiers that are due today or late: of the desk that looks, and those of which nobody was told."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from sqlalchemy import case, func, select, update

from app.actor import WORKER, Staff
from app.database import db
from app.dossiers.lateness.due import AtDesk, Due, end_of_today
from app.dossiers.lifecycle import PARTS, Clock
from app.dossiers.queries import DESK, visible
from app.dossiers.records import Dossier
from app.people.records import StaffMember

AT_ONCE = 500


def due_now(actor: Staff, now: datetime) -> tuple[int, int]:
    """How many of the ward end today, how many have ended."""
    running = (Dossier.part == PARTS[Clock.RUNNING]) & (Dossier.due_at < end_of_today(now))
    late = func.coalesce(func.sum(case((Dossier.due_at < now, 1), else_=0)), 0)
    row = db.session.execute(visible(actor).where(running).with_only_columns(func.count(), late)).one()
    return row[0] - row[1], row[1]


def untold(ward_id: UUID, now: datetime) -> list[Due]:
    """Those of whose present due date the desk has not heard: that it is today, or that it is over. Locked."""
    soon = (Dossier.due_at >= now) & Dossier.soon_told_of.is_distinct_from(Dossier.due_at)
    late = (Dossier.due_at < now) & Dossier.late_told_of.is_distinct_from(Dossier.due_at)
    rows = (
        select(Dossier.id, Dossier.number, Dossier.due_at, Dossier.assigned_to)
        .where(Dossier.ward_id == ward_id, Dossier.part == PARTS[Clock.RUNNING], Dossier.due_at < end_of_today(now))
        .where(soon | late)
        .order_by(Dossier.due_at, Dossier.number)
        .limit(AT_ONCE)
        .with_for_update(skip_locked=True)
    )
    return [Due(*row) for row in db.session.execute(rows.execution_options(visible_to=WORKER))]


def desk_of(ward_id: UUID) -> list[AtDesk]:
    """Who works there now."""
    rows = select(StaffMember).where(StaffMember.ward_id == ward_id, StaffMember.active, StaffMember.role.in_(DESK))
    found = db.session.scalars(rows.order_by(StaffMember.username).execution_options(visible_to=WORKER))
    return [AtDesk(one.id, one.role, one.phone or "") for one in found]


def mark_told(due: Collection[Due], now: datetime) -> None:
    """
    The desk has heard of them, with the due date that they have.

    Past the version of the row: an officer who has the dossier open is not told that somebody else moved it.
    """
    told = update(Dossier).where(Dossier.id.in_([one.id for one in due]))
    values = {
        "soon_told_of": Dossier.due_at,
        "late_told_of": case((Dossier.due_at < now, Dossier.due_at), else_=Dossier.late_told_of),
    }
    db.session.execute(told.values(values).execution_options(visible_to=WORKER, synchronize_session=False))
