"""May this kind of person be here at all? Every route stands under a guard, and strangers find nothing."""

from uuid import UUID

import pytest
from flask import Flask
from werkzeug.routing import Rule

from app.actor import Role
from app.web.guard import GUARDED
from tests.house.source import told
from tests.personas import Person, Worker

EVERYBODY, RESIDENTS, SOFTWARE = "everybody", "residents", "software"
# A change here is a change of who may enter: write the new line only if that is meant.
WHO_MAY_ENTER = {
    "guidance": EVERYBODY,
    "look_up": EVERYBODY,
    "resume": EVERYBODY,
    "paper": EVERYBODY,
    "guests_paper": EVERYBODY,
    "entry": EVERYBODY,
    "newcomer": EVERYBODY,
    "card_door": EVERYBODY,
    "state_sign_in": EVERYBODY,
    "state_first": EVERYBODY,
    "forgotten_pin": EVERYBODY,
    "new_pin": EVERYBODY,
    "inbound": EVERYBODY,
    "alone": EVERYBODY,
    "staff_entry": EVERYBODY,
    "staff_lock": EVERYBODY,
    "mine": RESIDENTS,
    "state_link": RESIDENTS,
    "lodging": RESIDENTS,
    "hosts": RESIDENTS,
    "staff_account": "officer, leader, receiver, head, admin",
    "staff_codes": "officer, leader, receiver, head, admin",
    "reported": "officer, receiver",
    "own_phone": "admin",
    "staff_home": "officer, leader, receiver, head, admin",
    "point": "officer",
    "by_card": "officer",
    "paper_code": "officer",
    "help_code": "officer",
    "new_phone": "officer",
    "by_message": "officer",
    "one_dossier": "officer",
    "signed_sheet": "officer",
    "beside": "officer",
    "closing": "officer",
    "guiding": "officer, leader",
    "leader": "leader",
    "leader_beside": "leader",
    "reception": "receiver, head",
    "office_days": "head",
    "fee_account": "head",
    "texts": "head",
    "outbox": "receiver, head",
    "told": "receiver",
    "software": "head",
    "api": SOFTWARE,
}
# Pages of a blueprint that only some of its people find.
NARROWER = {"staff_home.ward": {Role.ADMIN}}
OF_RESIDENTS = ("mine", "lodging", "hosts")
FILLED_IN = {
    "mandate": UUID(int=1),
    "draft_id": UUID(int=2),
    "parked_id": UUID(int=3),
    "slug": "cho-o",
    "key": "answer",
    "row_id": "moi",
}
FILLED_IN |= {"asked": UUID(int=4), "message_id": UUID(int=5)}
FILLED_IN |= {"number": "CG-261123-0001", "move": "tiep-nhan", "event": "ho-so-da-gui", "question_id": "noi_o"}
FILLED_IN |= {"house_id": UUID(int=7), "guest_id": UUID(int=8), "sent_id": UUID(int=9), "file_id": UUID(int=10)}
FILLED_IN |= {
    "host_id": UUID(int=11),
    "asked_id": UUID(int=12),
    "report_id": UUID(int=13),
    "day_id": UUID(int=15),
    "room_id": UUID(int=14),
    "token_id": UUID(int=16),
    "hook_id": UUID(int=17),
}
FILLED_IN |= {"photo": UUID(int=6), "paper": "giay_thue"}
FILLED_IN |= {"kind": "xac-nhan", "nth": 2, "token": "Zk3vN0pQx8Lw2aBc", "secret": "H7K29PXMA3CD", "code": "H7K29PXM"}


def blueprint(rule: Rule) -> str:
    """The outermost one: a nested blueprint is guarded by its parent."""
    return rule.endpoint.split(".")[0]


def rules(app: Flask, *guarded_by: str) -> list[Rule]:
    """The routes of the blueprints, or all of them."""
    return [rule for rule in app.url_map.iter_rules() if not guarded_by or blueprint(rule) in guarded_by]


def of_staff() -> list[str]:
    return [name for name, who in WHO_MAY_ENTER.items() if who not in (EVERYBODY, RESIDENTS, SOFTWARE)]


def answers(browser: Person | Worker, rule: Rule) -> tuple[int, str]:
    """Status and address of what somebody gets who only knows an address."""
    with browser.app.test_request_context():
        _, address = rule.build({name: FILLED_IN[name] for name in rule.arguments}) or ("", "")
    sent = browser.client.post(address) if "POST" in (rule.methods or ()) else browser.client.get(address)
    return sent.status_code, sent.headers.get("Location", "")


def test_every_route_stands_under_a_guard(plain_app: Flask) -> None:
    open_routes = [f"{rule} {rule.endpoint}" for rule in rules(plain_app) if blueprint(rule) not in GUARDED]
    assert not open_routes, told(open_routes, "Give its blueprint a guard in the line after it is made: web/guard.py.")


def test_everybody_enters_where_it_was_decided(plain_app: Flask) -> None:
    assert GUARDED == WHO_MAY_ENTER, "Who may enter has changed. If that is meant, say so in WHO_MAY_ENTER."


def test_every_guarded_blueprint_has_a_check_that_runs(plain_app: Flask) -> None:
    unchecked = [name for name, who in GUARDED.items() if who != EVERYBODY and not plain_app.before_request_funcs[name]]
    assert not unchecked, told(unchecked, "only_staff and only_residents add it: use them, don't write into GUARDED.")


def test_every_address_of_the_app_is_tried_here(plain_app: Flask) -> None:
    unknown = {name for rule in rules(plain_app) for name in rule.arguments} - set(FILLED_IN)
    assert not unknown, told(list(unknown), "Give FILLED_IN a plausible value for it.")


def test_whoever_is_not_signed_in_is_asked_to(app: Flask, ong_tu: Person) -> None:
    doors = {**dict.fromkeys(of_staff(), "/can-bo/dang-nhap"), **dict.fromkeys(OF_RESIDENTS, "/dang-nhap")}
    found = []
    for rule in rules(app, *doors):
        status, location = answers(ong_tu, rule)
        if status not in (302, 303) or not location.startswith(doors[blueprint(rule)]):
            found.append(f"{rule} {status} {location}")
    assert not found, told(found, "Whoever is not signed in is sent to sign in and comes back afterwards.")


def test_staff_pages_do_not_exist_for_ba_lan(app: Flask, ba_lan: Person) -> None:
    ba_lan.signs_in()
    found = [f"{rule} {got}" for rule in rules(app, *of_staff()) if (got := answers(ba_lan, rule))[0] != 404]
    assert not found, told(found, "A signed-in resident is a stranger here: 404, not a sign-in page for staff.")


@pytest.mark.parametrize("username", ["minh", "mai", "quang", "binh", "son"])
def test_pages_of_other_roles_do_not_exist_for_staff(app: Flask, username: str) -> None:
    worker = Worker(app, username).signs_in()
    role = {"minh": "officer", "mai": "receiver", "quang": "head", "binh": "leader", "son": "admin"}[username]
    found = [
        f"{rule} {got}"
        for rule in rules(app, *of_staff())
        if role not in WHO_MAY_ENTER[blueprint(rule)].split(", ") or role not in NARROWER.get(rule.endpoint, set(Role))
        if (got := answers(worker, rule))[0] != 404
    ]
    assert not found, told(found, f"{username} is {role}: to staff of another role the page does not exist.")


def test_a_residents_own_pages_open_for_no_member_of_staff(app: Flask, chi_mai: Worker) -> None:
    chi_mai.signs_in()
    found = [
        f"{rule} {got}"
        for rule in rules(app, *OF_RESIDENTS)
        if (got := answers(chi_mai, rule))[0] not in (302, 303, 404)
    ]
    assert not found, told(found, "Staff act for a person only beside her, under her mandate.")
