"""Finds invitations: those of the inviter, or at the door the one whose code somebody holds."""

from uuid import UUID

from sqlalchemy import ColumnElement, Select, false, func, select

from app.actor import SIGN_IN_DOOR, Actor, Role, Staff
from app.database import db, keyring
from app.invitations.records import Invitation

INVITE = frozenset({Role.OFFICER, Role.LEADER})
MOST_SHOWN = 50


def visible(actor: Actor) -> Select[Invitation]:
    """The invitations that exist for this actor: those he has made."""
    allowed: ColumnElement[bool]
    match actor:
        case Staff(role=role, staff_id=staff_id, ward_id=ward_id) if role in INVITE:
            allowed = (Invitation.staff_id == staff_id) & (Invitation.ward_id == ward_id)
        case _:
            allowed = false()
    return select(Invitation).where(allowed).execution_options(visible_to=actor)


def made_by(actor: Staff) -> list[Invitation]:
    """The inviter's last ones, the latest first."""
    return list(db.session.scalars(visible(actor).order_by(Invitation.serial.desc()).limit(MOST_SHOWN)))


def locked(invitation_id: UUID, actor: Staff) -> Invitation | None:
    """One of the inviter's, nobody's to use until the transaction ends."""
    rows = visible(actor).where(Invitation.id == invitation_id).with_for_update()
    return db.session.scalar(rows.execution_options(populate_existing=True))


def made_as(mark: str, actor: Staff) -> Invitation | None:
    """The one with the code of this mark, whatever became of it."""
    return db.session.scalar(visible(actor).where(Invitation.code_mark == mark))


def last_serial(actor: Staff) -> int:
    """The number on the inviter's last slip; 0 before the first."""
    rows = select(func.max(Invitation.serial)).where(Invitation.staff_id == actor.staff_id)
    return db.session.scalar(rows.execution_options(visible_to=actor)) or 0


def with_code(secret: str) -> Invitation | None:
    """The invitation that this code belongs to, locked, whatever became of it."""
    rows = select(Invitation).where(Invitation.code_mark.in_(keyring().marks(secret))).with_for_update()
    return db.session.scalar(rows.execution_options(visible_to=SIGN_IN_DOOR, populate_existing=True))
