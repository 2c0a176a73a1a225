"""Lets somebody in whom the state has confirmed: to her account, and the first time never without her PIN."""

from datetime import datetime, timedelta

from app.actor import BY_ONESELF
from app.database import db, keyring
from app.identity import actions as identity
from app.identity import queries as confirmed
from app.people.actions import NewAccount, check_pin, open_account
from app.people.queries import account_at_door, accounts_at_door
from app.people.records import Account
from app.recovery.terms import same_name
from app.state_sign_in.claims import StatePerson
from app.state_sign_in.records import StateAnswer

HOLDS = timedelta(minutes=30)


class SomebodyElse(RuntimeError):
    """The account is of another name or year than the state says: it is not joined."""


def arrived(person: StatePerson, now: datetime) -> Account | None:
    """The account that this person joined to the state's word for her, if she has."""
    joined = confirmed.with_subject(person.subject)
    if joined is None:
        return None
    identity.confirm_again(joined, person.number, now)
    return account_at_door(joined.account_id)


def keep(person: StatePerson, device: str, now: datetime) -> StateAnswer:
    """What is known of her until she has said whether she has an account."""
    answer = StateAnswer(device_mark=keyring().mark(device), person=person.kept(), until=now + HOLDS)
    db.session.add(answer)
    db.session.flush()
    return answer


def who(answer: StateAnswer) -> StatePerson:
    """The person of an answer."""
    return StatePerson(**answer.person)


def has_account(person: StatePerson) -> bool:
    """Whether somebody of her year signs in with the phone that the state names."""
    return bool(person.phone) and any(one.birth_year == person.birth_year for one in accounts_at_door(person.phone))


def join(answer: StateAnswer, phone: str, pin: str, device: str, pepper: str, now: datetime) -> Account | None:
    """
    Join a locked answer to the account that phone and PIN open, or None.

    Raises TooManyGuesses, SomebodyElse, AlreadyConfirmed.
    """
    person = who(answer)
    account = check_pin(phone, person.birth_year, pin, device, pepper, now)
    if account is None:
        return None
    if account.birth_year != person.birth_year or not same_name(person.name, account.name):
        raise SomebodyElse
    return _confirmed(answer, account, now)


def open_new(answer: StateAnswer, phone: str, pin: str, pepper: str, now: datetime) -> Account:
    """A new account for a locked answer, under the state's name and year. pin: from read_pin. Raises AccountExists."""
    person = who(answer)
    new = NewAccount(name=person.name, phone=phone, birth_year=person.birth_year, pin=pin)
    return _confirmed(answer, open_account(new, BY_ONESELF, pepper, now), now)


def _confirmed(answer: StateAnswer, account: Account, now: datetime) -> Account:
    person = who(answer)
    identity.confirm(account.id, person.subject, person.number, now)
    answer.used_at = now
    return account
