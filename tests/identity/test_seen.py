"""Anh Minh sees bà Lan's card: her ward knows her from now on, and nobody else does."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from flask import Flask
from sqlalchemy import select, text
from time_machine import Traveller

from app.actor import WORKER, Actor, DraftBearer, Helper, Resident
from app.audit.records import AuditRow
from app.clock import now, today
from app.database import db, keyring
from app.identity.actions import NumberSeenElsewhere, see_card
from app.identity.degrees import Certainty
from app.identity.paper_seen import PaperSeen
from app.identity.queries import kept_of, latest_of, of, seen_with, visible, with_number
from tests.dossiers.filed import NOBODY, at_work, ba_lan_signed_in, filed
from tests.identity.seen import BA_LAN, seen


@pytest.fixture
def app(app: Flask):
    with app.app_context():
        yield app


def notes() -> list[tuple[str, str]]:
    rows = select(AuditRow).where(AuditRow.subject.like("account:%")).order_by(AuditRow.id)
    return [(one.verb, one.reason) for one in db.session.scalars(rows.execution_options(visible_to=WORKER))]


def test_who_saw_which_paper_when_and_where_is_kept_and_noted(app: Flask):
    row = seen()
    assert (row.facts, row.certainty, row.paper) == (BA_LAN, Certainty.SEEN, PaperSeen.OLD_CARD)
    assert (row.seen_by, row.place, row.seen_at.date()) == ("cán bộ hỗ trợ Nguyễn Văn Minh", "Điểm số 1", today())
    assert notes() == [("card-seen", "the-cccd")]


def test_that_something_contradictory_was_confirmed_is_noted_too(app: Flask):
    seen(doubted=True)
    assert notes() == [("card-seen", "the-cccd"), ("doubt-confirmed", "the-cccd")]


def test_nothing_of_who_she_is_can_be_read_in_the_database(app: Flask):
    seen()
    stored = repr(db.session.execute(text("SELECT * FROM identity")).all())
    audited = repr(db.session.execute(text("SELECT * FROM audit_row")).all())
    assert not [word for word in ("Lan", "1958-02-05", "nu'", "001158012345", "Dịch") if word in stored + audited]


def test_a_card_seen_again_replaces_what_was_seen_before(app: Flask, evening: Traveller):
    first = seen().id
    evening.shift(timedelta(days=400))
    again = seen(address="Tổ 5, Phường Nghĩa Đô, Thành phố Hà Nội", number="001158099999")
    assert (again.id, again.seen_at.date(), again.number) == (first, today(), "001158099999")
    assert with_number("001158012345", at_work("minh")) is None


def test_a_number_belongs_to_one_account_of_the_ward(app: Flask):
    seen()
    with pytest.raises(NumberSeenElsewhere):
        see_card(uuid4(), BA_LAN, PaperSeen.CARD, False, at_work("minh"), "Điểm số 1", now())


def test_what_the_state_confirmed_is_not_lowered_by_a_card(app: Flask):
    seen().certainty = Certainty.CONFIRMED
    assert seen(address="Tổ 2, Phường Cầu Giấy, Hà Nội").certainty is Certainty.CONFIRMED
    assert seen(number="001158099999").certainty is Certainty.SEEN


@pytest.mark.parametrize("username", ["minh", "mai", "quang"])
def test_whoever_compares_cards_in_the_ward_finds_her(app: Flask, username: str):
    row = seen()
    assert of(row.account_id, at_work(username)) == row
    assert with_number("001158012345", at_work(username)) == row


@pytest.mark.parametrize("username", ["binh", "son", "hoa"])
def test_a_leader_an_admin_and_another_ward_find_nothing(app: Flask, username: str):
    seen()
    assert db.session.scalars(visible(at_work(username))).all() == []


def test_she_herself_sees_what_is_kept_of_her(app: Flask):
    row = seen()
    assert kept_of(ba_lan_signed_in()) == [row]


def test_the_point_sees_her_under_her_mandate_and_in_its_ward_only_and_a_leader_does_not(app: Flask):
    row = seen()
    ours = Helper(uuid4(), row.account_id, uuid4(), row.ward_id)
    elsewhere = Helper(uuid4(), row.account_id, uuid4(), uuid4())
    for_one_dossier, leader = replace(ours, draft_id=uuid4()), replace(ours, neighbourhood_id=uuid4())
    assert [latest_of(one) for one in (ours, elsewhere, for_one_dossier, leader)] == [row, None, None, None]


@pytest.mark.parametrize("other", [Resident(uuid4()), DraftBearer(uuid4()), NOBODY], ids=lambda one: type(one).__name__)
def test_nobody_else_sees_it(app: Flask, other: Actor):
    seen()
    assert db.session.scalars(visible(other)).all() == []


def test_a_dossier_is_as_certain_as_the_number_in_it(app: Flask):
    dossier, mai = filed(), at_work("mai")
    assert seen_with(dossier.account_id, dossier.number_mark, mai) is None
    row = seen()
    assert seen_with(dossier.account_id, dossier.number_mark, mai) == row
    assert seen_with(dossier.account_id, keyring().mark("001158099999"), mai) is None
    assert seen_with(dossier.account_id, dossier.number_mark, at_work("hoa")) is None
