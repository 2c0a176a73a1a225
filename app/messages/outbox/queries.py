"""Finds the messages of a ward page by page, how many there are of each kind, and those to be sent again."""

from uuid import UUID

from sqlalchemy import Select, func, tuple_

from app.actor import Staff
from app.database import db
from app.messages.delivery import Delivery
from app.messages.outbox.wanted import Wanted
from app.messages.queries import visible
from app.messages.records import OutboxMessage

PAGE = 20
# In one transaction: whoever waits for it waits seconds.
AT_ONCE = 500


def page_of(wanted: Wanted, after: UUID | None, staff: Staff) -> tuple[list[OutboxMessage], UUID | None]:
    """The latest first. after: the last message of the page before. With the last of this page, where more follow."""
    rows = _wanted(wanted, staff).order_by(OutboxMessage.due_at.desc(), OutboxMessage.id.desc())
    last = find(after, staff) if after else None
    if last:
        rows = rows.where(tuple_(OutboxMessage.due_at, OutboxMessage.id) < (last.due_at, last.id))
    found = list(db.session.scalars(rows.limit(PAGE + 1)))
    return found[:PAGE], found[PAGE - 1].id if len(found) > PAGE else None


def counted(wanted: Wanted, staff: Staff) -> dict[Delivery, int]:
    """How many there are of each, whichever of them is wanted."""
    rows = _wanted(Wanted(event=wanted.event), staff).with_only_columns(OutboxMessage.delivery, func.count())
    return {row[0]: row[1] for row in db.session.execute(rows.group_by(OutboxMessage.delivery))}


def find(message_id: UUID, staff: Staff) -> OutboxMessage | None:
    """One message of the ward."""
    return db.session.scalar(visible(staff).where(OutboxMessage.id == message_id))


def locked_one(message_id: UUID, staff: Staff) -> OutboxMessage | None:
    """Nobody else's to change until the transaction ends."""
    rows = visible(staff).where(OutboxMessage.id == message_id).with_for_update()
    return db.session.scalar(rows.execution_options(populate_existing=True))


def locked_failed(staff: Staff) -> list[OutboxMessage]:
    """What can be sent again of all that could not be sent, as far as it fits; a code that is over can't."""
    rows = _again(staff).order_by(OutboxMessage.due_at, OutboxMessage.id).limit(AT_ONCE)
    return list(db.session.scalars(rows.with_for_update().execution_options(populate_existing=True)))


def how_many_again(staff: Staff) -> int:
    """As many as locked_failed would find, did they all fit."""
    return db.session.scalar(_again(staff).with_only_columns(func.count())) or 0


def _again(staff: Staff) -> Select[OutboxMessage]:
    return visible(staff).where(OutboxMessage.delivery == Delivery.FAILED, OutboxMessage.useless_at.is_(None))


def _wanted(wanted: Wanted, staff: Staff) -> Select[OutboxMessage]:
    rows = visible(staff)
    if wanted.delivery:
        rows = rows.where(OutboxMessage.delivery == wanted.delivery)
    return rows.where(OutboxMessage.event == wanted.event) if wanted.event else rows
