"""Finds messages: those that are due, and those that the desk's people were told."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, Select, false, select

from app.actor import SIGN_IN_DOOR, TRACE_DOOR, WORKER, Actor, Resident, Role, Staff
from app.database import db, keyring
from app.messages.delivery import Delivery
from app.messages.events import Topic
from app.messages.letter import Letter
from app.messages.records import OutboxMessage
from app.messages.sms import named, without_marks
from app.messages.wishes import ANYBODY, Reader
from app.people.names import first_name
from app.people.records import Account

DESK = frozenset({Role.RECEIVER, Role.HEAD})


def visible(actor: Actor) -> Select[OutboxMessage]:
    """The messages that exist for this actor: at the desk, those of its ward."""
    allowed: ColumnElement[bool]
    match actor:
        case Staff(role=role, ward_id=ward_id) if role in DESK:
            allowed = OutboxMessage.ward_id == ward_id
        case _:
            allowed = false()
    return select(OutboxMessage).where(allowed).execution_options(visible_to=actor)


def about(subject: str, actor: Actor) -> list[OutboxMessage]:
    """What was told about a dossier, the latest first. subject: "dossier:<id>"."""
    rows = visible(actor).where(OutboxMessage.subject == subject)
    return list(db.session.scalars(rows.order_by(OutboxMessage.due_at.desc(), OutboxMessage.id)))


def locked(message_id: UUID, subject: str, actor: Actor) -> OutboxMessage | None:
    """One message about a dossier, nobody else's to change until the transaction ends."""
    rows = visible(actor).where(OutboxMessage.id == message_id, OutboxMessage.subject == subject).with_for_update()
    return db.session.scalar(rows.execution_options(populate_existing=True))


def text_of(letter: Letter, phone: str, to: Reader) -> str:
    """What the phone reads: in the letters that she wants; others who share it read by first name whom it is for."""
    in_letters = str if to.marks else without_marks
    text = in_letters(letter.words)
    return named(text, in_letters(first_name(to.name))) if to.name and _is_shared(phone, to) else text


def _is_shared(phone: str, to: Reader) -> bool:
    """Whether several people sign in with this phone, and read what is sent to it."""
    if to.shared is not None:
        return phone in to.shared
    rows = select(Account.id).where(Account.phone_mark.in_(keyring().marks(phone))).limit(2)
    return len(db.session.scalars(rows.execution_options(visible_to=SIGN_IN_DOOR)).all()) > 1


def reader(account: Account) -> Reader:
    """Somebody with an account, as she wants to be told."""
    return Reader(
        name=account.name,
        phone=account.phone,
        marks=account.sms_marks,
        without=frozenset(topic for topic in Topic if topic in account.sms_without),
        own_phone=account.sms_own_phone,
    )


def reader_of(account_id: UUID) -> Reader:
    """The same, of whom only the account is known; of a closed one nothing is."""
    rows = select(Account).where(Account.id == account_id, Account.closed_at.is_(None))
    account = db.session.scalar(rows.execution_options(visible_to=SIGN_IN_DOOR))
    return reader(account) if account else ANYBODY


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


def ids_about(subjects: Collection[str]) -> list[UUID]:
    """Which messages were about these things, for the person whose things they are; nothing of what they say."""
    rows = select(OutboxMessage.id).where(OutboxMessage.subject.in_(subjects))
    return list(db.session.scalars(rows.execution_options(visible_to=TRACE_DOOR)))


def told_about(subjects: Collection[str], me: Resident) -> list[OutboxMessage]:
    """What was told about these things to the person whose things they are, the oldest first."""
    rows = select(OutboxMessage).where(OutboxMessage.subject.in_(subjects)).order_by(OutboxMessage.due_at)
    return list(db.session.scalars(rows.execution_options(visible_to=me)))
