"""Checks what a member of staff proves herself with, and makes recovery codes."""

from datetime import datetime, timedelta
from uuid import UUID

import pyotp

from app.actor import Staff
from app.audit.actions import note
from app.audit.subjects import About, subject
from app.database import db, keyring
from app.people.actions import count_guess, may_guess, sign_out, working
from app.people.guesses import SIGN_IN, TooManyGuesses
from app.people.pin import without_spaces
from app.people.queries import known_device, reread, staff_at_door
from app.people.records import SignIn, StaffMember
from app.people.secrets import decoy, matches
from app.staff import queries
from app.staff.lock import AT_THE_LOCK, is_locked
from app.staff.records import RecoveryCode
from app.staff.recovery_code import HOW_MANY, SHOWN_AGAIN, from_hexadecimal, read_recovery_code

CODE_SECONDS = 30


def know_own_phone(member: StaffMember, phone: str, birth_year: int, by: Staff, now: datetime) -> None:
    """
    By which an account of a member's own is known: from now on nothing that it gives is hers to open.

    phone: from read_phone.
    """
    member.phone, member.phone_mark, member.birth_year = phone, keyring().mark(phone), birth_year
    note(by, "staff-phone-known", subject(About.STAFF, member.id), by.ward_id, now)


def check_staff(username: str, password: str, code: str, device: str, pepper: str, now: datetime) -> StaffMember | None:
    """The member of staff whom name, password and a code not used before prove, or None. Raises TooManyGuesses."""
    member = staff_at_door(username)
    count_guess(_subject(member, username, device), SIGN_IN, now)
    if not matches(member.password if member else decoy(), password, pepper) or member is None:
        return None
    return member if prove(member, code, now) else None


def prove(member: StaffMember, typed: str, now: datetime) -> bool:
    """Whether a one-time code was typed, or a recovery code in its place; either is used up. member is locked."""
    return _is_one_time_code(member, typed, now) or _is_recovery_code(member, typed, now)


def unlock(row: SignIn, me: Staff, typed: str, idle: timedelta, now: datetime) -> bool:
    """Whether the locked sign-in is open again; after too many guesses it has ended."""
    member = queries.myself(me)
    # Two taps at one moment: the second waited for the first, and finds open what that one opened.
    if not is_locked(reread(me, row).seen_at, idle, now):
        return True
    if _guess_counted(row, now) and prove(member, typed, now):
        row.seen_at = now
        return True
    if not may_guess(_at_lock(row), AT_THE_LOCK, now):
        sign_out(row, now)
        note(me, "lock-ended", f"sign-in:{row.id}", me.ward_id, now)
    return False


def make_codes(me: Staff, one_time_code: str, form_key: str, now: datetime) -> list[str] | None:
    """
    Ten recovery codes in place of all earlier ones; None after a wrong one-time code. Raises TooManyGuesses.

    They are made from the form's key: pressed twice, or again after a lost reply, it is the same sheet. Only marks are
    kept.
    """
    member, made = queries.myself(me), _codes_from(me.staff_id, form_key)
    if _made_just_now(me, made, now):
        return made
    count_guess(f"staff-codes:{me.staff_id}", SIGN_IN, now)
    if not _is_one_time_code(member, one_time_code, now):
        return None
    queries.forget(me)
    for one in made:
        mark = keyring().mark(_secret(me.staff_id, one))
        db.session.add(RecoveryCode(ward_id=me.ward_id, staff_id=me.staff_id, code_mark=mark, made_at=now))
    note(me, "recovery-codes-made", me.key, me.ward_id, now)
    return made


def current_code(member: StaffMember, now: datetime) -> str:
    """The one-time code of this half minute, as the member's own device shows it."""
    return pyotp.TOTP(member.one_time_secret).at(now)


def _subject(member: StaffMember | None, username: str, device: str) -> str:
    # A browser on which she came in before has guesses of its own: a stranger can't keep the desk out.
    if member and known_device(device, member.id):
        return f"staff:{member.id}:{keyring().mark(device)}"
    return f"staff:{keyring().mark(username)}"


def _at_lock(row: SignIn) -> str:
    return f"unlock:{row.id}"


def _guess_counted(row: SignIn, now: datetime) -> bool:
    try:
        count_guess(_at_lock(row), AT_THE_LOCK, now)
    except TooManyGuesses:
        return False
    return True


def _is_one_time_code(member: StaffMember, typed: str, now: datetime) -> bool:
    period = _period_of(typed, member, now)
    if period is None or period <= member.last_code_period:
        return False
    member.last_code_period = period
    return True


def _is_recovery_code(member: StaffMember, typed: str, now: datetime) -> bool:
    digits, me = read_recovery_code(typed), working(member)
    found = queries.unused(me, keyring().marks(_secret(member.id, digits))) if digits else None
    if found is None:
        return False
    found.used_at = now
    note(me, "recovery-code-used", f"recovery-code:{found.id}", member.ward_id, now)
    return True


def _codes_from(staff_id: UUID, form_key: str) -> list[str]:
    marks = (keyring().mark(f"staff-codes:{staff_id}:{form_key}:{place}") for place in range(HOW_MANY))
    return [from_hexadecimal(mark.partition(":")[2]) for mark in marks]


def _made_just_now(me: Staff, made: list[str], now: datetime) -> bool:
    kept = queries.codes(me)
    recent = bool(kept) and all(one.used_at is None and now < one.made_at + SHOWN_AGAIN for one in kept)
    return recent and kept[0].code_mark in {mark for one in made for mark in keyring().marks(_secret(me.staff_id, one))}


def _secret(staff_id: UUID, digits: str) -> str:
    return f"staff-code:{staff_id}:{digits}"


def _period_of(code: str, member: StaffMember, now: datetime) -> int | None:
    codes = pyotp.TOTP(member.one_time_secret)
    this = int(now.timestamp()) // CODE_SECONDS
    for period in (this, this - 1):
        if pyotp.utils.strings_equal(codes.at(period * CODE_SECONDS), without_spaces(code)):
            return period
    return None
