"""A stranger may guess ten times in an hour, and cannot lock bà Lan out of her own phone."""

from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import text
from time_machine import Traveller

from app.actor import BY_ONESELF
from app.clock import now
from app.database import db
from app.people.actions import NewAccount, check_pin, count_guess, open_account, sign_in
from app.people.guesses import LOOK_UP, RESUME, SIGN_IN, GuessLimit, TooManyGuesses
from app.people.queries import accounts_at_door
from app.people.records import Account

PEPPER = "demo-only-pepper"
PHONE, PIN = "0912345678", "258036"


@pytest.fixture
def app(app: Flask):
    with app.app_context():
        yield app


def guesses(times: int, device: str = "a stranger's", phone: str = PHONE) -> None:
    for _ in range(times):
        check_pin(phone, None, "000001", device, PEPPER, now())
        db.session.commit()


def enters(device: str = "a stranger's", phone: str = PHONE) -> Account | None:
    return check_pin(phone, None, PIN, device, PEPPER, now())


def test_after_nine_wrong_guesses_the_right_pin_opens(app: Flask):
    guesses(9)
    assert enters()


def test_after_ten_guesses_the_right_pin_is_not_even_checked(app: Flask):
    guesses(10)
    with pytest.raises(TooManyGuesses):
        enters()


def test_an_hour_after_the_first_guess_one_more_is_checked(app: Flask, evening: Traveller):
    guesses(10)
    evening.shift(timedelta(minutes=60, seconds=1))
    assert enters()


def test_just_before_the_hour_is_over_none_is_checked(app: Flask, evening: Traveller):
    guesses(10)
    evening.shift(timedelta(minutes=59))
    with pytest.raises(TooManyGuesses):
        enters()


def test_ba_lan_is_told_when_to_try_again(app: Flask):
    began = now()
    guesses(10)
    with pytest.raises(TooManyGuesses) as refused:
        enters()
    assert timedelta(minutes=60) <= refused.value.until - began < timedelta(minutes=61)


def test_the_wait_grows_no_longer_by_trying(app: Flask, evening: Traveller):
    guesses(10)
    for _ in range(5):
        evening.shift(timedelta(minutes=10))
        with pytest.raises(TooManyGuesses):
            enters()
        db.session.commit()
    evening.shift(timedelta(minutes=10, seconds=1))
    assert enters()


def test_guesses_are_counted_over_all_devices_of_strangers(app: Flask):
    for number in range(10):
        guesses(1, device=f"device {number}")
    with pytest.raises(TooManyGuesses):
        enters("device 11")


def test_ba_lan_comes_in_on_her_own_phone_while_a_stranger_guesses(app: Flask):
    sign_in(accounts_at_door(PHONE)[0], "her own phone", now())
    db.session.commit()
    guesses(10)
    assert enters("her own phone")


def test_guesses_on_her_own_phone_are_counted_too(app: Flask):
    sign_in(accounts_at_door(PHONE)[0], "her own phone", now())
    db.session.commit()
    guesses(10, device="her own phone")
    with pytest.raises(TooManyGuesses):
        enters("her own phone")


def test_a_phone_without_account_is_told_to_wait_just_the_same(app: Flask):
    guesses(10, phone="0900000000")
    with pytest.raises(TooManyGuesses):
        enters(phone="0900000000")


def test_guesses_at_ba_lan_do_not_count_for_ong_tu(app: Flask):
    open_account(NewAccount("Lê Văn Tư", "0987654321", 1969, PIN), BY_ONESELF, PEPPER, now())
    guesses(10)
    assert enters(phone="0987654321")


def test_what_is_kept_of_a_guess_names_no_phone(app: Flask):
    guesses(1, phone="0900000000")
    kept = db.session.execute(text("SELECT subject FROM sign_in_guess")).scalar_one()
    assert "0900000000" not in kept


@pytest.mark.parametrize(("limit", "times"), [(SIGN_IN, 10), (RESUME, 60), (LOOK_UP, 5)])
def test_so_many_guesses_are_checked_in_an_hour(app: Flask, limit: GuessLimit, times: int):
    for _ in range(times):
        count_guess("subject", limit, now())
        db.session.flush()
    with pytest.raises(TooManyGuesses):
        count_guess("subject", limit, now())
