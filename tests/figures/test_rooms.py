"""What the pages around tonight's list ask of the database in a house of forty guests and thirty rooms."""

from datetime import timedelta

import pytest
from flask import Flask
from time_machine import Traveller

from app.clock import now
from app.database import db
from app.lodging.actions import add, declare
from app.lodging.house.actions import set_rooms
from app.lodging.house.room_lines import read_rooms
from app.lodging.lines import read_lines
from tests.figures.measured import queries, table
from tests.figures.test_guests import guest
from tests.house.lodging_forms import hosts
from tests.personas import Person

PAGES = ("", "/dem-qua", "/dang-o", "/phong", "/khach-quen", "/ghi-chung", "/da-bo", "/nha", "/nha/nguoi", "/nha/phong")
A_PAGE, AN_ACT = 12, 13


@pytest.fixture
def address(app: Flask, ba_lan: Person, evening: Traveller) -> str:
    """Of the house, on the evening after forty guests came; twenty more are typed."""
    with app.app_context():
        house, me = hosts(ba_lan)
        set_rooms(house, read_rooms("101-130, 1"), me, now())
        add(house, read_lines("\n".join(guest(10 * number + 1) for number in range(40))), me, now())
        declare(house, me, now())
        add(house, read_lines("\n".join(guest(5000 + number) for number in range(20))), me, now())
        db.session.commit()
        found = f"/luu-tru/{house.id}"
    evening.shift(timedelta(days=1))
    ba_lan.signs_in()
    return found


def test_every_page_asks_at_most_twelve_questions(app: Flask, ba_lan: Person, address: str) -> None:
    asked = {}
    for page in PAGES:
        with queries(app) as found:
            ba_lan.opens(f"{address}{page}")
        asked[page or "tonight"] = len(found)
    table("a house of forty guests", [(name, count, A_PAGE) for name, count in asked.items()], "queries")
    assert not {name: count for name, count in asked.items() if count > A_PAGE}


def test_forty_who_stay_on_are_told_in_as_many_questions_as_four(app: Flask, ba_lan: Person, address: str) -> None:
    form, fields = ba_lan.opens(f"{address}/dem-qua").follows("Cả 40 khách đều còn ở").filled("Báo công an phường")
    with queries(app) as found:
        assert ba_lan.client.post(form.get("action"), data=_as_sent(fields)).status_code == 303
    table("as last night", [("forty stay on", len(found), AN_ACT)], "queries")
    assert len(found) <= AN_ACT


def _as_sent(fields: list[tuple[str, str]]) -> dict[str, list[str]]:
    sent: dict[str, list[str]] = {}
    for name, value in fields:
        sent.setdefault(name, []).append(value)
    return sent
