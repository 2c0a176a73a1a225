"""Notes that a person took her data away, and tells her phone."""

from datetime import datetime

from app.actor import Resident
from app.audit.actions import note
from app.audit.subjects import About, subject
from app.messages.account_texts import data_taken
from app.messages.actions import post
from app.messages.queries import reader
from app.own_data.queries import last_ward
from app.people.actions import count_guess
from app.people.guesses import DAY, GuessLimit, TooManyGuesses
from app.people.records import Account

ONCE = GuessLimit(1, within=DAY)


def took(account: Account, asked: str, now: datetime) -> None:
    """
    In the transaction in which her PIN was right; whoever else did it does not go unnoticed.

    asked: which page it was asked on. A button tapped twice gives two files, and one message. Her account is locked.
    """
    me, about = Resident(account.id), subject(About.ACCOUNT, account.id)
    note(me, "data-taken", about, last_ward(me), now)
    if _is_first(f"data-taken:{account.id}:{asked}", now):
        post(account.phone, data_taken(account.birth_year, now), about, None, now, to=reader(account).called(""))


def _is_first(asked: str, now: datetime) -> bool:
    try:
        count_guess(asked, ONCE, now)
    except TooManyGuesses:
        return False
    return True
