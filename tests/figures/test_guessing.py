"""An hour of guessing at full speed, from a thousand addresses: what it gets, and whom it keeps out."""

import pytest
from flask import Flask
from sqlalchemy import text
from time_machine import Traveller

from app.database import db
from app.people.guesses import SIGN_IN
from tests.browser import Browser
from tests.figures.guessed import (
    Chance,
    as_people_choose,
    expected,
    random,
    with_the_commonest_refused,
)
from tests.figures.measured import table
from tests.journeys.bad_luck import at_once
from tests.journeys.forgotten import asks, types_code
from tests.personas import Helped, Person, Worker

# The clock runs on while a thousand forms are sent: together they have to stay within the hour.
ADDRESSES, AN_HOUR, A_NIGHT = 1000, 3600 - 120, 12
AT_ONE_MOMENT = 24
FIRST_WEEK, A_YEAR = 62, 1000


def checked(app: Flask) -> int:
    """Guesses that were compared with a secret: each of them leaves a row, and no other does."""
    with app.app_context():
        found = db.session.scalar(text("SELECT count(*) FROM sign_in_guess")) or 0
        db.session.rollback()
    return int(found)


def guesses(app: Flask, clock: Traveller, phone: str) -> None:
    """One script with a thousand addresses, which spreads its guesses over the hour; none is right."""
    stranger = Browser(app).opens("/dang-nhap")
    form, fields = stranger.filled("Đăng nhập")
    typed = {**dict(fields), "dien_thoai": phone}
    for number in range(ADDRESSES):
        address = {"REMOTE_ADDR": f"100.64.{number // 250}.{number % 250 + 1}"}
        sent = stranger.client.post(form.get("action"), data={**typed, "pin": f"{number:06}"}, environ_base=address)
        assert sent.status_code == 422
        clock.shift(AN_HOUR / ADDRESSES)


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_a_thousand_addresses_get_ten_guesses_in_an_hour(app: Flask, evening: Traveller, ba_lan: Person) -> None:
    guesses(app, evening, ba_lan.phone)
    found = checked(app)
    table("an hour of guessing from 1,000 addresses", [("at one account", found, SIGN_IN.per_hour)], "checked guesses")
    assert found <= SIGN_IN.per_hour == 10


def test_the_same_moment_gets_no_more(app: Flask, ba_lan: Person) -> None:
    def guess(number: int) -> None:
        stranger = Browser(app).opens("/dang-nhap")
        form, fields = stranger.filled("Đăng nhập")
        typed = {**dict(fields), "dien_thoai": ba_lan.phone, "pin": f"{number:06}"}
        stranger.client.post(form.get("action"), data=typed)

    at_once(*(lambda number=number: guess(number) for number in range(AT_ONE_MOMENT)))
    found = checked(app)
    table("guesses at the same moment", [(f"{AT_ONE_MOMENT} at one account", found, 10)], "checked guesses")
    assert found <= 10


def test_meanwhile_whoever_is_known_and_the_desk_keep_working(
    app: Flask, evening: Traveller, ba_lan: Person, anh_minh: Helped
) -> None:
    ba_lan.signs_in().opens("/dang-xuat").presses("Thoát")
    uses_up(app, ba_lan.phone)
    ba_lan.signs_in().sees("Trang của tôi")
    anh_minh.begins_with(ba_lan).sees("Đang làm cho: Trần Thị Lan")


def uses_up(app: Flask, phone: str) -> None:
    stranger = Browser(app)
    for number in range(11):
        stranger.opens("/dang-nhap").types("Số điện thoại", phone).types("Mã PIN", f"0000{number:02}")
        stranger.presses("Đăng nhập", expects=422)
    stranger.sees("đã thử nhiều lần")


def test_meanwhile_an_officer_comes_in_where_he_came_in_before(
    app: Flask, evening: Traveller, anh_minh: Helped
) -> None:
    anh_minh.signs_in().opens("/dang-xuat").presses("Thoát")
    stranger = Worker(app, anh_minh.username)
    for _ in range(10):
        stranger.opens("/can-bo/dang-nhap").types("Tên đăng nhập", "minh").types("Mật khẩu", "sai")
        stranger.presses("Đăng nhập", expects=422)
    evening.shift(31)
    stranger.signs_in(expects=422).sees("đã thử nhiều lần")
    anh_minh.signs_in().sees("Việc của anh/chị")


def test_codes_by_message_are_no_wider_door(app: Flask, ba_lan: Person) -> None:
    stranger, compared = Browser(app), 0
    for _ in range(3):
        asks(stranger, ba_lan.phone, "1958")
        while compared < 10 and "Mã chưa khớp" in types_code(stranger, "000000", expects=422).reads():
            compared += 1
    assert compared == 8, "five, and three of the next: with the fifth and the tenth the sentence is another one"
    types_code(stranger, "000000", expects=422).sees("đã thử nhiều lần")


@pytest.mark.parametrize(
    ("how", "chance", "most"),
    [
        ("drawn by lot", random, 0.001),
        ("chosen, the commonest refused", with_the_commonest_refused, 0.1),
        ("chosen, nothing refused", as_people_choose, 5.0),
    ],
)
def test_so_many_accounts_an_hour_of_guessing_opens(how: str, chance: Chance, most: float) -> None:
    print(f"\n| PINs {how} | {FIRST_WEEK} accounts | {A_YEAR:,} accounts |\n| --- | ---: | ---: |")
    for name, hours in (("opened in an hour", 1), ("opened in a night of 12 hours", A_NIGHT)):
        opened = [expected(accounts, 10 * hours, chance) for accounts in (FIRST_WEEK, A_YEAR)]
        print(f"| {name} | {opened[0]:.4f} | {opened[1]:.4f} |")
    assert expected(FIRST_WEEK, 10, chance) <= most


def test_refusing_the_commonest_is_worth_a_hundredfold() -> None:
    assert as_people_choose(10) / with_the_commonest_refused(10) > 80
