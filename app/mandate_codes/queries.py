"""Finds codes for a mandate: her own, and at the point the one that was brought."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, Select, false, select

from app.actor import SIGN_IN_DOOR, Actor, Resident, Staff
from app.database import db, keyring
from app.mandate_codes.records import MandateCode
from app.mandates.terms import GivenBy
from app.people.records import Account


def visible(actor: Actor) -> Select[MandateCode]:
    """The codes that exist for this actor: those she has made, or he has asked for."""
    allowed: ColumnElement[bool]
    match actor:
        case Resident(account_id=mine):
            allowed = (MandateCode.account_id == mine) & (MandateCode.given_by == GivenBy.PAPER_CODE)
        case Staff(staff_id=staff_id, ward_id=ward_id, point_id=point_id):
            asked = (MandateCode.staff_id == staff_id) & (MandateCode.point_id == point_id)
            allowed = asked & (MandateCode.ward_id == ward_id)
        case _:
            allowed = false()
    return select(MandateCode).where(allowed).execution_options(visible_to=actor)


def waiting(actor: Resident, now: datetime) -> list[MandateCode]:
    """Her codes that somebody may still bring, the latest first."""
    return list(db.session.scalars(_waiting(actor, now)))


def waiting_locked(actor: Resident, now: datetime) -> list[MandateCode]:
    """The same, nobody else's to use until the transaction ends."""
    rows = _waiting(actor, now).with_for_update()
    return list(db.session.scalars(rows.execution_options(populate_existing=True)))


def locked(code_id: UUID, actor: Resident | Staff) -> MandateCode | None:
    """One code, nobody else's to use until the transaction ends."""
    rows = visible(actor).where(MandateCode.id == code_id).with_for_update()
    return db.session.scalar(rows.execution_options(populate_existing=True))


def asked_by(actor: Staff, code_id: UUID) -> MandateCode | None:
    """What this member of staff has asked for by message."""
    return db.session.scalar(visible(actor).where(MandateCode.id == code_id))


def made_as(mark: str, actor: Resident) -> MandateCode | None:
    """The code of this mark, whatever became of it."""
    return db.session.scalar(visible(actor).where(MandateCode.code_mark == mark))


def brought(secret: str, to: Staff, now: datetime) -> MandateCode | None:
    """The code of that secret, if it still waits for this member of staff's point; locked."""
    rows = _at_door().where(
        MandateCode.code_mark.in_(keyring().marks(secret)),
        MandateCode.ward_id == to.ward_id,
        MandateCode.point_id == to.point_id,
        MandateCode.until > now,
        MandateCode.used_at.is_(None),
    )
    return db.session.scalar(rows.with_for_update())


def giver(code: MandateCode) -> Account:
    """Whose code it is."""
    rows = select(Account).where(Account.id == code.account_id)
    return db.session.scalars(rows.execution_options(visible_to=SIGN_IN_DOOR)).one()


def waiting_from(phone: str, now: datetime) -> list[MandateCode]:
    """Every code that still waits of whoever signs in with this phone, locked."""
    return list(db.session.scalars(_waiting_from(phone, now).with_for_update()))


def waiting_of(account_id: UUID, now: datetime) -> list[MandateCode]:
    """Every code that still waits of this account, of either kind, locked."""
    mine = (MandateCode.account_id == account_id) & MandateCode.used_at.is_(None)
    return list(db.session.scalars(_at_door().where(mine, MandateCode.until > now).with_for_update()))


def asked_of(phone: str, now: datetime) -> list[MandateCode]:
    """What this phone may answer at the moment, the latest first; locked."""
    rows = _waiting_from(phone, now).where(MandateCode.given_by == GivenBy.SMS)
    return list(db.session.scalars(rows.order_by(MandateCode.made_at.desc()).with_for_update()))


def _waiting(actor: Resident, now: datetime) -> Select[MandateCode]:
    rows = visible(actor).where(MandateCode.until > now, MandateCode.used_at.is_(None))
    return rows.order_by(MandateCode.made_at.desc())


def _waiting_from(phone: str, now: datetime) -> Select[MandateCode]:
    givers = select(Account.id).where(Account.phone_mark.in_(keyring().marks(phone)))
    return _at_door().where(MandateCode.account_id.in_(givers), MandateCode.until > now, MandateCode.used_at.is_(None))


def _at_door() -> Select[MandateCode]:
    return select(MandateCode).execution_options(visible_to=SIGN_IN_DOOR)
