"""What a stranger's phone may be sent by somebody who names a house and types a number: a few fixed words."""

from datetime import timedelta
from typing import Any

import pytest
from flask import Flask
from time_machine import Traveller

from app.actor import Resident
from app.clock import now
from app.database import db
from app.lodging.actions import add, confirm, declare
from app.lodging.house.actions import ASKED, ASKS, invite
from app.lodging.lines import read_lines
from app.lodging.receipts.actions import KNOWN, UNKNOWN, tell
from app.lodging.records import Establishment, Part
from app.people.guesses import TooManyGuesses
from tests.dossiers.filed import at_work
from tests.house.house_forms import texts_to
from tests.house.lodging_forms import READY, hosts
from tests.personas import Person

House = tuple[Establishment, Resident]
WORDS = "Trung thuong 50 trieu, vao evil.com"


@pytest.fixture
def house(app: Flask, ba_lan: Person) -> Any:
    with app.app_context():
        yield hosts(ba_lan, WORDS)
        db.session.rollback()


def sends(house: House, number: int) -> None:
    add(house[0], read_lines(READY.replace("000123", f"{number:06}")), house[1], now())
    sent = declare(*house, now())
    assert sent
    tell(sent, *house, now())


def test_a_house_that_nobody_knows_sends_no_words_of_its_own_and_few_messages(
    house: Any, ba_lan: Person, evening: Traveller
) -> None:
    for number in range(UNKNOWN.per_hour + 2):
        sends(house, number)
    told = texts_to(ba_lan.phone)
    assert len(told) == UNKNOWN.per_hour
    assert not [one for one in told if "evil" in one]
    evening.shift(timedelta(hours=2))
    sends(house, 50)
    assert len(texts_to(ba_lan.phone)) == UNKNOWN.per_hour, "nor an hour later"


def test_a_house_that_the_ward_knows_is_named_and_told_all_evening(house: Any, ba_lan: Person) -> None:
    confirm(house[0], at_work("mai"), now())
    for number in range(KNOWN.per_hour + 1):
        sends(house, number)
    told = texts_to(ba_lan.phone)
    assert len(told) == KNOWN.per_hour
    assert all("Trung thuong" in one for one in told)


def test_a_stranger_is_asked_to_join_three_times_a_day_in_words_of_ours(house: Any) -> None:
    for _ in range(ASKED.per_hour):
        invite(house[0], "0987111222", Part.STAFF, house[1], now())
    with pytest.raises(TooManyGuesses):
        invite(house[0], "0987111222", Part.STAFF, house[1], now())
    told = texts_to("0987111222")
    assert len(told) == ASKED.per_hour
    assert not [one for one in told if "evil" in one]


def test_one_host_asks_ten_people_a_day(house: Any) -> None:
    for number in range(ASKS.per_hour):
        invite(house[0], f"09871112{number:02}", Part.STAFF, house[1], now())
    with pytest.raises(TooManyGuesses):
        invite(house[0], "0987111299", Part.STAFF, house[1], now())
