"""A form that met an ended sign-in waits half an hour for its sender, and for nobody else."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from flask import Flask
from sqlalchemy import text
from time_machine import Traveller

from app.clock import now
from app.database import db
from app.posts.actions import park, remember
from app.posts.queries import parked
from app.posts.records import LONGEST_ADDRESS, ParkedPost
from app.web import guard
from app.worker import forget_old
from tests.journeys.bad_luck import count
from tests.personas import Person

FIELDS = [("pin", "258036"), ("pin_lai", "258036"), ("pin", "twice")]


@pytest.fixture
def left(app: Flask) -> UUID:
    """The form bà Lan left behind."""
    with app.app_context():
        post_id = park("account:lan", "/toi/ma-pin", FIELDS, now())
        db.session.commit()
    return post_id


def test_ba_lan_gets_her_form_back_as_she_typed_it(app: Flask, left: UUID):
    with app.app_context():
        post = parked(left, "account:lan", now())
        assert post
        assert [tuple(pair) for pair in post.fields] == FIELDS


def test_ong_tu_does_not_get_ba_lans_form(app: Flask, left: UUID):
    with app.app_context():
        assert parked(left, "account:tu", now()) is None


def test_another_id_opens_nothing(app: Flask, left: UUID):
    with app.app_context():
        assert parked(uuid4(), "account:lan", now()) is None


@pytest.mark.parametrize(("minutes", "waits"), [(29, True), (31, False)])
def test_the_form_waits_for_half_an_hour(app: Flask, left: UUID, minutes: int, waits: bool):
    with app.app_context():
        assert (parked(left, "account:lan", now() + timedelta(minutes=minutes)) is not None) is waits


@pytest.mark.parametrize(("minutes", "kept"), [(29, 1), (31, 0)])
def test_what_nobody_came_back_for_is_deleted(app: Flask, left: UUID, minutes: int, kept: int):
    with app.app_context():
        forget_old(now() + timedelta(minutes=minutes))
        db.session.commit()
        assert db.session.scalar(text("SELECT count(*) FROM parked_post")) == kept


def sends_new_pin_after_her_sign_in_ended(ba_lan: Person, evening: Traveller) -> None:
    ba_lan.signs_in().opens("/toi/ma-pin")
    ba_lan.types("Mã PIN bây giờ", ba_lan.pin).types("Mã PIN mới", "739164").types("Gõ lại mã PIN mới", "739164")
    form, fields = ba_lan.filled("Đổi mã PIN")
    evening.shift(timedelta(hours=13))
    ba_lan.sends(form.get("action"), fields)


def signs_in_again(person: Person, phone: str, pin: str) -> None:
    person.types("Số điện thoại", phone).types("Mã PIN", pin).presses("Đăng nhập")


def test_ba_lan_signs_in_again_and_sends_what_she_had_typed(ba_lan: Person, evening: Traveller):
    sends_new_pin_after_her_sign_in_ended(ba_lan, evening)
    signs_in_again(ba_lan, ba_lan.phone, ba_lan.pin)
    ba_lan.presses("Gửi").sees("Đã đổi")


def test_nothing_is_carried_out_before_she_says_so(ba_lan: Person, evening: Traveller):
    sends_new_pin_after_her_sign_in_ended(ba_lan, evening)
    signs_in_again(ba_lan, ba_lan.phone, ba_lan.pin)
    ba_lan.sees_no("Đã đổi")


def test_a_form_without_our_token_is_not_parked(app: Flask, ba_lan: Person, evening: Traveller):
    ba_lan.signs_in().opens("/toi/ma-pin")
    evening.shift(timedelta(hours=13))
    ba_lan.client.post("/toi/ma-pin", data={"pin": "739164", "csrf_token": "forged"})
    with app.app_context():
        assert db.session.scalar(text("SELECT count(*) FROM parked_post")) == 0


def test_an_address_that_somebody_made_longer_than_ours_is_kept_nowhere(app: Flask, ba_lan: Person):
    with app.app_context():
        remember("key", "account:lan", "route", f"/{'x' * LONGEST_ADDRESS}", now())
        remember("other", "account:lan", "route", f"/{'x' * (LONGEST_ADDRESS - 1)}", now())
        db.session.commit()
        assert db.session.scalar(text("SELECT count(*) FROM idempotency_key")) == 1


def test_a_form_sent_to_such_an_address_is_answered(
    ba_lan: Person, evening: Traveller, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(guard, "LONGEST_ADDRESS", 5)
    sends_new_pin_after_her_sign_in_ended(ba_lan, evening)
    ba_lan.sees("Đăng nhập")
    assert count(ba_lan.app, ParkedPost) == 0


def test_an_old_cookie_fills_no_disk(ba_lan: Person, evening: Traveller):
    for _ in range(3):
        sends_new_pin_after_her_sign_in_ended(ba_lan, evening)
        evening.shift(timedelta(hours=-13))
    evening.shift(timedelta(hours=13))
    assert count(ba_lan.app, ParkedPost) == 1
    signs_in_again(ba_lan, ba_lan.phone, ba_lan.pin)
    ba_lan.presses("Gửi").sees("Đã đổi")
