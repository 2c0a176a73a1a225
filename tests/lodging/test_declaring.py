"""What was declared is declared once, to the right ward, in the right minute; what is not right waits."""

from datetime import date, timedelta

import pytest
from flask import Flask
from time_machine import Traveller

from app.clock import now
from app.database import db
from app.lodging import queries
from app.lodging.actions import change, declare, put_back, take_out
from app.lodging.cells import Cell
from app.lodging.looked.queries import look
from app.lodging.records import GuestRow, Standing
from tests.dossiers.filed import at_work
from tests.house.lodging_forms import READY, hosts
from tests.journeys.bad_luck import at_once, count
from tests.lodging.evenings import House, types
from tests.personas import Person

AN, BINH = READY, "Trần Thị Bình, 12/03/1985, 001185000234, 201"
WRONG = "Lê Văn Cường, 31/02/1979, 001079000345, 305"
DOUBTFUL = "Phan Thị Lý, 1970, 001170000321, 8"


def test_whoever_is_ready_is_sent_and_whoever_is_not_waits(house: House) -> None:
    types(house, AN, WRONG, BINH)
    sent = declare(*house, now())
    assert sent
    assert sent.guests == 2
    assert [row.name for row in queries.guests_of(sent, house[1])] == ["Nguyễn Văn An", "Trần Thị Bình"]
    assert queries.counts(*house) == (0, 1)
    assert [row[Cell.BORN] for row in queries.open_rows(*house)] == ["31/02/1979"], "as it was typed"


def test_sending_twice_changes_nothing(house: House) -> None:
    types(house, AN)
    assert declare(*house, now())
    assert declare(*house, now()) is None


def test_the_same_guest_of_the_same_night_is_declared_once(house: House) -> None:
    types(house, AN, AN)
    declare(*house, now())
    types(house, AN)
    assert declare(*house, now()) is None
    assert len(queries.declared(*house, date(2026, 11, 23))) == 1
    assert len(queries.open_rows(*house)) == 2, "they wait where the host sees them"
    assert queries.counts(*house) == (0, 2), "and no button offers to send them"
    looked = look(queries.open_rows(*house), *house, now())
    assert {one.twin.name for one in looked if one.twin} == {"Nguyễn Văn An"}


def test_what_was_typed_before_midnight_and_sent_after_it_is_of_the_night_before(
    house: House, evening: Traveller
) -> None:
    evening.shift(timedelta(hours=4))
    (row,) = types(house, AN)
    evening.shift(timedelta(hours=1))
    assert declare(*house, now())
    assert (row.arrives, row.late) == (date(2026, 11, 23), False)


def test_a_row_of_three_days_ago_is_not_taken_for_tonights(house: House, evening: Traveller) -> None:
    types(house, AN)
    evening.shift(timedelta(days=3))
    assert declare(*house, now()) is None


def test_what_a_scanner_did_is_told_until_the_row_is_mended(house: House) -> None:
    (row,) = types(house, "036192000123||TRN TH MU|20111992|N|T 5, Phng Cu Giy|02082025")
    (looked,) = look([row], *house, now())
    assert "Máy quét bỏ mất chữ" in looked.found.problems[0].words
    change(row, row.typed | {Cell.NAME: "Trần Thị Mẫu", Cell.ROOM: "5", Cell.TOLD: ""}, True, *house, now())
    assert row.ready


def test_another_house_is_not_told_where_somebody_sleeps(house: House, ba_lan: Person) -> None:
    types(house, AN)
    declare(*house, now())
    other = hosts(ba_lan, "Nhà nghỉ Sen")
    types(other, AN)
    sent = declare(*other, now())
    assert sent
    assert sent.guests == 1


def test_what_looks_doubtful_waits_until_somebody_is_sure(house: House) -> None:
    (row,) = types(house, DOUBTFUL)
    assert declare(*house, now()) is None
    change(row, {Cell(name): text for name, text in row.cells.items()}, True, *house, now())
    assert declare(*house, now())


def test_taken_out_is_not_sent_and_put_back_is(house: House) -> None:
    (row,) = types(house, AN)
    take_out(row, *house, now())
    assert declare(*house, now()) is None
    put_back(row, *house, now())
    assert declare(*house, now())
    take_out(row, *house, now())
    assert row.standing is Standing.DECLARED, "who was declared stays declared"


@pytest.mark.parametrize(("minutes", "late"), [(197, False), (198, True)])
def test_at_23_00_it_is_late_and_still_taken(house: House, evening: Traveller, minutes: int, late: bool) -> None:
    (row,) = types(house, AN)
    evening.shift(timedelta(minutes=minutes))
    assert declare(*house, now())
    assert row.late is late


def test_a_guest_typed_at_night_came_at_night(house: House, evening: Traveller) -> None:
    evening.shift(timedelta(hours=3, minutes=40))
    (row,) = types(house, AN)
    declare(*house, now())
    assert not row.late


def test_a_row_left_over_from_last_week_is_not_sent_as_tonights(house: House, evening: Traveller) -> None:
    types(house, f"{AN}, 23/11/2026, 24/11/2026")
    evening.shift(timedelta(days=3))
    assert declare(*house, now()) is None
    assert queries.counts(*house) == (0, 1)


def test_the_wards_desk_sees_who_was_declared_and_nobody_who_is_still_typed(
    house: House,
) -> None:
    types(house, AN, WRONG)
    declare(*house, now())
    mai, hoa, minh = at_work("mai"), at_work("hoa"), at_work("minh")
    seen = db.session.scalars(queries.guests_visible(mai)).all()
    assert [row.name for row in seen] == ["Nguyễn Văn An"]
    assert not [one for who in (hoa, minh) for one in db.session.scalars(queries.guests_visible(who))]


def test_two_phones_send_the_same_list_at_one_moment(app: Flask, ba_lan: Person) -> None:
    with app.app_context():
        house = hosts(ba_lan)
        types(house, AN, BINH)
        db.session.commit()
        where = house[0].id

    def sends() -> None:
        with app.app_context():
            found = queries.locked(where, house[1])
            assert found
            declare(found, house[1], now())
            db.session.commit()

    at_once(sends, sends)
    assert count(app, GuestRow, GuestRow.standing == Standing.DECLARED) == 2
