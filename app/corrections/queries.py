"""Finds requests to mend: her own, and those that wait at the ward's desk."""

from uuid import UUID

from sqlalchemy import ColumnElement, Select, delete, false, func, select

from app.actor import Actor, Resident, Role, Staff
from app.corrections.records import Correction
from app.database import db

DESK = (Role.RECEIVER, Role.HEAD)


def visible(actor: Actor) -> Select[Correction]:
    """The requests that exist for this actor."""
    allowed: ColumnElement[bool]
    match actor:
        case Resident(account_id=mine):
            allowed = Correction.account_id == mine
        case Staff(role=role, ward_id=ward_id) if role in DESK:
            allowed = Correction.ward_id == ward_id
        case _:
            allowed = false()
    return select(Correction).where(allowed).execution_options(visible_to=actor)


def asked_by(me: Resident) -> list[Correction]:
    """Hers, the latest first."""
    return list(db.session.scalars(visible(me).order_by(Correction.asked_at.desc())))


def waiting(staff: Staff) -> list[Correction]:
    """What nobody has answered yet, the oldest first."""
    rows = visible(staff).where(Correction.answered_at.is_(None)).order_by(Correction.asked_at)
    return list(db.session.scalars(rows))


def waiting_of(me: Resident) -> int:
    """How many of hers nobody has answered yet."""
    mine = visible(me).where(Correction.answered_at.is_(None)).subquery()
    return db.session.scalar(select(func.count()).select_from(mine).execution_options(visible_to=me)) or 0


def find(correction_id: UUID, staff: Staff) -> Correction | None:
    """One request."""
    return db.session.scalar(visible(staff).where(Correction.id == correction_id))


def locked(correction_id: UUID, staff: Staff) -> Correction | None:
    """One request, nobody else's to answer until the transaction ends."""
    rows = visible(staff).where(Correction.id == correction_id).with_for_update()
    return db.session.scalar(rows.execution_options(populate_existing=True))


def forget_waiting(me: Resident) -> None:
    """What nobody has answered yet nobody needs to answer any more."""
    hers = delete(Correction).where(Correction.account_id == me.account_id, Correction.answered_at.is_(None))
    db.session.execute(hers.execution_options(visible_to=me, synchronize_session=False))
