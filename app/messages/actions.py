"""Puts messages into the outbox and hands them to the gateway."""

from datetime import datetime, timedelta
from uuid import UUID

from app.database import db
from app.messages.gateway import Gateway, GatewayDown, GatewaySilent
from app.messages.records import Delivery, OutboxMessage

LAST_ATTEMPT = 8


def post(phone: str, text: str, subject: str, ward_id: UUID, now: datetime) -> None:
    """Queue a message in the transaction of the act it tells about."""
    db.session.add(OutboxMessage(phone=phone, text=text, subject=subject, ward_id=ward_id, due_at=now))


def hand_over(message: OutboxMessage, gateway: Gateway, now: datetime) -> None:
    """Offer one message; a gateway that is down is tried again after 1, 2, 4 … minutes."""
    message.attempts += 1
    try:
        gateway.send(message.id, message.phone, message.text)
    except GatewaySilent:
        message.delivery = Delivery.UNKNOWN
    except GatewayDown:
        message.due_at = now + timedelta(minutes=2 ** (message.attempts - 1))
        if message.attempts >= LAST_ATTEMPT:
            message.delivery = Delivery.FAILED
    else:
        message.delivery, message.sent_at = Delivery.SENT, now
