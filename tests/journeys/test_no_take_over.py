"""Whoever helps, officer or leader, cannot take the account over, nor read what the mandate does not cover."""

import pytest
from flask import Flask

from app.actor import Helper, Staff
from app.clock import now
from app.database import db
from app.dossiers.queries import find
from app.drafts.queries import unsent
from app.identity.queries import latest_of
from app.mandates.actions import give
from app.mandates.terms import GivenBy, Term
from app.people.queries import accounts_at_door
from app.people.records import Account
from tests.browser import Browser
from tests.dossiers.filed import agreed, answered, at_work, filed
from tests.house.forgotten_pins import code_received
from tests.identity.seen import seen
from tests.journeys.bad_luck import count, twin
from tests.journeys.test_known_already import up_to_the_name
from tests.personas import Helped, Leading, Person

NEW = "814725"


@pytest.fixture(params=["officer", "leader"])
def helper(request: pytest.FixtureRequest, anh_minh: Helped, ong_binh: Leading, ba_lan: Person) -> Browser:
    """Under bà Lan's mandate, with her page open."""
    return (anh_minh if request.param == "officer" else ong_binh).begins_with(ba_lan)


def secrets(app: Flask) -> list[tuple[str, str]]:
    """What opens each account: its PIN as it is kept, and the mark of its phone."""
    with app.app_context(), db.engine.connect() as connection:
        table = Account.__table__
        rows = connection.execute(table.select().with_only_columns(table.c.pin, table.c.phone_mark)).all()
        connection.rollback()
    return [(row[0], row[1]) for row in rows]


def sends(browser: Browser, address: str, **fields: str) -> int:
    """A form of ours, with a good token, to an address found elsewhere."""
    token = dict(twin(browser).opens("/dang-xuat").filled("Thoát")[1])
    return browser.client.post(address, data={**token, **fields}).status_code


def test_no_page_of_a_helper_sets_a_pin_or_a_phone(app: Flask, helper: Browser, ba_lan: Person) -> None:
    before, base = secrets(app), helper.url.rstrip("/")
    changed = {"cu": ba_lan.pin, "pin": NEW, "pin_lai": NEW, "dien_thoai": "0987000999", "nam": "1958"}
    for address in (
        "/toi/ma-pin",
        "/toi/so-dien-thoai",
        f"{base}/ma-pin",
        f"{base}/so-dien-thoai",
        f"{base}/toi/ma-pin",
    ):
        assert sends(helper, address, **changed) in (302, 303, 404, 405), address
    assert secrets(app) == before


def test_no_page_of_a_helper_closes_the_account_even_with_her_pin_at_hand(
    app: Flask, helper: Browser, ba_lan: Person
) -> None:
    before, base = secrets(app), helper.url.rstrip("/")
    for address in ("/toi/dong-tai-khoan", f"{base}/dong-tai-khoan", f"{base}/toi/dong-tai-khoan"):
        assert sends(helper, address, pin=ba_lan.pin) in (302, 303, 404, 405), address
    # Only at the point's own page for it, where she types phone and PIN anew: what the sitting knows opens nothing.
    assert sends(helper, "/ho-tro/dong-tai-khoan", dien_thoai=ba_lan.phone, pin="") in (404, 422)
    assert secrets(app) == before


def test_the_addresses_under_a_mandate_name_no_secret(app: Flask) -> None:
    under = [str(rule) for rule in app.url_map.iter_rules() if "<uuid:mandate>" in str(rule)]
    assert len(under) > 40
    assert [one for one in under if "pin" in one or "dien-thoai" in one or "tai-khoan" in one] == []


def test_a_code_for_her_pin_goes_to_her_phone_and_not_to_his_screen(
    app: Flask, helper: Browser, ba_lan: Person
) -> None:
    before, base = secrets(app), helper.url
    helper.opens("/quen-ma-pin").types("Số điện thoại", ba_lan.phone).types("Năm sinh", "1958").presses(
        "Nhắn mã cho tôi"
    )
    helper.sees_no(code_received(app))
    chooses = helper.url.replace("/ma", "/ma-pin")
    helper.opens(chooses, expects=404)
    assert sends(helper, chooses, pin=NEW, pin_lai=NEW) == 404
    assert secrets(app) == before
    helper.opens(base).sees("Đang làm cho: Trần Thị Lan")


def test_a_leader_hands_over_no_code(app: Flask, ong_binh: Leading, ba_lan: Person) -> None:
    ong_binh.begins_with(ba_lan)
    for address in ("/ho-tro/quen-ma-pin", "/ho-tro/mo-tai-khoan", "/ho-tro/co-tai-khoan", "/ho-tro/"):
        ong_binh.opens(address, expects=404)
        assert sends(ong_binh, address) in (404, 405)
    assert count(app, Account) == 1


@pytest.mark.parametrize("username", ["minh", "binh"])
def test_what_she_sent_and_began_before_is_not_the_helpers(app: Flask, username: str) -> None:
    with app.app_context():
        earlier, mandate = filed(), under(at_work(username))
        begun = answered()
        begun.account_id = earlier.account_id
        db.session.commit()
        assert (find(earlier.number, mandate), unsent(mandate)) == (None, [])


@pytest.mark.parametrize(("username", "reads"), [("minh", True), ("binh", False)])
def test_what_was_read_from_her_card_is_the_officers_and_not_the_leaders(
    app: Flask, username: str, reads: bool
) -> None:
    with app.app_context():
        seen()
        assert (latest_of(under(at_work(username))) is not None) is reads


def test_a_leader_is_told_her_name_and_asks_for_her_numbers(app: Flask, ong_binh: Leading, ba_lan: Person) -> None:
    with app.app_context():
        seen()
    up_to_the_name(ong_binh.begins_with(ba_lan).follows("Đăng ký tạm trú"), ong_binh.url)
    names = ("Họ, chữ đệm và tên", "Ngày sinh", "Số định danh")
    assert [ong_binh.typed(one) for one in names] == [ba_lan.name, "", ""]
    ong_binh.types("Ngày sinh", ba_lan.born).types("Số định danh", ba_lan.number).chooses("Nữ").presses("Tiếp tục")
    assert ong_binh.typed("Số điện thoại") == ""


def under(staff: Staff) -> Helper:
    """The helper of a mandate that bà Lan gives now."""
    lan = accounts_at_door("0912345678")[0]
    mandate = give(lan, staff, GivenBy.OWN_PIN, agreed(Term.MONTH), now(), False, staff.neighbourhood_id)
    services = tuple(mandate.services)
    return Helper(mandate.id, lan.id, staff.staff_id, staff.ward_id, services, mandate.neighbourhood_id)
