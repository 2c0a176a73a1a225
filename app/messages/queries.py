"""Finds messages that are due."""

from datetime import datetime

from sqlalchemy import select

from app.actor import WORKER
from app.database import db
from app.messages.records import Delivery, OutboxMessage


def next_due(now: datetime) -> OutboxMessage | None:
    """The message that has waited longest, locked for the worker that asks."""
    return db.session.scalar(
        select(OutboxMessage)
        .where(OutboxMessage.delivery == Delivery.WAITING, OutboxMessage.due_at <= now)
        .order_by(OutboxMessage.due_at)
        .limit(1)
        .with_for_update(skip_locked=True)
        .execution_options(visible_to=WORKER)
    )
