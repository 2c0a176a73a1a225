"""Asks for a new phone number, proves it by a message to it, carries it out when its time has come, or stops it."""

from datetime import datetime
from uuid import uuid4

from sqlalchemy.exc import IntegrityError

from app.actor import WORKER, Actor, Resident, Staff
from app.audit.actions import note
from app.database import db, keyring
from app.dossiers.actions import follow_phone
from app.identity.paper_seen import PaperSeen
from app.mandate_codes.actions import phone_was_changed
from app.messages import account_texts as texts
from app.messages.actions import post
from app.messages.letter import Letter
from app.messages.queries import reader
from app.people.actions import count_guess, sign_out_everywhere
from app.people.queries import account_at_door, accounts_at_door
from app.people.records import Account
from app.phone_changes import queries
from app.phone_changes.records import PhoneChange
from app.phone_changes.terms import ASKED, CODE_HOLDS, GIVEN, TRIES, WAITS, StoppedBy, Way, counts_from
from app.recovery.actions import end_codes
from app.recovery.queries import pin_chosen_since
from app.recovery.terms import new_digits


def ask(
    account: Account, new_phone: str, by: Resident | Staff, now: datetime, seen: PaperSeen | None = None
) -> PhoneChange:
    """
    Send a code to the new number of a locked account. Raises TooManyGuesses.

    by: the person herself, who has just typed her PIN, or an officer who has just seen a paper of hers.
    """
    count_guess(f"phone-asked:{account.id}", ASKED, now)
    change, digits = _new(account, new_phone, by, seen, now), new_digits()
    change.code_mark = keyring().mark(_secret(change, digits))
    db.session.add(change)
    words, until = texts.phone_code(digits), change.until
    post(new_phone, words, _subject(change), change.ward_id, now, until, reader(account))
    if isinstance(by, Staff):
        count_guess(f"phone-asked:{by.staff_id}", GIVEN, now)
        note(by, "phone-change-asked", f"phone-change:{change.id}", by.ward_id, now, seen or "")
    return change


def prove(change: PhoneChange, typed: str, by: Resident | Staff, now: datetime, by_sms: bool = False) -> bool:
    """
    Whether this is the code of a locked change; then it is carried out, or waits and the old number is told.

    A wrong try is counted, and after five none is right. by_sms: whether what is sent back arrives.
    """
    if not change.asks_for_code or change.tries >= TRIES:
        return False
    if change.code_mark not in keyring().marks(_secret(change, typed)):
        change.tries += 1
        return False
    account = account_at_door(change.account_id)
    assert account
    for other in queries.unfinished(account.id):
        if other.id != change.id:
            _stopped(other, StoppedBy.ASKED_AGAIN, now)
    change.counts_from = counts_from(change.way, pin_chosen_since(account.id, now - WAITS), now)
    if change.counts_from <= now:
        _carry_out(change, account, by, now)
    else:
        _tell(
            account.phone, account, texts.phone_will_change(change.new_phone, change.counts_from, by_sms), change, now
        )
    return True


def carry_out_due(now: datetime) -> int:
    """Change the numbers whose time has come; how many."""
    changes = queries.due(now)
    for change in changes:
        account = account_at_door(change.account_id)
        assert account
        _carry_out(change, account, WORKER, now)
    return len(changes)


def stop(account: Account, how: StoppedBy, by: Resident | Staff, now: datetime) -> bool:
    """Leave the number as it is; whether there was anything to stop."""
    changes = queries.unfinished(account.id)
    for change in changes:
        _stopped(change, how, now)
        ward_id = by.ward_id if isinstance(by, Staff) else change.ward_id
        if ward_id:
            note(by, "phone-change-stopped", f"phone-change:{change.id}", ward_id, now, how)
        _tell(account.phone, account, texts.phone_stays(), change, now)
    return bool(changes)


def stop_from(phone: str, now: datetime) -> None:
    """Whoever holds the old number objects by SMS."""
    for account in accounts_at_door(phone):
        stop(account, StoppedBy.SMS, Resident(account.id), now)


def _new(account: Account, new_phone: str, by: Resident | Staff, seen: PaperSeen | None, now: datetime) -> PhoneChange:
    return PhoneChange(
        id=uuid4(),
        account_id=account.id,
        ward_id=by.ward_id if isinstance(by, Staff) else None,
        way=Way.IN_PERSON if isinstance(by, Staff) else Way.OWN_PIN,
        seen=seen,
        asked_by=by.key,
        asked_at=now,
        old_phone=account.phone,
        new_phone=new_phone,
        until=now + CODE_HOLDS,
        tries=0,
    )


def _carry_out(change: PhoneChange, account: Account, by: Actor, now: datetime) -> None:
    """Codes sent to the old number, and whoever is signed in there, open nothing any more."""
    old = account.phone
    try:
        with db.session.begin_nested():
            account.phone, account.phone_mark = change.new_phone, keyring().mark(change.new_phone)
            db.session.flush()
    except IntegrityError:
        # Somebody of the same year signs in with that number.
        _stopped(change, StoppedBy.TAKEN, now)
        _tell(account.phone, account, texts.phone_stays(), change, now)
        return
    change.done_at = now
    end_codes(account.id, now)
    phone_was_changed(account, now)
    if change.way is Way.IN_PERSON:
        sign_out_everywhere(Resident(account.id), now)
    follow_phone(Resident(account.id), old, change.new_phone, now)
    if change.ward_id:
        note(by, "phone-changed", f"phone-change:{change.id}", change.ward_id, now)
    _tell(old, account, texts.phone_changed(change.new_phone), change, now)
    _tell(change.new_phone, account, texts.phone_signs_in(), change, now)


def _stopped(change: PhoneChange, how: StoppedBy, now: datetime) -> None:
    change.stopped_at, change.stopped_by = now, how


def _tell(phone: str, account: Account, words: Letter, change: PhoneChange, now: datetime) -> None:
    post(phone, words, _subject(change), change.ward_id, now, to=reader(account))


def _subject(change: PhoneChange) -> str:
    return f"account:{change.account_id}"


def _secret(change: PhoneChange, typed: str) -> str:
    return f"phone-change:{change.id}:{typed}"
