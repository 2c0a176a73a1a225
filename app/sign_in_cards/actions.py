"""Has sign-in cards printed, ends them, and opens the door for whoever knows the PIN that belongs to one."""

from datetime import datetime

from app.actor import Helper, Resident, Staff
from app.audit.actions import note
from app.database import db, keyring
from app.messages.account_texts import card_ended, card_given
from app.messages.actions import post
from app.messages.letter import Letter
from app.messages.queries import reader
from app.people.actions import is_pin_of
from app.people.names import first_name
from app.people.queries import account_at_door
from app.people.records import Account
from app.places.queries import ward
from app.sign_in_cards import queries
from app.sign_in_cards.records import SignInCard
from app.sign_in_cards.terms import EndedBy, secret_from


def give(account: Account, form_key: str, by: Resident | Helper, now: datetime) -> str | None:
    """
    The secret to print, for a locked account; its earlier cards end. None where this card has ended since.

    The same form gives the same secret: what is pressed twice prints one card, and only its mark is kept.
    """
    secret = secret_from(keyring().mark(f"sign-in-card:{account.id}:{form_key}").partition(":")[2])
    printed = queries.with_secret(secret)
    if printed:
        return None if printed.ended_at else secret
    for earlier in queries.open_cards(account.id):
        earlier.ended_at, earlier.ended_by = now, EndedBy.NEW_CARD
    card = SignInCard(
        account_id=account.id, secret_mark=keyring().mark(queries.marked(secret)), given_at=now, given_by=by.key
    )
    db.session.add(card)
    db.session.flush()
    if isinstance(by, Helper):
        note(by, "sign-in-card-given", f"sign-in-card:{card.id}", by.ward_id, now)
        _tell(account, card_given(ward(by.ward_id).name, first_name(account.name)), by, now)
    return secret


def end(account: Account, how: EndedBy, by: Resident | Helper | Staff, now: datetime) -> bool:
    """The person has lost her card: none opens any more; whether there was one."""
    cards = queries.open_cards(account.id)
    for card in cards:
        card.ended_at, card.ended_by = now, how
        if not isinstance(by, Resident):
            note(by, "sign-in-card-ended", f"sign-in-card:{card.id}", by.ward_id, now, how)
    if cards and not isinstance(by, Resident):
        _tell(account, card_ended(first_name(account.name)), by, now)
    return bool(cards)


def holder(secret: str) -> Account | None:
    """Whose card carries this secret, locked; None where none does, or it has ended."""
    card = queries.with_secret(secret)
    return account_at_door(card.account_id) if card and card.ended_at is None else None


def open_with(secret: str, pin: str, device: str, pepper: str, now: datetime) -> Account | None:
    """The account that card and PIN open together, or None. Raises TooManyGuesses."""
    account = holder(secret)
    if account is None or not is_pin_of(account, pin, device, pepper, now):
        return None
    for card in queries.open_cards(account.id):
        card.used_at = now
        if card.secret_mark in keyring().marks(queries.marked(secret)):
            # Of the secret only this mark is kept: it can be made with a newer key only while the card is in hand.
            card.secret_mark = keyring().mark(queries.marked(secret))
    return account


def _tell(account: Account, words: Letter, by: Helper | Staff, now: datetime) -> None:
    post(account.phone, words, f"account:{account.id}", by.ward_id, now, to=reader(account).called(""))
