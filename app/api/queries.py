"""Finds tokens: for the head of their ward, and at the door where a program shows one."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, Select, false, select, update

from app.actor import SIGN_IN_DOOR, Actor, Role, Staff
from app.api.records import ApiToken
from app.api.token import kept
from app.database import db, short_transaction
from app.people.records import StaffMember


def visible(actor: Actor) -> Select[ApiToken]:
    """The tokens that exist for this actor: the head's, those of the ward."""
    allowed: ColumnElement[bool]
    match actor:
        case Staff(role=Role.HEAD, ward_id=ward_id):
            allowed = ApiToken.ward_id == ward_id
        case _:
            allowed = false()
    return select(ApiToken).where(allowed).execution_options(visible_to=actor)


def tokens(head: Staff) -> list[ApiToken]:
    """Every token of the ward, the latest first."""
    return list(db.session.scalars(visible(head).order_by(ApiToken.made_at.desc(), ApiToken.id)))


def locked(token_id: UUID, head: Staff) -> ApiToken | None:
    """One token, nobody else's to change until the transaction ends."""
    rows = visible(head).where(ApiToken.id == token_id).with_for_update()
    return db.session.scalar(rows.execution_options(populate_existing=True))


def shown(secret: str) -> ApiToken | None:
    """The token that a program shows, also one that is over; none whose maker is no head in service any more."""
    rows = select(ApiToken).where(ApiToken.secret_sha256 == kept(secret))
    head = StaffMember.active & (StaffMember.role == Role.HEAD)
    rows = rows.join(StaffMember, (StaffMember.id == ApiToken.made_by) & head)
    return db.session.scalar(rows.execution_options(visible_to=SIGN_IN_DOOR))


def note_used(token_id: UUID, now: datetime) -> None:
    """It opened the door; in a transaction of its own."""
    used = update(ApiToken).where(ApiToken.id == token_id).values(used_at=now)
    with short_transaction() as session:
        session.execute(used.execution_options(visible_to=SIGN_IN_DOOR))
