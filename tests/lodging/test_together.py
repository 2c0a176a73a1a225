"""Who shares a room: more guests than beds and a child without an adult look doubtful, and can be confirmed."""

from datetime import date

import pytest

from app.clock import now
from app.database import db
from app.lodging import queries
from app.lodging.actions import change, declare, put_back, take_out
from app.lodging.birth import Birth
from app.lodging.cells import Cell
from app.lodging.copied.actions import copy_down
from app.lodging.house.actions import set_rooms
from app.lodging.house.room_lines import read_rooms
from app.lodging.looked.queries import look
from app.lodging.records import GuestRow
from app.lodging.stays.actions import leave
from app.lodging.together.rules import age_on
from tests.lodging.evenings import House, types

AN, BINH = "Nguyễn Văn An, 05/02/1990, 001090000123, 201", "Trần Thị Bình, 12/03/1985, 001185000234, 201"
CUONG = "Lê Văn Cường, 01/02/1979, 001079000345, 201"
CHILD = "Trần Gia Bảo, 01/06/2015, 001215000456, 202"


@pytest.fixture
def house(house: House) -> House:
    """It has three rooms for two."""
    set_rooms(house[0], read_rooms("201-203, 2"), house[1], now())
    db.session.commit()
    return house


def said(row: GuestRow, house: House) -> str:
    return look([row], *house, now())[0].said


@pytest.mark.parametrize(
    ("born", "age"),
    [
        (Birth(2010, date(2010, 11, 23)), 16),
        (Birth(2010, date(2010, 11, 24)), 15),
        (Birth(2010), 16),
    ],
)
def test_age_in_whole_years(born: Birth, age: int) -> None:
    assert age_on(born, date(2026, 11, 23)) == age


def test_the_third_in_a_room_for_two_waits_and_the_first_two_do_not(house: House) -> None:
    rows = types(house, AN, BINH, CUONG)
    assert [row.ready for row in rows] == [True, True, False]
    assert said(rows[2], house) == "Phòng 201 ngủ được 2 người, đã có 2. Đúng thì xác nhận, nhầm thì đổi phòng."


def test_confirmed_it_is_sent(house: House) -> None:
    third = types(house, AN, BINH, CUONG)[2]
    change(third, third.typed, True, *house, now())
    assert third.ready
    sent = declare(*house, now())
    assert sent
    assert sent.guests == 3


def test_what_nobody_was_asked_about_is_not_confirmed(house: House) -> None:
    only = types(house, "Lý, 05/02/1990, 001190000124, 201")[0]
    change(only, only.typed, True, *house, now())
    assert only.ready, "one word of a name, confirmed"
    child = types(house, CHILD)[0]
    change(only, only.typed | {Cell.ROOM: "203"}, True, *house, now())
    assert (only.ready, child.ready) == (True, False)
    (row,) = types(house, BINH.replace("201", "203"))
    (third,) = types(house, CUONG.replace("201", "203"))
    assert (row.ready, third.ready) == (True, False)


def test_a_doubt_that_comes_after_the_confirming_is_asked_about(house: House) -> None:
    first, _ = types(house, AN, BINH)
    take_out(first, *house, now())
    (third,) = types(house, "Lý, 05/02/1990, 001190000124, 201")
    change(third, third.typed, True, *house, now())
    assert third.ready, "one word of a name, confirmed"
    put_back(first, *house, now())
    assert not third.ready


def test_whoever_moves_out_makes_room(house: House) -> None:
    first, _, third = types(house, AN, BINH, CUONG)
    change(first, first.typed | {Cell.ROOM: "203"}, False, *house, now())
    assert third.ready
    change(first, first.typed | {Cell.ROOM: "201"}, False, *house, now())
    take_out(first, *house, now())
    assert third.ready
    put_back(first, *house, now())
    assert not third.ready


def test_those_who_were_declared_and_sleep_here_have_their_beds(house: House) -> None:
    first, second = types(house, AN, BINH)
    declare(*house, now())
    (third,) = types(house, CUONG)
    assert not third.ready
    leave(first, house[0], house[1], now())
    change(third, third.typed, False, *house, now())
    assert third.ready
    assert second.sleeps_here(date(2026, 11, 23))


def test_a_room_that_was_not_written_down_is_never_too_full(house: House) -> None:
    rows = types(house, *(line.replace(", 201", ", 909") for line in (AN, BINH, CUONG)))
    assert all(row.ready for row in rows)


def test_a_child_alone_in_a_room_waits_for_an_adult(house: House) -> None:
    (child,) = types(house, CHILD)
    assert said(child, house).startswith("Trẻ dưới 16 tuổi mà phòng 202 chưa có người lớn.")
    (adult,) = types(house, AN.replace("201", "202"))
    look_again = look([child], *house, now())[0]
    assert look_again.ready
    change(adult, adult.typed | {Cell.ROOM: "203"}, False, *house, now())
    assert not child.ready


def test_a_row_that_cannot_be_read_yet_may_be_the_adult(house: House) -> None:
    types(house, "Mẹ của Bảo, 202")
    (child,) = types(house, CHILD)
    assert child.ready


def test_one_answer_for_everybody_fills_what_is_empty(house: House) -> None:
    an, binh = types(house, f"{AN}, Phường Hồng Gai", BINH)
    an.type(an.typed | {Cell.ADDRESS: "Phường Hồng Gai"})
    shared = {Cell.ADDRESS: "Xã Tam Nông", Cell.REASON: "Công tác", Cell.NAME: "không ai chép tên"}
    assert copy_down(house[0], shared, False, house[1], now()) == 2
    assert (an[Cell.ADDRESS], binh[Cell.ADDRESS]) == ("Phường Hồng Gai", "Xã Tam Nông")
    assert (an[Cell.REASON], binh.name) == ("Công tác", "Trần Thị Bình")
    assert copy_down(house[0], {Cell.ADDRESS: "Xã Tam Nông"}, True, house[1], now()) == 1
    assert an[Cell.ADDRESS] == "Xã Tam Nông"


def test_a_day_for_everybody_is_checked_in_every_row(house: House) -> None:
    an, _ = types(house, AN, BINH)
    copy_down(house[0], {Cell.ARRIVES: "01/11/2026"}, False, house[1], now())
    assert queries.counts(*house) == (0, 2)
    copy_down(house[0], {Cell.ARRIVES: "22/11/2026"}, True, house[1], now())
    assert (queries.counts(*house), an.typed[Cell.ARRIVES]) == ((2, 0), "22/11/2026")


def test_a_room_written_in_another_way_has_the_same_beds(house: House) -> None:
    types(house, AN, BINH.replace(", 201", ", P201"))
    (third,) = types(house, CUONG.replace(", 201", ", P. 201"))
    assert said(third, house).startswith("Phòng 201 ngủ được 2 người, đã có 2.")
    assert third[Cell.ROOM] == "P. 201", "what was typed stays"
    assert {row.room for row in queries.open_rows(*house)} == {"201"}


def test_rooms_that_are_written_down_later_find_their_guests(house: House) -> None:
    set_rooms(house[0], (), house[1], now())
    an, binh = types(house, AN.replace(", 201", ", P.201"), BINH.replace(", 201", ", p201"))
    assert (an.room, binh.room) == ("P.201", "p201"), "as long as nobody knows the rooms"
    declare(*house, now())
    set_rooms(house[0], read_rooms("201, 2"), house[1], now())
    assert not types(house, CUONG)[0].ready
    assert (an.room, binh.room) == ("201", "201")
    assert an.as_declared(house[0].kind).room == "P.201", "what was declared stays"


def test_fewer_beds_are_noticed_on_the_list_that_waits(house: House) -> None:
    _, second = types(house, AN, BINH)
    set_rooms(house[0], read_rooms("201, 1"), house[1], now())
    assert not second.ready


def test_two_rooms_that_are_called_almost_alike_are_two(house: House) -> None:
    set_rooms(house[0], read_rooms("201, 1\nP201, 1"), house[1], now())
    an, binh = types(house, AN, BINH.replace(", 201", ", P201"))
    assert (an.room, an.ready, binh.room, binh.ready) == ("201", True, "P201", True)
