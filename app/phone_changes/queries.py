"""Finds changes of phone numbers: a person's own, those an officer asked for, those that are due."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, Select, delete, false, select

from app.actor import SIGN_IN_DOOR, WORKER, Actor, Resident, Staff
from app.database import db
from app.phone_changes.records import PhoneChange


def visible(actor: Actor) -> Select[PhoneChange]:
    """The changes that exist for this actor: a helper sees none, whatever the mandate says."""
    allowed: ColumnElement[bool]
    match actor:
        case Resident(account_id=mine):
            allowed = PhoneChange.account_id == mine
        case Staff():
            allowed = PhoneChange.asked_by == actor.key
        case _:
            allowed = false()
    return select(PhoneChange).where(allowed).execution_options(visible_to=actor)


def locked(change_id: UUID, actor: Resident | Staff, now: datetime) -> PhoneChange | None:
    """One for which a code may be typed, or was just now, nobody else's to prove until the transaction ends."""
    rows = visible(actor).where(PhoneChange.id == change_id, PhoneChange.until > now).with_for_update()
    return db.session.scalar(rows.execution_options(populate_existing=True))


def latest(actor: Resident) -> PhoneChange | None:
    """The person's last change that was proved."""
    rows = visible(actor).where(PhoneChange.counts_from.is_not(None))
    return db.session.scalar(rows.order_by(PhoneChange.asked_at.desc(), PhoneChange.id).limit(1))


def unfinished(account_id: UUID) -> list[PhoneChange]:
    """What may still change the account's number, proved or not, locked."""
    return list(db.session.scalars(_unfinished().where(PhoneChange.account_id == account_id)))


def due(now: datetime) -> list[PhoneChange]:
    """Changes whose time has come, locked."""
    rows = _unfinished().where(PhoneChange.counts_from <= now).order_by(PhoneChange.counts_from)
    return list(db.session.scalars(rows.limit(100).execution_options(visible_to=WORKER)))


def forget_of(me: Resident) -> None:
    """Every number that was hers or was to become hers."""
    hers = delete(PhoneChange).where(PhoneChange.account_id == me.account_id)
    db.session.execute(hers.execution_options(visible_to=me, synchronize_session=False))


def _unfinished() -> Select[PhoneChange]:
    rows = select(PhoneChange).where(PhoneChange.done_at.is_(None), PhoneChange.stopped_at.is_(None))
    return rows.with_for_update().execution_options(visible_to=SIGN_IN_DOOR, populate_existing=True)
