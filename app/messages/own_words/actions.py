"""Keeps what a ward says in words of its own, and what a message costs it."""

from datetime import datetime

from app.actor import Staff
from app.audit.actions import note
from app.audit.subjects import About, subject
from app.database import db
from app.messages.events import Event
from app.messages.own_words.queries import locked_ward, own_words
from app.messages.records import WardText


def say(event: Event, words: str, by: Staff, now: datetime) -> None:
    """From now on the ward says it so; said as before, nothing changes. words: as read_words gave them."""
    locked_ward(by.ward_id)
    before = own_words(by.ward_id).get(event)
    if before and before.words == words:
        return
    _end(before, by, now)
    db.session.add(WardText(ward_id=by.ward_id, event=event, words=words, made_at=now, made_by=by.key))
    note(by, "ward-text-set", subject(About.WARD, by.ward_id), by.ward_id, now, event)


def say_as_we_do(event: Event, by: Staff, now: datetime) -> None:
    """From now on it is said in our words again."""
    locked_ward(by.ward_id)
    before = own_words(by.ward_id).get(event)
    if before:
        _end(before, by, now)
        note(by, "ward-text-ended", subject(About.WARD, by.ward_id), by.ward_id, now, event)


def set_price(price: int | None, by: Staff, now: datetime) -> None:
    """What one part of a message costs the ward, in đồng; None where it does not want to say."""
    locked_ward(by.ward_id).sms_price = price
    note(by, "sms-price-set", subject(About.WARD, by.ward_id), by.ward_id, now)


def _end(before: WardText | None, by: Staff, now: datetime) -> None:
    if before:
        before.ended_at, before.ended_by = now, by.key
        # The index knows one text of an event: the earlier one has to end before the next begins.
        db.session.flush()
