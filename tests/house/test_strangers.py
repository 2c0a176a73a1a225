"""Every address of somebody's rows, tried by everybody whose they are not: nothing is shown, nothing is written."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pytest
from flask import Flask
from werkzeug.routing import Rule

from app.actor import SETTING_UP, Role
from app.clock import now
from app.database import db
from app.people.actions import NewAccount, open_account
from tests.browser import Browser
from tests.house.everyone import every_form, new_key
from tests.house.sheet import Sheet
from tests.house.source import told
from tests.house.test_forgery import NOT_COMPARED, changed, rows, token_of
from tests.house.test_routes import FILLED_IN, blueprint
from tests.journeys.bad_luck import joins
from tests.personas import Helped, Person, Worker

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

# What names a page of the app, and nobody's row.
NOBODYS = {"slug", "key", "question_id", "paper", "kind", "nth", "move"}
# Here the address is itself the secret: whoever holds the paper may read it (papers/test_papers.py), and whoever holds
# a sign-in card sees a letter and is asked for the PIN (journeys/test_sign_in_card.py).
SECRETS = {"paper.show", "paper.state", "paper.ask", "paper.keep", "card_door.door", "card_door.open_door"}
# Whoever holds a receipt of guests (lodging/test_receipts.py).
SECRETS |= {"guests_paper.declared"}
# Whoever holds a slip opens an account of her own with it, and sees nobody's (journeys/test_invited.py).
SECRETS |= {"newcomer.invited", "newcomer.open_invited"}
# A form that met an ended sign-in, whose owner has none at the moment (posts/test_parked.py).
OWN_TESTS = {"entry.send_on"}
# A program without a token, and one of another ward (web/api/test_strangers.py).
OF_PROGRAMS = "api"
# It sends everybody on to a page of her own, and shows nothing.
SENDS_ON = {"alone.sent"}
# A try may leave these, and nothing else; of staff it is noted every minute that they were there.
TRACES = NOT_COMPARED | {"audit_row", "parked_post", "sign_in"}
Address = tuple[str, str, str, dict[str, Any]]


def is_somebodys(rule: Rule) -> bool:
    if blueprint(rule) == OF_PROGRAMS:
        return False
    return bool(set(rule.arguments) - NOBODYS) and rule.endpoint not in SECRETS | OWN_TESTS | SENDS_ON


def addresses(app: Flask, sheets: list[Sheet]) -> Iterator[Address]:
    """Method, endpoint, address and fields: every form of somebody's, and every page with rows that the forms name."""
    adapter = app.url_map.bind("localhost")
    for sheet in sheets:
        if set(sheet.values) - NOBODYS and sheet.endpoint not in SECRETS:
            yield (
                "POST",
                sheet.endpoint,
                adapter.build(sheet.endpoint, sheet.values, method="POST"),
                copied(sheet.fields),
            )
    for rule in app.url_map.iter_rules():
        if "GET" in (rule.methods or ()) and is_somebodys(rule):
            for values in filled(rule, sheets):
                yield "GET", rule.endpoint, adapter.build(rule.endpoint, values), {}


def copied(fields: dict[str, Any]) -> dict[str, Any]:
    """What is sent is read to its end: every try sends a copy of the photo."""
    return {name: one if isinstance(one, str) else (one[0].getvalue(), one[1]) for name, one in fields.items()}


def anew(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: one if isinstance(one, str) else (BytesIO(one[0]), one[1]) for name, one in fields.items()}


def filled(rule: Rule, sheets: list[Sheet]) -> list[dict[str, Any]]:
    """The rows that the forms of the same people name, put into this address; a photo is one that the desk has."""
    rowed = [one for one in rule.arguments if one not in NOBODYS]
    anywhere = {name: sheet.values[name] for sheet in sheets for name in rowed if name in sheet.values}
    found: dict[str, dict[str, Any]] = {}
    for sheet in sheets:
        if sheet.endpoint.split(".")[0] == blueprint(rule):
            known = {name: sheet.values.get(name, anywhere.get(name, FILLED_IN[name])) for name in rule.arguments}
            if set(rowed) & set(sheet.values) and set(rowed) <= set(anywhere):
                found[repr(known)] = known
    return list(found.values())


@pytest.fixture
def sheets(app: Flask, ba_lan: Person, ong_tu: Person, anh_minh: Helped, chi_mai: Worker) -> list[Sheet]:
    return every_form(app, ba_lan, ong_tu, anh_minh, chi_mai)


@pytest.fixture
def strangers(app: Flask, sheets: list[Sheet], chi_hoa: Worker, ong_binh: Worker, em_son: Worker) -> dict[str, Browser]:
    neighbour = Person(app, "Phạm Thị Nhung", "0987123321", "825917", "14/08/1957", "001157045678")
    neighbour.opens("/ho-so/moi/dang-ky-tam-tru").chooses("Nhà thuê").presses("Tiếp tục")
    return {
        "somebody passing by": Browser(app),
        "a neighbour who began a dossier": neighbour,
        "a neighbour with an account": has_account(app),
        "chị Hoa of another ward": chi_hoa.signs_in(),
        "an officer of another point": joins(app, "duc", "Vũ Anh Đức", Role.OFFICER).signs_in(),
        "ông Bình, the leader": ong_binh.signs_in(),
        "em Sơn, the admin": em_son.signs_in(),
    }


def has_account(app: Flask) -> Person:
    """She signed in, and has nothing to do with anybody here."""
    person = Person(app, "Đỗ Thị Sen", "0987123322", "825917", "14/08/1957", "001157045679")
    with app.app_context():
        new = NewAccount(name=person.name, phone=person.phone, birth_year=1957, pin=person.pin)
        open_account(new, SETTING_UP, app.extensions["settings"].pin_pepper, now())
        db.session.commit()
    return person.signs_in()


def all_addresses(app: Flask, sheets: list[Sheet]) -> list[Address]:
    """Every address of somebody, told one by one; a route that no form leads to is one that is not tried."""
    known = list(addresses(app, sheets))
    tried = {endpoint for _, endpoint, _, _ in known}
    print(f"{len(known)} addresses of {len(tried)} routes:", *sorted(tried), sep="\n")
    missing = [rule.endpoint for rule in app.url_map.iter_rules() if is_somebodys(rule) and rule.endpoint not in tried]
    assert not missing, told(missing, "Give every_form a sheet whose values name the row that stands in its address.")
    return known


def test_strangers_see_and_change_nothing(app: Flask, sheets: list[Sheet], strangers: dict[str, Browser]) -> None:
    all_of_them, found = all_addresses(app, sheets), []
    for name, stranger in strangers.items():
        token, before = token_of(stranger), rows(app, TRACES)
        for method, endpoint, address, fields in all_of_them:
            sent = {**anew(fields), "csrf_token": token, "khoa": new_key()} if method == "POST" else None
            answer = stranger.client.open(address, method=method, data=sent)
            if not turned_away(answer):
                found.append(f"{name}: {method} {endpoint} answered {answer.status_code} {answer.location or ''}")
        found += [f"{name} wrote {table}" for table in changed(before, rows(app, TRACES))]
    assert not found, told(found, "Read the row through queries.visible(actor); what is not found is a 404.")


def turned_away(answer: Any) -> bool:
    """No such page, or the door where one signs in."""
    at_a_door = answer.status_code in (302, 303) and "dang-nhap" in answer.location
    return answer.status_code == 404 or at_a_door
