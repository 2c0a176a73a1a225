"""Finds the message that a report is about."""

from uuid import UUID

from sqlalchemy import select

from app.actor import WORKER
from app.database import db
from app.messages.records import OutboxMessage


def reported_on(message_id: UUID) -> OutboxMessage | None:
    """Locked; None of a message that is not ours, or forgotten."""
    rows = select(OutboxMessage).where(OutboxMessage.id == message_id).with_for_update()
    return db.session.scalar(rows.execution_options(visible_to=WORKER, populate_existing=True))
