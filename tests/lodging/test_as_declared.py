"""A guest as he was declared: what is asked of a guest may change, what was declared does not."""

from datetime import date

from app.clock import now
from app.database import db
from app.lodging.actions import change, declare
from app.lodging.cells import Cell
from app.lodging.handing_over import COLUMNS, Stay, line
from app.lodging.looked.queries import look
from tests.lodging.evenings import House, types
from tests.lodging.test_declaring import AN


def test_nobody_is_born_after_he_came_and_a_newborns_day_is_his_own(
    house: House,
) -> None:
    today, yesterday = "23/11/2026", "22/11/2026"
    (row,) = types(house, f"Nguyễn Thị Bé, {today}, nữ, B1234567, 201, {yesterday}")
    (looked,) = look([row], *house, now())
    assert [one.cell for one in looked.found.problems] == [Cell.BORN]
    assert "Trẻ vừa sinh thì ngày đến ghi là ngày sinh" in looked.found.problems[0].words
    change(row, row.typed | {Cell.ARRIVES: today}, True, *house, now())
    assert declare(*house, now())


def test_who_was_declared_stays_as_he_was_declared(house: House) -> None:
    (row,) = types(house, f"{AN}, nam, 0912345678, số 7 Cầu Giấy")
    change(row, row.typed, True, *house, now())
    declared = look([row], *house, now())[0].ready
    declare(*house, now())
    db.session.flush()
    db.session.expire(row)
    assert row.as_declared(house[0].kind) == declared
    row.type({Cell.NAME: "Nobody 1", Cell.BORN: "32/13/1990"})
    assert row.as_declared(house[0].kind) == declared, "also where nothing that was typed could be declared today"


def test_who_was_declared_before_guests_were_kept_is_read_whatever_is_asked_today(
    house: House,
) -> None:
    (row,) = types(house, AN)
    declare(*house, now())
    row.declared = None
    row.type({Cell.NAME: "Bé 1", Cell.BORN: "23/11/2026", Cell.NUMBER: "12"})
    row.arrives = date(2026, 11, 22)
    guest = row.as_declared(house[0].kind)
    assert (guest.name, str(guest.born), guest.identity.number) == ("Bé 1", "23/11/2026", "12")
    assert (guest.arrives, guest.leaves, guest.room) == (row.arrives, row.leaves, "201")
    assert len(line(1, Stay(guest, "số 5", "Cầu Giấy"))) == COLUMNS, "and his line stands in the ward's file"
