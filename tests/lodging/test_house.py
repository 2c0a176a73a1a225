"""What a house is: its habit where a row is silent, and who declares for it, by whose word."""

from datetime import date
from typing import Any

import pytest
from flask import Flask

from app.actor import BY_ONESELF, Resident
from app.clock import now
from app.database import db
from app.lodging import queries
from app.lodging.actions import add, declare
from app.lodging.cells import Cell
from app.lodging.habit import Habit
from app.lodging.house import queries as house_queries
from app.lodging.house.actions import LastOwner, invite, join, remove, set_habit, set_rooms, take_back
from app.lodging.house.room_lines import read_rooms
from app.lodging.lines import read_lines
from app.lodging.records import Part
from app.people.actions import NewAccount, open_account
from app.people.guesses import TooManyGuesses
from tests.house.house_forms import sent_code, texts_to
from tests.house.lodging_forms import READY
from tests.lodging.evenings import House, types

TU = "0987111222"


@pytest.fixture
def tu(app: Flask, house: House) -> Resident:
    """Ông Tư, with a phone of his own."""
    return has_account(app, TU)


def has_account(app: Flask, phone: str) -> Resident:
    pepper = app.extensions["settings"].pin_pepper
    account = open_account(NewAccount("Trần Văn Tư", phone, 1969, "471928"), BY_ONESELF, pepper, now())
    db.session.flush()
    return Resident(account.id)


def joins(house: House, me: Resident, part: Part = Part.STAFF) -> Any:
    invite(house[0], TU, part, house[1], now())
    return join(sent_code(TU), me, now())


def test_where_a_row_is_silent_the_habit_of_the_house_holds(house: House) -> None:
    set_habit(house[0], Habit("18", 5), house[1], now())
    silent, said = types(house, f"{READY}\nTrần Thị Bình, 12/03/1985, 001185000234, 201")
    said.type(said.typed | {Cell.REASON: "Du lịch", Cell.LEAVES: "24/11/2026"})
    assert declare(*house, now())
    assert (silent.leaves, said.leaves) == (date(2026, 11, 28), date(2026, 11, 24))
    assert [row.as_declared(house[0].kind).reason for row in (silent, said)] == ["18", "1"]


def test_what_was_declared_stays_when_the_habit_changes(house: House) -> None:
    (row,) = types(house, READY)
    declare(*house, now())
    set_habit(house[0], Habit("18", 5), house[1], now())
    guest = row.as_declared(house[0].kind)
    assert (guest.reason, guest.leaves) == ("1", date(2026, 11, 24))


def test_rooms_are_kept_as_written_and_a_room_that_stays_keeps_its_address(house: House) -> None:
    set_rooms(house[0], read_rooms("201, 2\n202, 2"), house[1], now())
    (first, _) = house_queries.rooms(*house)
    set_rooms(house[0], read_rooms("301, 1\n201, 3"), house[1], now())
    db.session.flush()
    kept = house_queries.rooms(*house)
    assert [(one.name, one.beds) for one in kept] == [("301", 1), ("201", 3)]
    assert kept[1].id == first.id


def test_whoever_has_the_phone_and_the_code_declares_too(house: House, tu: Resident) -> None:
    assert queries.establishments(tu) == []
    host = joins(house, tu)
    assert (host.account_id, host.part) == (tu.account_id, Part.STAFF)
    assert queries.establishments(tu) == [house[0]]
    (row,) = add(house[0], read_lines(READY), tu, now())
    sent = declare(house[0], tu, now())
    assert sent
    assert (row.typed_by, sent.declared_by) == (tu.key, tu.key)


def test_the_code_alone_opens_nothing_for_another_phone(app: Flask, house: House) -> None:
    stranger = has_account(app, "0987111333")
    assert joins(house, stranger) is None
    assert queries.establishments(stranger) == []


def test_codes_are_not_guessed(house: House, tu: Resident) -> None:
    invite(house[0], TU, Part.STAFF, house[1], now())
    wrong = "000000" if sent_code(TU) != "000000" else "111111"
    for _ in range(10):
        assert join(wrong, tu, now()) is None
    with pytest.raises(TooManyGuesses):
        join(sent_code(TU), tu, now())


def test_an_invitation_taken_back_or_a_week_old_lets_nobody_in(house: House, tu: Resident, evening: Any) -> None:
    take_back(invite(house[0], TU, Part.STAFF, house[1], now()), house[1], now())
    assert join(sent_code(TU), tu, now()) is None
    invite(house[0], TU, Part.STAFF, house[1], now())
    evening.shift(house_queries.INVITED_FOR)
    assert join(sent_code(TU), tu, now()) is None


def test_an_earlier_code_ends_with_the_next(house: House, tu: Resident) -> None:
    invite(house[0], TU, Part.STAFF, house[1], now())
    earlier = sent_code(TU)
    invite(house[0], TU, Part.OWNER, house[1], now())
    assert join(earlier, tu, now()) is None or earlier == sent_code(TU)


def test_whoever_is_let_go_finds_nothing_and_is_told(house: House, tu: Resident) -> None:
    host = joins(house, tu)
    remove(host, house[0], house[1], now())
    db.session.flush()
    assert (queries.establishments(tu), host.ended_by) == ([], house[1].key)
    assert "khong con khai khach" in texts_to(TU)[-1]


def test_a_house_keeps_an_owner(house: House, tu: Resident) -> None:
    mine = house_queries.own_host(house[0].id, house[1])
    assert mine
    joins(house, tu)
    with pytest.raises(LastOwner):
        remove(mine, house[0], house[1], now())
