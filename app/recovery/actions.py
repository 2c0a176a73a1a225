"""Gives codes to somebody who forgot her PIN, checks them, and sets the PIN she chooses."""

from datetime import datetime
from uuid import UUID, uuid4

from app.actor import Resident, Staff
from app.audit.actions import note
from app.database import db, keyring
from app.identity.paper_seen import PaperSeen
from app.messages.account_texts import paper_code_given, paper_code_stopped, pin_changed, pin_code
from app.messages.actions import post
from app.messages.letter import Letter
from app.messages.queries import reader
from app.people.actions import change_pin, count_guess, sign_out_everywhere
from app.people.guesses import SIGN_IN
from app.people.queries import accounts_at_door, is_own_browser, known_device
from app.people.records import Account
from app.recovery import queries
from app.recovery.records import PinCode
from app.recovery.terms import (
    ASKED,
    GIVEN,
    LOOKED_FOR,
    MESSAGE_HOLDS,
    PAPER_HOLDS,
    TO_CHOOSE,
    TRIES,
    TYPED,
    Given,
    StillSleeps,
    new_digits,
    same_name,
    symbols_from,
    wakes,
)


def ask(phone: str, birth_year: int, device: str, now: datetime) -> PinCode:
    """
    A code by message, to be typed in the browser that asked. Raises TooManyGuesses.

    Where nobody has this phone and year a row is kept all the same, with a code that nothing fits: both answers are
    alike, and take as long but for one row more in the same transaction. Three requests an hour can't measure that.
    """
    account = queries.account(phone, birth_year)
    whose = keyring().mark(queries.whose(phone, birth_year))
    count_guess(f"pin-asked:{whose}{_own(device, account.id if account else None)}", ASKED, now)
    code = PinCode(id=uuid4(), given=Given.MESSAGE, phone=phone, whose_mark=whose, until=now + MESSAGE_HOLDS, tries=0)
    digits = new_digits()
    code.device_mark = keyring().mark(device)
    code.code_mark = keyring().mark(_secret(code.id, digits if account else str(uuid4())))
    db.session.add(code)
    if account:
        code.account_id = account.id
        words = pin_code(digits, birth_year)
        post(phone, words, _subject(account), None, now, code.until, reader(account))
    return code


def give_on_paper(
    account: Account,
    own_digits: str,
    form_key: str,
    seen: PaperSeen,
    officer: Staff,
    now: datetime,
    by_sms: bool = False,
) -> str:
    """
    The eight symbols to hand over; earlier paper of the account opens nothing any more. Raises TooManyGuesses.

    Made from the form's key: pressed twice it is the same code, with the digits of the first time, so that nobody puts
    his own in their place. own_digits, from read_own_digits: typed unseen, and again with the code. Of both only marks
    are kept. by_sms: whether "HUY" would arrive.
    """
    symbols = symbols_from(keyring().mark(f"pin-paper:{officer.staff_id}:{form_key}").partition(":")[2])
    mark = keyring().mark(_secret(account.id, symbols))
    earlier = [one for one in queries.open_codes(account.id, now) if one.given is Given.PAPER]
    if any(one.code_mark == mark for one in earlier):
        return symbols
    count_guess(f"pin-given:{officer.staff_id}", GIVEN, now)
    for one in earlier:
        one.used_at = now
    paper = _paper(account, mark, officer, now)
    paper.own_mark = keyring().mark(_secret(paper.id, own_digits))
    db.session.add(paper)
    note(officer, "pin-code-given", _subject(account), officer.ward_id, now, seen)
    _tell(account, paper_code_given(account.birth_year, wakes(paper.until), by_sms), officer.ward_id, now)
    return symbols


def stop_paper_from(phone: str, now: datetime) -> None:
    """Whoever holds the phone did not ask for a code on paper: it opens nothing any more, and the PIN stays."""
    for account in accounts_at_door(phone):
        papers = [one for one in queries.open_codes(account.id, now) if one.given is Given.PAPER]
        for one in papers:
            one.used_at = one.until = now
            assert one.ward_id
            note(Resident(account.id), "pin-code-stopped", _subject(account), one.ward_id, now)
            _tell(account, paper_code_stopped(account.birth_year), one.ward_id, now)


def look_for(phone: str, birth_year: int, name: str, officer: Staff, now: datetime) -> Account | None:
    """The account that a paper shown at the desk may belong to. Raises TooManyGuesses."""
    count_guess(f"pin-looked-for:{officer.staff_id}", LOOKED_FOR, now)
    account = queries.account(phone, birth_year)
    return account if account and same_name(name, account.name) else None


def prove(code: PinCode, typed: str, device: str, now: datetime, own_digits: str = "") -> bool:
    """
    Whether this is the locked code's secret; a wrong try is counted, and after five none is right.

    Of paper only who has it can try: the symbols must fit before her own digits are looked at.

    Raises TooManyGuesses: six digits give an hour of guessing no more at all messages together than at the PIN itself;
    StillSleeps, and counts nothing, where paper is right and too young for this browser.
    """
    if code.used_at or code.tries >= TRIES:
        return False
    if code.given is Given.MESSAGE:
        count_guess(f"pin-code:{code.whose_mark}{_own(device, code.account_id)}", SIGN_IN, now)
    if not _fits(code, typed):
        code.tries += code.given is Given.MESSAGE
        return False
    if code.given is Given.PAPER and code.own_mark not in keyring().marks(_secret(code.id, own_digits)):
        code.tries += 1
        return False
    if code.given is Given.PAPER and now < wakes(code.until) and not is_own_browser(device, code.account_id):
        raise StillSleeps(wakes(code.until))
    code.proved_at, code.until = now, max(code.until, now + TO_CHOOSE)
    return True


def prove_any(phone: str, birth_year: int, typed: str, own_digits: str, device: str, now: datetime) -> PinCode | None:
    """The code of this person that was typed, from now on this browser's; None if none fits. Raises as prove does."""
    whose = keyring().mark(queries.whose(phone, birth_year))
    count_guess(f"pin-typed:{whose}:{keyring().mark(device)}", TYPED, now)
    usable = queries.usable(phone, birth_year, device, now)
    found = [code for code in usable if prove(code, typed, device, now, own_digits)]
    for code in found:
        code.device_mark = keyring().mark(device)
    return found[-1] if found else None


def choose(code: PinCode, pin: str, pepper: str, now: datetime) -> Account:
    """The new PIN, from read_pin, of a proved and locked code: whoever is signed in is out, and the phone is told."""
    account = queries.owner(code)
    assert account
    assert code.proved_at
    change_pin(account, pin, pepper)
    sign_out_everywhere(Resident(account.id), now)
    end_codes(account.id, now)
    if code.ward_id:
        note(Resident(account.id), "pin-chosen", _subject(account), code.ward_id, now, code.given)
    _tell(account, pin_changed(account.birth_year, now), None, now)
    return account


def end_codes(account_id: UUID, now: datetime) -> None:
    """Every code that was given so far opens nothing any more."""
    for one in queries.open_codes(account_id, now):
        one.used_at = now


def _own(device: str, account_id: UUID | None) -> str:
    # On a phone where she signed in before nobody can use up her requests and tries for her.
    return f":{keyring().mark(device)}" if account_id and known_device(device, account_id) else ""


def _paper(account: Account, mark: str, officer: Staff, now: datetime) -> PinCode:
    return PinCode(
        id=uuid4(),
        given=Given.PAPER,
        phone=account.phone,
        whose_mark=keyring().mark(queries.whose(account.phone, account.birth_year)),
        account_id=account.id,
        ward_id=officer.ward_id,
        code_mark=mark,
        tries=0,
        until=now + PAPER_HOLDS,
    )


def _fits(code: PinCode, typed: str) -> bool:
    # What is marked differs by kind: a message's code belongs to its request, paper to the account.
    belongs_to = code.id if code.given is Given.MESSAGE else code.account_id
    return belongs_to is not None and code.code_mark in keyring().marks(_secret(belongs_to, typed))


def _secret(belongs_to: UUID, typed: str) -> str:
    return f"pin-code:{belongs_to}:{typed}"


def _tell(account: Account, words: Letter, ward_id: UUID | None, now: datetime) -> None:
    post(account.phone, words, _subject(account), ward_id, now, to=reader(account))


def _subject(account: Account) -> str:
    return f"account:{account.id}"
