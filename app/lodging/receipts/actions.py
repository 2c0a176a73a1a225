"""Tells a host by message what she has declared."""

from datetime import datetime

from app.audit.subjects import About, subject
from app.database import keyring
from app.lodging.called import called
from app.lodging.hosting import Hosting
from app.lodging.receipts import queries
from app.lodging.records import Declaration, Establishment
from app.messages.actions import post
from app.messages.guest_texts import guests_declared
from app.messages.queries import reader
from app.people.actions import count_guess
from app.people.guesses import DAY, GuessLimit, TooManyGuesses
from app.people.queries import account_of

# To one phone: a busy house in one evening, and one of which the ward knows nothing yet.
KNOWN, UNKNOWN = GuessLimit(20, within=DAY), GuessLimit(3, within=DAY)


def tell(sent: Declaration, house: Establishment, to: Hosting, now: datetime) -> None:
    """Right after declaring: the receipt that every phone can keep. Beyond some a day the page alone says it."""
    account = account_of(to)
    try:
        count_guess(f"guests-told:{keyring().mark(account.phone)}", KNOWN if house.confirmed_at else UNKNOWN, now)
    except TooManyGuesses:
        return
    words = guests_declared(
        sent.guests, queries.late_among(sent, to), called(house.name, house.confirmed_at), sent.declared_at
    )
    post(account.phone, words, subject(About.DECLARATION, sent.id), sent.ward_id, now, to=reader(account))
