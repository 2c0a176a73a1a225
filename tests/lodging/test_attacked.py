"""Ids that somebody put together herself, two phones at one moment, and people who were let go and try again."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from flask import Flask, url_for
from sqlalchemy import func, select
from time_machine import Traveller

from app.actor import WORKER, Resident
from app.clock import now
from app.database import db
from app.lodging import queries
from app.lodging.house import queries as people
from app.lodging.house.actions import invite, join, remove
from app.lodging.records import Establishment, GuestRow, Host, Part
from app.lodging.regulars.actions import add_tonight, keep
from app.lodging.regulars.queries import regulars
from app.lodging.regulars.records import Regular
from app.lodging.stays.actions import as_last_night
from app.lodging.stays.records import StayChange
from app.lodging.stays.terms import night_of
from tests.house.everyone import new_key
from tests.house.house_forms import sent_code
from tests.house.lodging_forms import READY, declared_here, hosts, of_a_house
from tests.house.test_forgery import changed, rows, token_of
from tests.journeys.bad_luck import at_once
from tests.lodging.evenings import House, declares
from tests.lodging.test_house import TU, has_account
from tests.personas import Person

# Of these the house alone stands in the address, and what they write belongs to it.
OF_THE_HOUSE = {"copy", "keep_rooms", "keep_habit", "add_lines", "add_file", "add_cards", "add_rows", "send"}
OF_THE_HOUSE |= {"tell_last_night"}
PAGES = ("bien-nhan/{sent_id}", "bao/{report_id}", "phong/{room_id}", "khach/{guest_id}", "khach/{declared_id}/o")


def test_nothing_of_one_house_is_reached_through_another_of_hers(app: Flask, ba_lan: Person) -> None:
    with app.app_context():
        (first, me), (second, _) = hosts(ba_lan), hosts(ba_lan, "Nhà nghỉ Sen")
        here, wrong = declared_here(first, me), second.id
        db.session.commit()
        sheets = of_a_house(ba_lan, "lodging", here, {})
    ba_lan.signs_in().opens(f"/luu-tru/{wrong}")
    token, before = token_of(ba_lan), rows(app, {"audit_row"})
    for _, endpoint, values, fields in sheets:
        if endpoint.partition(".")[2] not in OF_THE_HOUSE:
            with app.test_request_context():
                address = url_for(endpoint, **{**values, "house_id": wrong}, _external=False)
            sent = {**fields, "csrf_token": token, "khoa": new_key()}
            assert ba_lan.client.post(address, data=sent).status_code == 404, endpoint
    for what in (
        "bien-nhan/{sent_id}",
        "bao/{report_id}",
        "phong/{room_id}",
        "khach/{guest_id}",
        "khach/{declared_id}/o",
    ):
        ba_lan.opens(f"/luu-tru/{wrong}/{what.format(**here)}", expects=404)
    assert not changed(before, rows(app, {"audit_row"}))


@pytest.fixture
def slept(app: Flask, ba_lan: Person, evening: Traveller) -> tuple[Any, Resident]:
    """One guest came yesterday, and is kept; the id of the house."""
    with app.app_context():
        house = hosts(ba_lan)
        (an,) = declares(house, READY)
        keep(an, *house, now())
        db.session.commit()
        found = house[0].id, house[1]
    evening.shift(timedelta(days=1))
    return found


def twice(app: Flask, slept: tuple[Any, Resident], act: Callable[[House], object]) -> None:
    """Two phones do it for the same house at one moment."""

    def acts() -> None:
        with app.app_context():
            house = queries.locked(*slept)
            assert house
            act((house, slept[1]))
            db.session.commit()

    at_once(acts, acts)


def count(app: Flask, table: Any) -> int:
    with app.app_context():
        return db.session.scalar(select(func.count()).select_from(table).execution_options(visible_to=WORKER)) or 0


def test_two_phones_say_at_one_moment_who_stayed(app: Flask, slept: tuple[Any, Resident]) -> None:
    until = night_of(now()) + timedelta(days=1)
    twice(app, slept, lambda house: as_last_night(house[0], {1}, (), until, house[1], now()))
    assert count(app, StayChange) == 1


def test_two_phones_keep_a_guest_and_two_put_him_on_the_list(app: Flask, slept: tuple[Any, Resident]) -> None:
    twice(app, slept, lambda house: keep(_first(house), *house, now()))
    assert count(app, Regular) == 1
    twice(app, slept, lambda house: add_tonight(regulars(*house)[0], *house, now()))
    assert count(app, GuestRow) == 2, "the one of yesterday, and the one of tonight"


def _first(house: House) -> GuestRow:
    return queries.declared(*house, date(2026, 11, 23))[0]


def test_two_owners_let_each_other_go_at_one_moment_and_one_stays(app: Flask, ba_lan: Person) -> None:
    with app.app_context():
        house, me = hosts(ba_lan)
        tu = has_account(app, TU)
        joined(house, me, tu, Part.OWNER)
        db.session.commit()
        where = house.id

    def lets_go(by: Resident, whom: Resident) -> None:
        with app.app_context():
            found = queries.locked(where, by)
            host = people.own_host(where, whom)
            if found and host and people.own_host(where, by):
                remove(host, found, by, now())
            db.session.commit()

    at_once(lambda: lets_go(me, tu), lambda: lets_go(tu, me))
    with app.app_context():
        left = select(Host).where(Host.until.is_(None)).execution_options(visible_to=WORKER)
        assert len(db.session.scalars(left).all()) == 1


def joined(house: Establishment, me: Resident, tu: Resident, part: Part) -> Host:
    invite(house, TU, part, me, now())
    host = join(sent_code(TU), tu, now())
    assert host
    db.session.flush()
    return host


def test_whoever_works_there_and_is_asked_to_own_it_owns_it_and_nobody_becomes_less(app: Flask, house: House) -> None:
    tu = has_account(app, TU)
    assert joined(*house, tu, Part.STAFF).part is Part.STAFF
    assert joined(*house, tu, Part.OWNER).part is Part.OWNER
    assert joined(*house, tu, Part.STAFF).part is Part.OWNER


def test_whom_somebody_asked_who_was_let_go_does_not_come_in(app: Flask, house: House) -> None:
    tu = has_account(app, TU)
    host = joined(*house, tu, Part.OWNER)
    invite(house[0], "0987111333", Part.OWNER, tu, now())
    remove(host, *house, now())
    db.session.flush()
    own_second_phone = has_account(app, "0987111333")
    assert join(sent_code("0987111333"), own_second_phone, now()) is None
    assert not people.waiting(*house, now())


def test_whoever_was_let_go_while_she_waited_asks_nobody(
    app: Flask, ba_lan: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    with app.app_context():
        house, me = hosts(ba_lan)
        db.session.commit()
        where = f"/luu-tru/{house.id}/nha/nguoi"
    ba_lan.signs_in().opens(where).types("Số điện thoại", TU)
    locked = queries.locked

    def waits(*asked: Any) -> Any:
        found = locked(*asked)
        mine = people.own_host(asked[0], me)
        assert mine
        mine.until = now()
        db.session.flush()
        return found

    monkeypatch.setattr("app.web.lodging.people.houses.locked", waits)
    form, fields = ba_lan.filled("Mời người này")
    assert ba_lan.client.post(form.get("action"), data=dict(fields)).status_code == 404
