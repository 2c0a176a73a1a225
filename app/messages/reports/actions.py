"""Keeps what the telephone company says of a message."""

from datetime import datetime
from uuid import UUID

from app.messages.delivery import Delivery, Report, after
from app.messages.reports.queries import reported_on


def reported(message_id: UUID, came: Report, now: datetime) -> None:
    """Said twice, it was said the first time; of a message that nobody knows nothing is kept."""
    message = reported_on(message_id)
    if message is None:
        return
    message.delivery = after(message.delivery, came)
    if message.delivery is Delivery.ARRIVED:
        message.arrived_at = message.arrived_at or now
