"""A phone may belong to a whole house; each of them has an account of her own."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from uuid import uuid4

import pytest
from flask import Flask
from sqlalchemy import text

from app.actor import BY_ONESELF, DraftBearer, Helper, Resident
from app.clock import now
from app.database import db
from app.demo import LEADERS, STAFF
from app.people.actions import AccountExists, NewAccount, YearNeeded, change_pin, check_pin, open_account
from app.people.guesses import SIGN_IN, TooManyGuesses
from app.people.queries import account_of, accounts_at_door, accounts_visible, staff_of_ward, staff_visible
from app.people.records import Account
from tests.dossiers.filed import NOBODY, at_work, ba_lan_signed_in

PEPPER = "demo-only-pepper"
LAN_PHONE, LAN_PIN = "0912345678", "258036"


@pytest.fixture
def app(app: Flask):
    with app.app_context():
        yield app


def opens(name: str, year: int, pin: str = "471928", phone: str = LAN_PHONE) -> Account:
    account = open_account(NewAccount(name, phone, year, pin), BY_ONESELF, PEPPER, now())
    db.session.commit()
    return account


def enters(pin: str, year: int | None = None, phone: str = LAN_PHONE) -> Account | None:
    return check_pin(phone, year, pin, "a new device", PEPPER, now())


def test_ong_tu_opens_an_account_and_comes_in(app: Flask):
    account = opens("Lê Văn Tư", 1969, phone="0987654321")
    assert enters("471928", phone="0987654321") is account


def test_an_account_remembers_who_opened_it(app: Flask):
    assert opens("Lê Văn Tư", 1969).opened_with == "job:by-oneself"


def test_ba_lan_does_not_open_a_second_account(app: Flask):
    with pytest.raises(AccountExists):
        opens("Trần Thị Lan", 1958)


def test_her_grandson_may_share_her_phone(app: Flask):
    opens("Trần Gia Bảo", 2010)
    assert {account.birth_year for account in accounts_at_door(LAN_PHONE)} == {1958, 2010}


def test_a_shared_phone_is_asked_for_the_year(app: Flask):
    opens("Trần Gia Bảo", 2010)
    with pytest.raises(YearNeeded):
        enters(LAN_PIN)


def test_a_shared_phone_is_asked_for_the_year_after_a_wrong_pin_too(app: Flask):
    opens("Trần Gia Bảo", 2010)
    with pytest.raises(YearNeeded):
        enters("000001")


def test_that_a_phone_is_shared_is_not_told_without_end(app: Flask):
    opens("Trần Gia Bảo", 2010)
    for _ in range(SIGN_IN.per_hour):
        with pytest.raises(YearNeeded):
            enters("000001")
    with pytest.raises(TooManyGuesses):
        enters("000001")
    assert enters(LAN_PIN, 1958), "and nobody is locked out by it who says the year"


@pytest.mark.parametrize(("year", "pin", "name"), [(1958, LAN_PIN, "Trần Thị Lan"), (2010, "471928", "Trần Gia Bảo")])
def test_year_and_pin_say_who_comes_in(app: Flask, year: int, pin: str, name: str):
    opens("Trần Gia Bảo", 2010)
    account = enters(pin, year)
    assert account
    assert account.name == name


@pytest.mark.parametrize(("year", "pin"), [(2010, LAN_PIN), (1958, "471928"), (1999, LAN_PIN)])
def test_the_pin_of_one_does_not_open_the_account_of_another(app: Flask, year: int, pin: str):
    opens("Trần Gia Bảo", 2010)
    assert enters(pin, year) is None


def test_a_year_that_was_not_needed_does_no_harm(app: Flask):
    assert enters(LAN_PIN, 1999)


def test_the_pin_may_be_typed_in_two_halves_as_when_it_was_chosen(app: Flask):
    assert enters("258 036")


def test_an_unknown_phone_opens_nothing(app: Flask):
    assert enters(LAN_PIN, phone="0900000000") is None


def test_after_a_change_the_new_pin_opens(app: Flask):
    change_pin(accounts_at_door(LAN_PHONE)[0], "739164", PEPPER)
    db.session.commit()
    assert enters("739164")


def test_after_a_change_the_old_pin_does_not_open(app: Flask):
    change_pin(accounts_at_door(LAN_PHONE)[0], "739164", PEPPER)
    db.session.commit()
    assert enters(LAN_PIN) is None


def test_one_tap_too_many_opens_one_account(app: Flask):
    together = Barrier(2)

    def taps(_tap: int) -> None:
        with app.app_context():
            together.wait(5)
            try:
                opens("Lê Văn Tư", 1969, phone="0987654321")
            except AccountExists:
                db.session.rollback()

    with ThreadPoolExecutor(2) as fingers:
        list(fingers.map(taps, range(2)))
    assert len(accounts_at_door("0987654321")) == 1


def test_ba_lan_sees_her_own_account_only(app: Flask):
    opens("Trần Gia Bảo", 2010)
    found = db.session.scalars(accounts_visible(ba_lan_signed_in())).all()
    assert [account.name for account in found] == ["Trần Thị Lan"]


def test_the_helper_sees_whom_he_helps(app: Flask):
    me = ba_lan_signed_in()
    helper = Helper(uuid4(), me.account_id, uuid4(), uuid4())
    assert account_of(helper).name == "Trần Thị Lan"


@pytest.mark.parametrize("other", [Resident(uuid4()), DraftBearer(uuid4()), NOBODY], ids=lambda one: type(one).__name__)
def test_nobody_else_sees_an_account(app: Flask, other):
    assert db.session.scalars(accounts_visible(other)).all() == []


def test_staff_who_help_nobody_see_no_account(app: Flask):
    assert db.session.scalars(accounts_visible(at_work("minh"))).all() == []


def test_em_son_sees_the_staff_of_his_ward(app: Flask):
    everybody = {one.username for one in (*STAFF, *LEADERS)}
    assert {one.username for one in staff_of_ward(at_work("son"))} == everybody


def test_chi_hoa_sees_the_staff_of_hers(app: Flask):
    assert {one.username for one in staff_of_ward(at_work("hoa"))} == {"hoa"}


def test_a_resident_sees_no_staff(app: Flask):
    assert db.session.scalars(staff_visible(ba_lan_signed_in())).all() == []


def test_an_account_holds_no_open_phone(app: Flask):
    stored = db.session.execute(text("SELECT phone, phone_mark FROM account")).one()
    assert [bytes(stored.phone).find(LAN_PHONE.encode()), LAN_PHONE in stored.phone_mark] == [-1, False]
