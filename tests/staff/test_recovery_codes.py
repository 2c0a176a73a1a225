"""The phone is lost: a code of the sheet stands in for the one-time code, once, and only with the password."""

from datetime import timedelta
from uuid import uuid4

import pytest
from flask import Flask
from sqlalchemy import text
from time_machine import Traveller

from app.actor import Resident
from app.clock import now
from app.database import db
from app.demo import PASSWORD, current_code
from app.people.guesses import TooManyGuesses
from app.staff import queries
from app.staff.actions import check_staff, make_codes
from app.staff.recovery_code import from_hexadecimal, read_recovery_code, spoken
from tests.dossiers.filed import at_work

PEPPER = "demo-only-pepper"
KEY = "0b6e2f1c-0000-4000-8000-0000000000aa"


@pytest.fixture
def app(app: Flask):
    with app.app_context():
        yield app


def makes(username: str = "mai", key: str = KEY, code: str | None = None) -> list[str] | None:
    made = make_codes(at_work(username), current_code(now()) if code is None else code, key, now())
    db.session.commit()
    return made


def sheet(username: str = "mai", key: str = KEY) -> list[str]:
    made = makes(username, key)
    assert made
    return made


def enters(code: str, username: str = "mai", password: str = PASSWORD) -> bool:
    member = check_staff(username, password, code, "device", PEPPER, now())
    db.session.commit()
    return member is not None


def left(username: str = "mai") -> int:
    return queries.left(queries.codes(at_work(username)))


def test_a_sheet_has_ten_different_codes(app: Flask):
    assert len(set(sheet())) == 10


def test_a_code_of_the_sheet_opens_once_and_is_counted(app: Flask):
    code = sheet()[3]
    assert (enters(code), enters(code), left()) == (True, False, 9)


def test_it_may_be_typed_as_it_stands_on_the_sheet(app: Flask):
    assert enters(spoken(sheet()[0]))


def test_with_a_wrong_password_it_opens_nothing_and_stays_unused(app: Flask):
    code = sheet()[0]
    assert (enters(code, password="sai"), left()) == (False, 10)


def test_the_sheet_of_one_opens_nothing_for_another(app: Flask):
    assert not enters(sheet("mai")[0], username="minh")


def test_a_new_sheet_ends_the_old_one(app: Flask, evening: Traveller):
    old = sheet()[0]
    evening.shift(31)
    new = sheet(key=str(uuid4()))[0]
    assert (enters(old), enters(new), left()) == (False, True, 9)


@pytest.mark.parametrize("code", ["000000", "", "12345 67890"])
def test_without_the_one_time_code_there_is_no_sheet(app: Flask, code: str):
    assert (makes(code=code), left()) == (None, 0)


def test_a_recovery_code_makes_no_new_sheet(app: Flask):
    code = sheet()[0]
    assert (makes(key=str(uuid4()), code=code), left()) == (None, 10)


def test_one_time_codes_cannot_be_tried_for_ever(app: Flask):
    for _ in range(10):
        makes(code="000000")
    with pytest.raises(TooManyGuesses):
        makes()


def test_a_second_tap_gets_the_same_sheet(app: Flask):
    assert sheet() == makes(code="the same form once more")


def test_a_reload_after_five_minutes_gets_none(app: Flask, evening: Traveller):
    sheet()
    evening.shift(timedelta(minutes=5, seconds=1))
    assert makes(code="the same form once more") is None


def test_a_reload_after_a_code_was_used_gets_none(app: Flask):
    enters(sheet()[0])
    assert makes(code="the same form once more") is None


def test_guesses_at_codes_are_counted_like_others(app: Flask):
    code = sheet()[0]
    for number in range(10):
        enters(f"000000000{number}")
    with pytest.raises(TooManyGuesses):
        enters(code)


def test_of_a_code_only_a_mark_is_kept(app: Flask):
    codes = set(sheet())
    marks = db.session.scalars(text("SELECT code_mark FROM staff_recovery_code")).all()
    assert not [one for one in codes if any(one in mark for mark in marks)]


def test_making_and_using_stand_in_the_audit_without_the_code(app: Flask):
    enters(sheet()[0])
    used = db.session.scalar(text("SELECT id FROM staff_recovery_code WHERE used_at IS NOT NULL"))
    rows = [tuple(row) for row in db.session.execute(text("SELECT actor, verb, subject FROM audit_row ORDER BY id"))]
    me = at_work("mai").key
    assert [row[:2] for row in rows] == [(me, "recovery-codes-made"), (me, "recovery-code-used")]
    assert rows[1][2].replace("-", "").endswith(str(used).replace("-", ""))


def test_nobody_else_sees_the_codes(app: Flask):
    sheet("mai")
    for other in (at_work("minh"), at_work("son"), Resident(uuid4())):
        assert db.session.scalars(queries.visible(other)).all() == []


@pytest.mark.parametrize("typed", ["4821093755", " 48210 93755 ", "48210-93755", "4 8 2 1 0 9 3 7 5 5"])
def test_a_code_is_read_as_people_type_it(typed: str):
    assert read_recovery_code(typed) == "4821093755"


@pytest.mark.parametrize("typed", ["258036", "", "48210937555", "48210 9375a", "٤٨٢١٠٩٣٧٥٥"])
def test_what_is_no_recovery_code_is_none(typed: str):
    assert read_recovery_code(typed) is None


def test_a_code_keeps_its_leading_noughts():
    assert from_hexadecimal("f") == "0000000015"
