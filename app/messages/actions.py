"""Puts messages into the outbox and hands them to the gateway."""

from datetime import datetime, timedelta
from uuid import UUID

from app.actor import Staff
from app.audit.actions import note
from app.database import db
from app.messages.gateway import Gateway, GatewayDown, GatewaySilent, MessageRefused
from app.messages.queries import is_shared
from app.messages.records import Delivery, OutboxMessage
from app.messages.texts import named
from app.people.names import first_name

LAST_ATTEMPT = 8
# The worker leaves these alone; somebody at the desk decides.
GIVEN_UP = frozenset({Delivery.UNKNOWN, Delivery.FAILED})


def post(
    phone: str,
    text: str,
    subject: str,
    ward_id: UUID | None,
    now: datetime,
    useless_at: datetime | None = None,
    whom: str = "",
) -> None:
    """
    Queue a message in the transaction of the act it tells about.

    ward_id: None only for "account:<id>", which is of no ward. useless_at: from then on it is not sent any more. whom:
    her name, of which others who share the phone read the first name only.
    """
    if whom and is_shared(phone):
        text = named(text, first_name(whom))
    message = OutboxMessage(phone=phone, text=text, subject=subject, ward_id=ward_id, due_at=now, useless_at=useless_at)
    db.session.add(message)


def hand_over(message: OutboxMessage, gateway: Gateway, now: datetime) -> None:
    """Offer one message; a gateway that is down is tried again after 1, 2, 4 … minutes, or when it asks for that."""
    if message.useless_at and message.useless_at <= now:
        message.delivery = Delivery.FAILED
    else:
        _offer(message, gateway, now)
    if message.useless_at and message.delivery is not Delivery.WAITING:
        # It held a secret of some minutes: once it is gone nobody needs to read it again.
        message.text = ""


def send_again(message: OutboxMessage, by: Staff, now: datetime) -> None:
    """
    Offer a locked message once more that was given up; nothing happens to any other.

    It keeps its id: a gateway that took it the first time, and knows ids, sends it once all the same.
    """
    if message.delivery not in GIVEN_UP:
        return
    message.delivery, message.attempts, message.due_at = Delivery.WAITING, 0, now
    note(by, "message-again", f"message:{message.id}", by.ward_id, now)


def _offer(message: OutboxMessage, gateway: Gateway, now: datetime) -> None:
    message.attempts += 1
    try:
        gateway.send(message.id, message.phone, message.text)
    except GatewaySilent:
        message.delivery = Delivery.UNKNOWN
    except MessageRefused:
        message.delivery = Delivery.FAILED
    except GatewayDown as down:
        message.due_at = now + max(timedelta(minutes=2 ** (message.attempts - 1)), down.wait)
        if message.attempts >= LAST_ATTEMPT:
            message.delivery = Delivery.FAILED
    else:
        message.delivery, message.sent_at = Delivery.SENT, now
