"""Puts messages into the outbox and hands them to the gateway."""

from datetime import datetime, timedelta
from uuid import UUID

from app.actor import Resident, Staff
from app.audit.actions import note
from app.audit.subjects import About, subject
from app.database import db
from app.messages.delivery import GIVEN_UP, Delivery
from app.messages.events import Topic
from app.messages.gateway import Gateway, Offer, Outcome, offered
from app.messages.letter import Letter
from app.messages.queries import text_of
from app.messages.quiet import may_leave_at
from app.messages.records import OutboxMessage
from app.messages.wishes import ANYBODY, Reader
from app.people.phone import is_mobile
from app.people.records import Account

LAST_ATTEMPT = 8
# Longer than any gateway is waited for: who died meanwhile holds it no longer.
TAKEN_FOR = timedelta(minutes=1)


def post(
    phone: str,
    letter: Letter,
    about: str,
    ward_id: UUID | None,
    now: datetime,
    useless_at: datetime | None = None,
    to: Reader = ANYBODY,
) -> None:
    """
    Queue a message in the transaction of the act it tells about; nothing to a landline, nor what she does without.

    about: its subject. ward_id: None only for "account:<id>", which is of no ward. useless_at: from then on it is not
    sent any more.
    """
    if not (is_mobile(phone) and to.wants(letter.event)):
        return
    message = OutboxMessage(
        phone=phone,
        text=text_of(letter, phone, to),
        event=letter.event,
        subject=about,
        ward_id=ward_id,
        due_at=may_leave_at(letter.event, now),
        useless_at=useless_at,
    )
    db.session.add(message)


def hand_over(message: OutboxMessage, gateway: Gateway, now: datetime) -> bool | None:
    """Whether the gateway answered; None where it was not asked. The worker keeps nothing locked between the steps."""
    offer = take_up(message, now)
    return settle(message, offered(offer, gateway), now) if offer else None


def take_up(message: OutboxMessage, now: datetime) -> Offer | None:
    """
    What is offered of a locked message, and of nobody else until the gateway must have answered.

    Whatever kept it until the night, it waits for the morning, unless it is urgent.
    """
    if may_leave_at(message.event, now) > now:
        message.due_at = may_leave_at(message.event, now)
        return None
    if message.useless_at and message.useless_at <= now:
        message.delivery, message.text = Delivery.FAILED, ""
        return None
    message.attempts, message.due_at = message.attempts + 1, now + TAKEN_FOR
    return Offer(message.id, message.phone, message.text)


def settle(message: OutboxMessage, outcome: Outcome, now: datetime) -> bool:
    """
    Keep what became of it: a gateway that is down is tried again after 1, 2, 4 … minutes, or when it asks for that.

    Whether the gateway answered. What a report has said meanwhile stands.
    """
    if message.delivery is Delivery.WAITING:
        message.delivery = outcome.delivery
        if outcome.delivery is Delivery.SENT:
            message.sent_at = now
        if outcome.delivery is Delivery.WAITING:
            _wait(message, outcome, now)
    if message.useless_at and message.delivery is not Delivery.WAITING:
        # It held a secret of some minutes: once it is gone nobody needs to read it again.
        message.text = ""
    return outcome.answered


def _wait(message: OutboxMessage, outcome: Outcome, now: datetime) -> None:
    again = now + max(timedelta(minutes=2 ** (message.attempts - 1)), outcome.wait)
    message.due_at = may_leave_at(message.event, again)
    if message.attempts >= LAST_ATTEMPT:
        message.delivery = Delivery.FAILED


def send_again(message: OutboxMessage, by: Staff, now: datetime) -> None:
    """
    Offer a locked message once more that was given up; nothing happens to any other.

    It keeps its id: a gateway that took it the first time, and knows ids, sends it once all the same.
    """
    if not can_go_again(message):
        return
    message.delivery, message.attempts = Delivery.WAITING, 0
    message.due_at = may_leave_at(message.event, now)
    note(by, "message-again", f"message:{message.id}", by.ward_id, now)


def can_go_again(message: OutboxMessage) -> bool:
    """Whether it was given up, and still says something: a code is over and no longer known."""
    return message.delivery in GIVEN_UP and message.useless_at is None


def wish(
    account: Account, without: frozenset[Topic], marks: bool, own_phone: bool, ward_id: UUID, now: datetime
) -> None:
    """How the owner of a locked account wants to be told from now on. ward_id: in whose audit it stands."""
    account.sms_without, account.sms_marks, account.sms_own_phone = sorted(without), marks, own_phone
    note(Resident(account.id), "messages-wished", subject(About.ACCOUNT, account.id), ward_id, now)
