"""A neighbourhood in counts: what was sent there, and nobody who could be named by it."""

import inspect
from datetime import datetime, timedelta
from typing import get_type_hints
from uuid import uuid4

import pytest
from flask import Flask
from time_machine import Traveller

from app.actor import Staff
from app.clock import HANOI, now
from app.database import db
from app.invitations.actions import accept, invite
from app.invitations.terms import Way
from app.people.actions import NewAccount, sign_in
from app.statistics import queries
from app.statistics.counts import OfNeighbourhood, OfPoint, counted_until, in_words
from tests.dossiers.filed import at_work, filed

THERE = {"noi_o_nha": "Số 12 ngõ 34 đường Cầu Giấy, tổ 1"}


@pytest.fixture
def app(app: Flask):
    with app.app_context():
        yield app


def counted(staff: Staff) -> OfNeighbourhood:
    led = staff.neighbourhood_id or uuid4()
    return queries.of_neighbourhood(staff.ward_id, led, now() + timedelta(seconds=1))


def test_what_names_the_neighbourhood_is_counted_there_and_nowhere_else(app: Flask):
    filed(**THERE)
    filed(noi_o_nha="Số 12, không rõ tổ")
    filed(noi_o_nha="tổ 1 hoặc tổ 2")
    assert (counted(at_work("binh")), counted(at_work("to02"))) == (
        OfNeighbourhood(1, 1, 0, 0),
        OfNeighbourhood(0, 0, 0, 0),
    )


def test_this_week_is_not_counted_yet(app: Flask, evening: Traveller):
    filed(**THERE)
    binh = at_work("binh")
    assert binh.neighbourhood_id
    assert queries.of_neighbourhood(binh.ward_id, binh.neighbourhood_id, counted_until(now())).sent == 0
    evening.shift(timedelta(days=7))
    assert queries.of_neighbourhood(binh.ward_id, binh.neighbourhood_id, counted_until(now())).sent == 1


def test_the_week_begins_on_monday():
    monday = datetime(2026, 11, 23, tzinfo=HANOI)
    for day in range(7):
        assert counted_until(monday + timedelta(days=day, hours=19)) == monday


def test_who_was_invited_is_counted_where_her_leader_leads_and_whether_she_came_back(app: Flask, evening: Traveller):
    binh, days = at_work("binh"), timedelta(days=8)
    made = invite(binh, str(uuid4()), Way.PAPER, now())
    new = NewAccount(name="Vũ Thị Sáu", phone="0987000333", birth_year=1961, pin="471928")
    account = accept(made.invitation, new, "pepper", now())
    sign_in(account, "her own phone", now())
    db.session.commit()
    assert (counted(binh).joined, counted(binh).not_back, counted(at_work("minh")).joined) == (1, 0, 0)
    evening.shift(days)
    assert counted(binh).not_back == 1
    sign_in(account, "her own phone", now())
    db.session.commit()
    assert counted(binh).not_back == 0


@pytest.mark.parametrize(("count", "words"), [(0, "dưới 5"), (1, "dưới 5"), (4, "dưới 5"), (5, "5"), (62, "62")])
def test_few_people_are_not_told_from_none(count: int, words: str):
    assert in_words(count) == words


def test_the_door_of_statistics_gives_out_nothing_but_counts():
    answers = [
        get_type_hints(one)["return"]
        for name, one in inspect.getmembers(queries, inspect.isfunction)
        if one.__module__ == queries.__name__ and not name.startswith("_")
    ]
    held = {kind for one in (OfNeighbourhood, OfPoint) for kind in get_type_hints(one).values()}
    assert held == {int}
    assert set(answers) <= {int, OfNeighbourhood, OfPoint}, "a list or a row of what was counted would be a read of it"
