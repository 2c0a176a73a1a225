"""Chị Mai narrows her list; each kind says how many there are under what else is chosen."""

from datetime import timedelta

import pytest
from flask import Flask
from time_machine import Traveller

from app.catalogue.services.dang_ky_tam_tru import SERVICE
from app.clock import now
from app.database import db
from app.dossiers.actions import advance
from app.dossiers.channel import Channel
from app.dossiers.inbox import queries
from app.dossiers.inbox.wanted import BROUGHT, NOBODY, Facet, Term
from app.dossiers.lifecycle import Move
from app.dossiers.queries import locked
from app.dossiers.said import Said
from app.places.queries import neighbourhoods_of, points_of
from tests.dossiers.filed import at_work, filed
from tests.dossiers.listed import counted, list_of, numbers


@pytest.fixture
def app(app: Flask):
    with app.app_context():
        yield app


@pytest.fixture
def three(app: Flask) -> list[str]:
    """Sent alone; typed at point 1 and in chị Mai's hands; brought by a neighbour, of Tổ 01, and asked about."""
    first, second, third = filed(), filed(), filed(noi_o_nha="Số 5, tổ 01")
    mai = at_work("mai")
    second.channel, second.point_id = Channel.POINT, points_of(mai.ward_id)[0].id
    third.help = ["papers"]
    for one, move in ((second, Move.ACCEPT), (third, Move.ASK)):
        found = locked(one.number, mai)
        assert found
        advance(found, move, mai, now(), Said())
    third.assigned_to = None
    db.session.commit()
    return [first.number, second.number, third.number]


@pytest.mark.parametrize(
    ("facet", "value", "which"),
    [
        ("state", "sent", [0]),
        ("state", "waiting-for-papers", [2]),
        ("service", SERVICE.slug, [0, 1, 2]),
        ("service", "khac", []),
        ("holder", NOBODY, [0, 2]),
        ("channel", "tu-lam", [0, 2]),
        ("channel", "tai-diem", [1]),
        ("channel", BROUGHT, [2]),
        ("term", Term.LATER.value, [0, 1]),
        ("term", Term.PAUSED.value, [2]),
        ("asked", "toi", []),
    ],
)
def test_one_choice_narrows_the_list_and_its_count_agrees(three: list[str], facet: str, value: str, which: list[int]):
    assert numbers(**{facet: value}) == [three[one] for one in which]
    assert counted(Facet[facet.upper()]).get(value, 0) == len(which)


def test_whose_where_and_of_which_neighbourhood(three: list[str]):
    mai, point = str(at_work("mai").staff_id), str(points_of(at_work("mai").ward_id)[0].id)
    first = str(neighbourhoods_of(at_work("mai").ward_id)[0].id)
    assert (numbers(holder=mai), counted(Facet.HOLDER)) == ([three[1]], {NOBODY: 2, mai: 1})
    assert (numbers(point=point), counted(Facet.POINT)) == ([three[1]], {"": 2, point: 1})
    assert (numbers(neighbourhood=first), counted(Facet.NEIGHBOURHOOD)) == ([three[2]], {"": 2, first: 1})


def test_choices_narrow_together_and_each_kind_is_counted_under_the_others(three: list[str]):
    assert numbers(holder=NOBODY, channel=BROUGHT) == [three[2]]
    assert counted(Facet.STATE, holder=NOBODY) == {"sent": 1, "waiting-for-papers": 1}
    mai = str(at_work("mai").staff_id)
    assert counted(Facet.HOLDER, holder=NOBODY) == {NOBODY: 2, mai: 1}, "what else could be chosen stays to be seen"
    assert counted(None, holder=NOBODY, channel=BROUGHT) == {"all": 3}


def test_late_today_and_later_are_told_apart(three: list[str], evening: Traveller):
    evening.move_to(list_of().lines[0].due_at - timedelta(hours=1))
    assert (numbers(term=Term.TODAY.value), numbers(term=Term.LATE.value)) == (three[:2], [])
    evening.shift(timedelta(hours=2))
    assert (numbers(term=Term.LATE.value), numbers(term=Term.PAUSED.value)) == (three[:2], [three[2]])
    assert counted(Facet.TERM) == {Term.LATE.value: 2, Term.PAUSED.value: 1}


def test_a_narrowed_list_goes_on_where_its_page_ended(app: Flask, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(queries, "PAGE", 2)
    sent = [filed().number for _ in range(3)]
    chosen = {"service": SERVICE.slug, "state": "sent", "term": "con-han", "holder": NOBODY, "channel": "tu-lam"}
    for name, value in chosen.items():
        first = list_of("mai", None, **{name: value})
        rest = list_of("mai", first.after, **{name: value})
        assert ([one.number for one in (*first.lines, *rest.lines)], rest.after) == (sent, None)
