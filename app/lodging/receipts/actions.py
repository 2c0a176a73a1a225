"""Tells a host by message what she has declared."""

from datetime import datetime

from app.audit.subjects import About, subject
from app.lodging.hosting import Hosting
from app.lodging.receipts import queries
from app.lodging.records import Declaration, Establishment
from app.messages.actions import post
from app.messages.guest_texts import guests_declared
from app.people.queries import account_of


def tell(sent: Declaration, house: Establishment, to: Hosting, now: datetime) -> None:
    """Right after declaring: the receipt that every phone can keep."""
    account = account_of(to)
    words = guests_declared(sent.guests, queries.late_among(sent, to), house.name, sent.declared_at)
    post(account.phone, words, subject(About.DECLARATION, sent.id), sent.ward_id, now, whom=account.name)
