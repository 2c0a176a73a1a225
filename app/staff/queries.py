"""Finds a member of staff's own recovery codes."""

from collections.abc import Iterable, Sequence

from sqlalchemy import ColumnElement, Select, delete, false, select

from app.actor import Actor, Staff
from app.database import db
from app.people.queries import staff_visible
from app.people.records import StaffMember
from app.staff.records import RecoveryCode


def visible(actor: Actor) -> Select[RecoveryCode]:
    """The recovery codes that exist for this actor: the own."""
    return select(RecoveryCode).where(_own(actor)).execution_options(visible_to=actor)


def codes(me: Staff) -> list[RecoveryCode]:
    """Those of the last sheet, used and unused."""
    return list(db.session.scalars(visible(me)))


def left(sheet: Iterable[RecoveryCode]) -> int:
    """How many of them still open the door."""
    return sum(one.used_at is None for one in sheet)


def unused(me: Staff, marks: Sequence[str]) -> RecoveryCode | None:
    """The code of one of these marks, locked, if it was not used before."""
    rows = visible(me).where(RecoveryCode.code_mark.in_(marks), RecoveryCode.used_at.is_(None))
    return db.session.scalar(rows.with_for_update())


def forget(me: Staff) -> None:
    """No code of an earlier sheet opens anything from now on."""
    db.session.execute(delete(RecoveryCode).where(_own(me)).execution_options(visible_to=me))


def myself(me: Staff) -> StaffMember:
    """The row of the member of staff who asks, locked while a code of hers is compared."""
    return db.session.scalars(staff_visible(me).where(StaffMember.id == me.staff_id).with_for_update()).one()


def _own(actor: Actor) -> ColumnElement[bool]:
    return RecoveryCode.staff_id == actor.staff_id if isinstance(actor, Staff) else false()
