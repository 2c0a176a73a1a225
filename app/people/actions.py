"""Opens accounts, checks secrets, signs in and out."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.exc import IntegrityError

from app.actor import Actor, Resident, Staff
from app.audit.actions import note
from app.database import db, keyring, short_transaction
from app.people import queries
from app.people.guesses import SIGN_IN, GuessLimit, TooManyGuesses
from app.people.pin import without_spaces
from app.people.records import Account, Guess, SignIn, StaffMember
from app.people.secrets import closed, decoy, matches
from app.people.seen_from import UNSEEN, SeenFrom

RESIDENT_STAYS = timedelta(hours=12)
STAFF_STAYS = timedelta(hours=8)
DESK = "desk:"


@dataclass(frozen=True, slots=True)
class NewAccount:
    """What a person gives to open an account: tidy name, phone from read_phone, PIN from read_pin."""

    name: str
    phone: str
    birth_year: int
    pin: str


class AccountExists(RuntimeError):
    """This phone, with this year of birth, has an account already: signing in needs one of them to differ."""


class YearNeeded(RuntimeError):
    """Several people sign in with this phone: the year of birth says which."""


def open_account(new: NewAccount, opener: Actor, pepper: str, now: datetime) -> Account:
    """Raises AccountExists."""
    if any(other.birth_year == new.birth_year for other in queries.accounts_at_door(new.phone)):
        raise AccountExists
    account = Account(
        name=new.name,
        phone=new.phone,
        phone_mark=keyring().mark(new.phone),
        birth_year=new.birth_year,
        pin=closed(new.pin, pepper),
        opened_at=now,
        opened_with=opener.key,
    )
    try:
        with db.session.begin_nested():
            db.session.add(account)
    except IntegrityError as second_tap:
        raise AccountExists from second_tap
    return account


def check_pin(phone: str, year: int | None, pin: str, device: str, pepper: str, now: datetime) -> Account | None:
    """The account that phone and PIN open, or None. Raises YearNeeded, TooManyGuesses."""
    accounts = queries.accounts_at_door(phone)
    if len(accounts) > 1:
        if year is None:
            # Whoever asks this without end would learn which phones are shared.
            known = (one for one in accounts if device.startswith(DESK) or queries.known_device(device, one.id))
            count_guess(_subject(next(known, None), phone, device), SIGN_IN, now)
            raise YearNeeded
        accounts = [account for account in accounts if account.birth_year == year]
    account = accounts[0] if accounts else None
    count_guess(_subject(account, phone, device), SIGN_IN, now)
    if not matches(account.pin if account else decoy(), without_spaces(pin), pepper):
        return None
    return account


def is_pin_of(account: Account, pin: str, device: str, pepper: str, now: datetime) -> bool:
    """Whether it is the PIN of this locked account. Raises TooManyGuesses: the same ten an hour as with the phone."""
    count_guess(_subject(account, account.phone, device), SIGN_IN, now)
    return matches(account.pin, without_spaces(pin), pepper)


def desk(staff: Staff) -> str:
    """The officer's table as a place where PINs are typed, in place of a browser's name."""
    return f"{DESK}{staff.staff_id}"


def change_pin(account: Account, new_pin: str, pepper: str) -> None:
    """new_pin comes from read_pin."""
    account.pin = closed(new_pin, pepper)


def count_guess(subject: str, limit: GuessLimit, now: datetime) -> None:
    """Count one guess that is about to be checked. Raises TooManyGuesses and counts nothing then."""
    ask_to_guess(subject, limit, now)
    missed(subject, now)


def ask_to_guess(subject: str, limit: GuessLimit, now: datetime) -> None:
    """Before a guess of which only a wrong one will count (missed). Raises TooManyGuesses."""
    since = now - limit.within
    made = queries.guesses_since(subject, since)
    until = limit.open_again(made, queries.first_guess_since(subject, since) if made else None)
    if until:
        raise TooManyGuesses(until)


def missed(subject: str, now: datetime) -> None:
    """Count one wrong guess."""
    db.session.add(Guess(subject=subject, at=now))


def may_guess(subject: str, limit: GuessLimit, now: datetime) -> bool:
    """Whether a guess would still be checked; counts nothing. For pages that only read, beside count_miss."""
    return queries.guesses_since(subject, now - limit.within) < limit.per_hour


def count_miss(subject: str, now: datetime) -> None:
    """Count one wrong guess made at a page that only reads, in a transaction of its own."""
    with short_transaction() as session:
        session.add(Guess(subject=subject, at=now))


def sign_in(who: Account | StaffMember, device: str, now: datetime, seen_from: SeenFrom = UNSEEN) -> SignIn:
    """device: the random name of this browser, kept in its own long-lived cookie."""
    resident = isinstance(who, Account)
    row = SignIn(
        account_id=who.id if resident else None,
        staff_id=None if resident else who.id,
        device_mark=keyring().mark(device),
        device=seen_from.device,
        network=seen_from.network,
        at=now,
        seen_at=now,
        ends_at=now + (RESIDENT_STAYS if resident else STAFF_STAYS),
    )
    db.session.add(row)
    db.session.flush()
    if not isinstance(who, Account):
        note(working(who), "signed-in", f"sign-in:{row.id}", who.ward_id, now)
    return row


def working(member: StaffMember) -> Staff:
    """The member of staff as the one who asks; a history names her later without asking who she is."""
    db.session.info[member.id] = member
    return Staff(member.id, member.ward_id, member.role, member.point_id, member.neighbourhood_id)


def sign_out(row: SignIn, now: datetime) -> None:
    """The cookie opens nothing from now on."""
    row.ends_at = now


def sign_out_everywhere(who: Resident | Staff, now: datetime) -> None:
    """Whoever came in with an old secret is out, in every browser."""
    for row in queries.open_sign_ins(who, now):
        sign_out(row, now)


def sign_out_elsewhere(who: Resident, here: SignIn, now: datetime) -> None:
    """Only this browser stays. The others are known no more: a lost phone has no guesses of its own (_subject)."""
    for row in queries.open_sign_ins(who, now):
        if row.id != here.id:
            sign_out(row, now)
    queries.forget_other_devices(who, here)


def close(account: Account, now: datetime) -> None:
    """Of a locked account only a row without a person stays. Its phone and year may open another one."""
    queries.forget_sign_ins(Resident(account.id))
    account.name = account.phone = account.pin = ""
    account.sms_without, account.sms_marks, account.sms_own_phone = [], False, False
    account.phone_mark, account.birth_year, account.closed_at = f"closed:{account.id.hex}", 0, now


def _subject(account: Account | None, phone: str, device: str) -> str:
    # A browser that signed in before, and the desk, have guesses of their own: a stranger can't lock the owner out.
    if account is None:
        return f"phone:{keyring().mark(phone)}"
    if device.startswith(DESK) or queries.known_device(device, account.id):
        return f"account:{account.id}:{keyring().mark(device)}"
    return f"account:{account.id}"
