"""Asks the ward to mend something, and answers."""

from datetime import datetime
from uuid import UUID

from app.actor import Resident, Staff
from app.audit.actions import note
from app.audit.subjects import About, subject
from app.corrections import queries
from app.corrections.records import Correction
from app.corrections.terms import Outcome, What
from app.database import db
from app.messages.account_texts import correction_answered
from app.messages.actions import post
from app.messages.queries import reader_of
from app.people.records import Account

# Whoever has more that wait is served better on the telephone.
MOST_WAITING = 5


class NoMore(RuntimeError):
    """As many of hers wait as may."""


class Answered(RuntimeError):
    """A colleague was first."""


def ask(account: Account, what: What, words: str, ward_id: UUID, now: datetime) -> Correction:
    """Of a locked account. words: not empty. Raises NoMore."""
    me = Resident(account.id)
    if queries.waiting_of(me) >= MOST_WAITING:
        raise NoMore
    asked = Correction(
        ward_id=ward_id,
        account_id=account.id,
        what=what,
        words=words,
        name=account.name,
        phone=account.phone,
        asked_at=now,
    )
    db.session.add(asked)
    note(me, "correction-asked", subject(About.ACCOUNT, account.id), ward_id, now)
    return asked


def answer(asked: Correction, outcome: Outcome, words: str, by: Staff, now: datetime) -> None:
    """Of a locked request; her phone is told that there is an answer, not what it says. Raises Answered."""
    if asked.answered_at:
        raise Answered
    asked.outcome, asked.answer, asked.answered_at, asked.answered_by = outcome, words, now, by.staff_id
    about = subject(About.ACCOUNT, asked.account_id)
    note(by, "correction-answered", about, asked.ward_id, now, outcome)
    post(asked.phone, correction_answered(), about, None, now, to=reader_of(asked.account_id))
