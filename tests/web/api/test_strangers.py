"""Every address for programs, asked by the software of another ward: there is nothing, and nothing is written."""

import re

import pytest
from flask import Flask

from app.actor import Role
from app.api.shapes import Json
from app.database import db
from app.demo import DemoStaff, staff_member
from app.dossiers.lifecycle import Move
from app.dossiers.said import NOTHING
from app.places.queries import ward
from app.web.api.offers import OFFERS, Offer
from tests.dossiers.filed import at_work
from tests.house.test_forgery import changed, rows
from tests.papers.test_notices import after
from tests.web.api.program import Program, let_in

SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
ROW = {"number": "CG-261123-0001", "kind": "tiep-nhan", "nth": "1", "photo": "00000000-0000-0000-0000-000000000001"}
SENDS: dict[str, Json] = {
    "move_dossier": {"move": Move.GRANT, "version": 2, "officer": "Nguyễn Thị Hoa"},
    "keep_code": {"code": "G01.899.108.001-261123-0001", "version": 2, "officer": "Nguyễn Thị Hoa"},
}
# It shows the own ward's.
LISTS = {"list_dossiers"}


@pytest.fixture
def of_another_ward(app: Flask) -> Program:
    with app.app_context():
        after((Move.ACCEPT, NOTHING))
        there = ward(at_work("hoa").ward_id)
        db.session.add(staff_member(DemoStaff("dung", "Phan Tiến Dũng", Role.HEAD, ""), there, None, ""))
        db.session.commit()
    return let_in(app, head="dung")


def sends(program: Program, one: Offer, expects: int) -> Json:
    address = re.sub(r"<(?:[^:>]*:)?([a-z]+)>", lambda found: ROW[found[1]], one.path)
    more = {"json": SENDS[one.name]} if one.body else {}
    return program.asks(address, expects, method=one.method, **more)


@SQLITE
def test_a_token_of_another_ward_sees_and_changes_nothing(app: Flask, of_another_ward: Program) -> None:
    before = rows(app, {"api_token"})
    for one in OFFERS:
        if one.name not in LISTS:
            sends(of_another_ward, one, expects=404)
    assert not changed(before, rows(app, {"api_token"}))
    assert of_another_ward.asks("/ho-so") == {"dossiers": [], "more": False, "next": None}


@SQLITE
def test_without_a_token_every_address_asks_for_one(app: Flask, of_another_ward: Program) -> None:
    for one in OFFERS:
        sends(Program(app, ""), one, expects=401)


def test_every_address_is_tried_here() -> None:
    assert {one.name for one in OFFERS if one.body} == set(SENDS), "say what a stranger would send there"
