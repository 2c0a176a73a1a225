"""Whoever knew the old PIN may have printed a code with it: a new PIN puts what waits out of use."""

import re

import pytest
from flask import Flask

from app.actor import BY_ONESELF
from app.audit.records import AuditRow
from app.clock import now
from app.database import db
from app.mandates.records import Mandate
from app.people.actions import NewAccount, open_account
from tests.browser import Browser
from tests.house.forgotten_pins import code_received
from tests.journeys.bad_luck import count, messages_to
from tests.journeys.forgotten import NEW, asks, chooses_pin, types_code
from tests.journeys.from_afar import NOT_HERE, makes, types
from tests.journeys.test_asked_by_message import asks as asks_her
from tests.journeys.test_asked_by_message import code_on_phone, reads_out
from tests.journeys.test_new_phone import asks_for, proves
from tests.personas import Helped, Person

STOPPED = "Da bo 1 ma nho giup. Ai dua ma nay cho can bo cung khong lam duoc nua."


def chooses_anew(app: Flask, person: Person, how: str) -> None:
    """With the code of a message, or on her own page where she still knows the old one."""
    if how == "forgotten":
        chooses_pin(types_code(asks(Browser(app), person.phone, "1958"), code_received(app)))
    else:
        person.signs_in().opens("/toi/ma-pin").types("Mã PIN bây giờ", person.pin)
        chooses_pin(person, NEW).sees("Đã đổi mã PIN")


@pytest.mark.parametrize("how", ["forgotten", "changed"])
def test_paper_that_was_printed_under_the_old_pin_begins_nothing(
    app: Flask, anh_minh: Helped, ba_lan: Person, how: str
) -> None:
    code = makes(ba_lan)
    chooses_anew(app, ba_lan, how)
    if how == "changed":
        ba_lan.sees("Mã nhờ giúp đã in trước đó không dùng được nữa")
    types(anh_minh.signs_in(), code, expects=422).sees(NOT_HERE)
    assert (count(app, Mandate), messages_to(app, ba_lan.phone).count(STOPPED)) == (0, 1)
    assert count(app, AuditRow, AuditRow.verb == "mandate-code-withdrawn") == 1


@pytest.mark.parametrize("how", ["forgotten", "changed"])
def test_a_message_that_was_sent_before_begins_nothing_either_and_needs_no_other(
    app: Flask, anh_minh: Helped, ba_lan: Person, how: str
) -> None:
    asks_her(anh_minh.signs_in(), ba_lan.phone)
    digits = code_on_phone(app, ba_lan)
    chooses_anew(app, ba_lan, how)
    reads_out(anh_minh, digits, expects=422).sees("Mã này không dùng được nữa")
    assert (count(app, Mandate), STOPPED in messages_to(app, ba_lan.phone)) == (0, False)


def test_when_somebody_else_with_her_phone_chooses_a_pin_hers_stays(
    app: Flask, anh_minh: Helped, ba_lan: Person
) -> None:
    code = makes(ba_lan)
    with app.app_context():
        grandchild = NewAccount("Trần Văn Nam", ba_lan.phone, 2001, "602813")
        open_account(grandchild, BY_ONESELF, app.extensions["settings"].pin_pepper, now())
        db.session.commit()
    asked = asks(Browser(app), ba_lan.phone, "2001")
    chooses_pin(types_code(asked, "".join(re.findall(r"\b\d{6}\b", messages_to(app, ba_lan.phone)[-1]))))
    types(anh_minh.signs_in(), code).sees("Đang làm cho: Trần Thị Lan")


def test_with_another_number_the_message_to_the_old_one_begins_nothing_and_paper_stays(
    app: Flask, anh_minh: Helped, ba_lan: Person
) -> None:
    code = makes(ba_lan)
    asks_her(anh_minh.signs_in(), ba_lan.phone)
    digits = code_on_phone(app, ba_lan)
    proves(app, asks_for(ba_lan))
    reads_out(anh_minh, digits, expects=422).sees("Mã này không dùng được nữa")
    types(anh_minh, code).sees("Đang làm cho: Trần Thị Lan")
