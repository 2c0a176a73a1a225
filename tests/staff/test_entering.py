"""Staff come in with a password and a code that works once; whoever left does not come in."""

from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import text
from time_machine import Traveller

from app.clock import now
from app.database import db
from app.demo import PASSWORD, current_code
from app.people.actions import sign_in, sign_out
from app.people.guesses import TooManyGuesses
from app.people.queries import accounts_at_door, known_device, open_sign_in, staff_at_door
from app.people.records import SignIn, StaffMember
from app.staff.actions import check_staff
from app.staff.actions import current_code as code_of

PEPPER = "demo-only-pepper"


@pytest.fixture
def app(app: Flask):
    with app.app_context():
        yield app


def enters(
    username: str = "mai", password: str = PASSWORD, code: str | None = None, device: str = "a stranger's"
) -> StaffMember | None:
    typed = current_code(now()) if code is None else code
    member = check_staff(username, password, typed, device, PEPPER, now())
    db.session.commit()
    return member


def mai() -> StaffMember:
    member = staff_at_door("mai")
    assert member
    return member


def leaves_the_service() -> None:
    db.session.execute(text("UPDATE staff SET active = false WHERE username = 'mai'"))
    db.session.commit()
    db.session.expire_all()


def test_chi_mai_comes_in(app: Flask):
    assert enters() is mai()


def test_her_code_may_be_typed_in_two_halves(app: Flask):
    code = current_code(now())
    assert enters(code=f"{code[:3]} {code[3:]}")


@pytest.mark.parametrize("wrong", [{"password": "sai"}, {"code": "000000"}, {"code": ""}, {"username": "nobody"}])
def test_all_three_must_be_right(app: Flask, wrong: dict[str, str]):
    assert enters(**wrong) is None


def test_a_code_opens_once(app: Flask):
    enters()
    assert enters() is None


def test_the_next_code_opens_again(app: Flask, evening: Traveller):
    enters()
    evening.shift(timedelta(seconds=30))
    assert enters()


def test_a_code_typed_slowly_still_opens(app: Flask, evening: Traveller):
    code = current_code(now())
    evening.shift(timedelta(seconds=30))
    assert enters(code=code)


def test_a_code_of_a_minute_ago_does_not_open(app: Flask, evening: Traveller):
    code = current_code(now())
    evening.shift(timedelta(seconds=60))
    assert enters(code=code) is None


def test_the_code_before_the_one_that_was_used_does_not_open(app: Flask, evening: Traveller):
    earlier = current_code(now())
    evening.shift(timedelta(seconds=30))
    enters()
    assert enters(code=earlier) is None


def test_a_code_with_a_wrong_password_is_not_used_up(app: Flask):
    enters(password="sai")
    assert enters()


def test_her_own_device_shows_the_code_that_opens(app: Flask):
    assert enters(code=code_of(mai(), now()))


def test_whoever_left_the_service_does_not_come_in(app: Flask):
    leaves_the_service()
    assert enters() is None


def test_whoever_left_the_service_is_not_signed_in_any_more(app: Flask):
    row = sign_in(mai(), "device", now())
    db.session.commit()
    leaves_the_service()
    found = open_sign_in(row.id, now())
    assert found is None or found[2] is None


def test_after_ten_guesses_the_door_waits(app: Flask):
    for _ in range(10):
        enters(password="sai")
    with pytest.raises(TooManyGuesses):
        enters()


def test_on_the_tablet_where_she_came_in_before_a_stranger_cannot_lock_chi_mai_out(app: Flask):
    sign_in(mai(), "the desk's", now())
    for _ in range(10):
        enters(password="sai")
    assert enters(device="the desk's")


def test_the_tablet_of_the_point_has_an_end_of_guesses_too(app: Flask):
    sign_in(mai(), "the desk's", now())
    for _ in range(10):
        enters(password="sai", device="the desk's")
    with pytest.raises(TooManyGuesses):
        enters(device="the desk's")


def test_the_tablet_of_a_colleague_is_a_stranger_to_her(app: Flask):
    minh = staff_at_door("minh")
    assert minh
    sign_in(minh, "his", now())
    for _ in range(10):
        enters(password="sai")
    with pytest.raises(TooManyGuesses):
        enters(device="his")


def test_a_user_name_that_nobody_has_waits_just_the_same(app: Flask):
    for _ in range(10):
        enters("nobody")
    with pytest.raises(TooManyGuesses):
        enters("nobody")


def signed_in() -> SignIn:
    row = sign_in(mai(), "device", now())
    db.session.commit()
    return row


@pytest.mark.parametrize(("hours", "holds"), [(7.9, True), (8.1, False)])
def test_staff_stay_signed_in_for_a_working_day(app: Flask, hours: float, holds: bool):
    assert (open_sign_in(signed_in().id, now() + timedelta(hours=hours)) is not None) is holds


@pytest.mark.parametrize(("hours", "holds"), [(11.9, True), (12.1, False)])
def test_a_resident_stays_signed_in_for_half_a_day(app: Flask, hours: float, holds: bool):
    row = sign_in(accounts_at_door("0912345678")[0], "device", now())
    db.session.commit()
    assert (open_sign_in(row.id, now() + timedelta(hours=hours)) is not None) is holds


def test_after_signing_out_the_cookie_opens_nothing(app: Flask):
    row = signed_in()
    sign_out(row, now())
    db.session.commit()
    assert open_sign_in(row.id, now()) is None


def test_a_device_is_known_to_whom_it_belonged(app: Flask):
    lan = accounts_at_door("0912345678")[0]
    sign_in(lan, "her own phone", now())
    db.session.commit()
    assert (known_device("her own phone", lan.id), known_device("another", lan.id)) == (True, False)


def test_a_device_is_kept_as_a_mark_only(app: Flask):
    sign_in(mai(), "her own phone", now())
    db.session.commit()
    assert "her own phone" not in db.session.execute(text("SELECT device_mark FROM sign_in")).scalar_one()
