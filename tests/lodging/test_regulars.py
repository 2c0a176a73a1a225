"""Whoever comes again and again is not typed again; the house keeps him, and nobody else sees that it does."""

from datetime import timedelta

import pytest
from time_machine import Traveller

from app.clock import now
from app.database import db
from app.lodging.actions import change, declare
from app.lodging.cells import Cell
from app.lodging.records import GuestRow
from app.lodging.regulars import queries
from app.lodging.regulars.actions import add_tonight, forget, keep
from app.lodging.stays.actions import leave
from tests.dossiers.filed import at_work
from tests.house.lodging_forms import READY, hosts
from tests.lodging.evenings import House, types
from tests.personas import Person


@pytest.fixture
def an(house: House) -> GuestRow:
    """He was declared, with days of his own."""
    (row,) = types(house, f"{READY}, 23/11/2026, 24/11/2026")
    declare(*house, now())
    return row


def test_on_another_night_one_tap_is_enough(house: House, an: GuestRow, evening: Traveller) -> None:
    kept = keep(an, house[0], house[1], now())
    evening.shift(timedelta(days=7))
    row = add_tonight(kept, house[0], house[1], now())
    assert row
    assert (row.name, row[Cell.NUMBER], row.room, row.ready) == ("Nguyễn Văn An", "001090000123", "201", True)
    assert not row[Cell.ARRIVES]
    assert not row[Cell.LEAVES]
    assert declare(*house, now())


def test_a_second_tap_adds_nobody(house: House, an: GuestRow) -> None:
    leave(an, house[0], house[1], now())
    kept = keep(an, house[0], house[1], now())
    assert add_tonight(kept, house[0], house[1], now())
    assert add_tonight(kept, house[0], house[1], now()) is None


def test_kept_twice_he_is_there_once(house: House, an: GuestRow) -> None:
    assert keep(an, house[0], house[1], now()) is keep(an, house[0], house[1], now())
    assert queries.count(*house) == 1


def test_neither_the_desk_nor_another_house_of_hers_sees_him(house: House, an: GuestRow, ba_lan: Person) -> None:
    keep(an, house[0], house[1], now())
    db.session.flush()
    other, me = hosts(ba_lan, "Nhà nghỉ Sen")
    assert queries.regulars(other, me) == []
    assert list(db.session.scalars(queries.visible(at_work("mai")))) == []
    assert [one.name for one in queries.regulars(*house)] == ["Nguyễn Văn An"]


def test_forgotten_he_is_gone_and_what_was_declared_stays(house: House, an: GuestRow) -> None:
    kept = keep(an, house[0], house[1], now())
    db.session.flush()
    forget(kept)
    db.session.flush()
    assert queries.count(*house) == 0
    assert an.declaration_id


def test_what_he_is_confirmed_with_is_asked_again_where_it_is_doubtful(house: House) -> None:
    (row,) = types(house, "Lý, 05/02/1990, 001190000124, 201")
    change(row, row.typed, True, *house, now())
    declare(*house, now())
    leave(row, house[0], house[1], now())
    again = add_tonight(keep(row, house[0], house[1], now()), house[0], house[1], now())
    assert again
    assert not again.ready
