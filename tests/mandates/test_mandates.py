"""Bà Lan lets anh Minh act for her, in this sitting, and nobody else."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from flask import Flask

from app.actor import DraftBearer, Helper, Resident, Staff
from app.clock import now
from app.database import db
from app.demo import STAFF
from app.mandates.actions import end, give
from app.mandates.queries import all_holding, holding, visible
from app.mandates.records import Mandate
from app.mandates.terms import GivenBy, ends_at, still_holds
from app.mandates.text import sheet
from app.people.queries import accounts_at_door
from tests.dossiers.filed import NOBODY, at_work, ba_lan_signed_in

# Three a second: slow reading, every Vietnamese syllable is written as one word.
SYLLABLES_IN_THIRTY_SECONDS = 90


@pytest.fixture
def app(app: Flask):
    with app.app_context():
        yield app


@pytest.fixture
def given(app: Flask) -> Mandate:
    mandate = give(accounts_at_door("0912345678")[0], at_work("minh"), GivenBy.OWN_PIN, now())
    db.session.commit()
    return mandate


def test_anh_minh_holds_what_ba_lan_gave_him(given: Mandate):
    assert holding(given.id, at_work("minh"), now()) is given


def test_a_mandate_says_for_whom_at_which_point(given: Mandate):
    minh = at_work("minh")
    assert (given.person_name, given.ward_id, given.point_id) == ("Trần Thị Lan", minh.ward_id, minh.point_id)


@pytest.mark.parametrize(("minutes", "holds"), [(119, True), (120, False), (121, False)])
def test_a_sitting_ends_by_itself_after_two_hours(given: Mandate, minutes: int, holds: bool):
    later = given.given_at + timedelta(minutes=minutes)
    assert (holding(given.id, at_work("minh"), later) is not None) is holds


@pytest.mark.parametrize(("minutes", "holds"), [(119, True), (120, False)])
def test_the_terms_say_the_same_as_the_database(minutes: int, holds: bool):
    assert still_holds(ends_at(now()), now() + timedelta(minutes=minutes)) is holds


def test_after_goodbye_anh_minh_holds_nothing(given: Mandate):
    end(given, at_work("minh"), now())
    db.session.commit()
    assert holding(given.id, at_work("minh"), now()) is None


def test_a_colleague_does_not_hold_anh_minhs_mandate(given: Mandate):
    colleague = replace(at_work("minh"), staff_id=at_work("son").staff_id)
    assert holding(given.id, colleague, now()) is None


def test_anh_minh_in_another_ward_does_not_hold_it(given: Mandate):
    moved = replace(at_work("minh"), ward_id=at_work("hoa").ward_id)
    assert holding(given.id, moved, now()) is None


def test_anh_minh_sees_whom_he_is_helping_the_latest_first(given: Mandate):
    again = give(accounts_at_door("0912345678")[0], at_work("minh"), GivenBy.OWN_PIN, now() + timedelta(minutes=1))
    db.session.commit()
    assert [mandate.id for mandate in all_holding(at_work("minh"), now())] == [again.id, given.id]


def test_whom_he_said_goodbye_to_is_not_in_his_list(given: Mandate):
    end(given, at_work("minh"), now())
    db.session.commit()
    assert all_holding(at_work("minh"), now()) == []


def test_ba_lan_sees_the_mandate_she_gave(given: Mandate):
    assert db.session.scalars(visible(ba_lan_signed_in())).all() == [given]


def test_the_helper_sees_the_mandate_he_acts_under(given: Mandate):
    helper = Helper(given.id, given.account_id, given.staff_id, given.ward_id)
    assert db.session.scalars(visible(helper)).all() == [given]


@pytest.mark.parametrize(
    "other",
    [
        Resident(uuid4()),
        Helper(uuid4(), uuid4(), uuid4(), uuid4()),
        Staff(uuid4(), uuid4(), STAFF[0].role),
        DraftBearer(uuid4()),
        NOBODY,
    ],
    ids=lambda actor: type(actor).__name__,
)
def test_nobody_else_sees_it(given: Mandate, other):
    assert db.session.scalars(visible(other)).all() == []


def test_the_sheet_is_read_aloud_in_half_a_minute():
    words = [word for line in sheet("Nguyễn Văn Minh", "Điểm số 1 · Nhà văn hoá tổ 1") for word in line.split()]
    assert len([word for word in words if word != "·"]) <= SYLLABLES_IN_THIRTY_SECONDS


def test_the_sheet_says_who_helps_and_where():
    assert sheet("Nguyễn Văn Minh", "Điểm số 1")[0].startswith("Bác đồng ý để Nguyễn Văn Minh giúp bác")


@pytest.mark.parametrize("promise", ["gửi hồ sơ", "không được biết mã PIN", "hai giờ", "bảo dừng là dừng"])
def test_the_sheet_promises(promise: str):
    assert any(promise in line for line in sheet("Nguyễn Văn Minh", "Điểm số 1"))
