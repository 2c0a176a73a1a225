"""After a quarter of an hour without a request nobody is signed in, until a code opens the same session again."""

from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import text

from app.clock import now
from app.database import db
from app.demo import current_code
from app.people.actions import sign_in
from app.people.queries import open_sign_in, staff_at_door
from app.people.records import SignIn
from app.staff.actions import make_codes, unlock
from app.staff.lock import is_locked, is_worth_noting
from tests.dossiers.filed import at_work

IDLE = timedelta(minutes=15)
KEY = "0b6e2f1c-0000-4000-8000-0000000000ab"


@pytest.fixture
def app(app: Flask):
    with app.app_context():
        yield app


@pytest.fixture
def left(app: Flask) -> SignIn:
    """Chi Mai signed in a quarter of an hour ago, and then went away."""
    member = staff_at_door("mai")
    assert member
    row = sign_in(member, "device", now() - IDLE)
    db.session.commit()
    return row


def opens(row: SignIn, typed: str) -> bool:
    opened = unlock(row, at_work("mai"), typed, IDLE, now())
    db.session.commit()
    return opened


def is_shut(row: SignIn) -> bool:
    return is_locked(row.seen_at, IDLE, now())


@pytest.mark.parametrize(("minutes", "locked"), [(0, False), (14.9, False), (15, True), (400, True)])
def test_it_locks_after_fifteen_minutes(minutes: float, locked: bool):
    assert is_locked(now(), IDLE, now() + timedelta(minutes=minutes)) is locked


@pytest.mark.parametrize(("seconds", "noted"), [(59, False), (61, True)])
def test_that_somebody_is_there_is_written_once_a_minute(seconds: int, noted: bool):
    seen_at = now()
    assert is_worth_noting(seen_at, IDLE, seen_at + timedelta(seconds=seconds)) is noted


def test_her_code_opens_it(left: SignIn):
    assert (opens(left, current_code(now())), is_shut(left)) == (True, False)


def test_a_wrong_code_does_not(left: SignIn):
    assert (opens(left, "000000"), is_shut(left)) == (False, True)


def test_a_code_of_her_sheet_opens_it_when_the_phone_is_lost(left: SignIn):
    codes = make_codes(at_work("mai"), current_code(now()), KEY, now())
    assert codes
    assert (opens(left, codes[0]), opens_nothing_more(codes[0])) == (True, True)


def opens_nothing_more(code: str) -> bool:
    member = staff_at_door("mai")
    assert member
    return not opens(sign_in(member, "device", now() - IDLE), code)


def test_five_wrong_codes_end_the_session(left: SignIn):
    for number in range(5):
        assert open_sign_in(left.id, now()), f"over after {number}"
        opens(left, f"00000{number}")
    assert open_sign_in(left.id, now()) is None
    assert db.session.scalar(text("SELECT count(*) FROM audit_row WHERE verb = 'lock-ended'")) == 1


def test_after_four_wrong_ones_the_right_one_opens(left: SignIn):
    for number in range(4):
        opens(left, f"00000{number}")
    assert opens(left, current_code(now()))


def test_a_code_that_was_used_elsewhere_does_not_open(left: SignIn):
    assert opens(left, current_code(now()))
    member = staff_at_door("mai")
    assert member
    other = sign_in(member, "device", now() - IDLE)
    assert not opens(other, current_code(now()))


def test_the_second_of_two_taps_finds_it_open(left: SignIn):
    code = current_code(now())
    assert (opens(left, code), opens(left, code)) == (True, True)
