"""Notes that a person took her data away, and tells her phone."""

from datetime import datetime

from app.actor import Resident
from app.audit.actions import note
from app.audit.subjects import About, subject
from app.messages.account_texts import data_taken
from app.messages.actions import post
from app.own_data.queries import last_ward
from app.people.phone import is_mobile
from app.people.records import Account


def took(account: Account, now: datetime) -> None:
    """In the transaction in which her PIN was right; whoever else did it does not go unnoticed."""
    me, about = Resident(account.id), subject(About.ACCOUNT, account.id)
    note(me, "data-taken", about, last_ward(me), now)
    if is_mobile(account.phone):
        post(account.phone, data_taken(account.birth_year, now), about, None, now)
