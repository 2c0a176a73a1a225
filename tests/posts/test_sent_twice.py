"""A form tapped twice on a slow line is carried out once and leads to the same page."""

from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from app.clock import now
from app.database import db
from app.posts.actions import remember
from app.posts.queries import answer_to
from app.worker import forget_old
from tests.personas import Helped, Person, Worker, answers_every_step

KEY = "5b0d6a3e-0000-4000-8000-000000000001"
LAN, TU, SEND = "account:lan", "account:tu", "alone.filing.send"


def remembered(app: Flask, key: str = KEY, actor: str = LAN, route: str = SEND) -> None:
    with app.app_context():
        remember(key, actor, route, "/da-gui/CG-261123-0001", now())
        db.session.commit()


def answer(app: Flask, key: str = KEY, actor: str = LAN, route: str = SEND) -> str | None:
    with app.app_context():
        return answer_to(key, actor, route)


def test_the_second_tap_finds_where_the_first_one_led(app: Flask):
    remembered(app)
    assert answer(app) == "/da-gui/CG-261123-0001"


@pytest.mark.parametrize(
    "other", [{"key": "another"}, {"actor": TU}, {"route": "beside.goodbye"}], ids=["key", "actor", "route"]
)
def test_another_form_person_or_page_finds_nothing(app: Flask, other: dict[str, str]):
    remembered(app)
    assert answer(app, **other) is None


def test_two_people_may_carry_the_same_key(app: Flask):
    remembered(app)
    remembered(app, actor=TU)
    assert answer(app, actor=TU) == "/da-gui/CG-261123-0001"


def test_the_same_form_is_not_remembered_twice(app: Flask):
    remembered(app)
    with pytest.raises(IntegrityError):
        remembered(app)


def test_an_act_that_is_rolled_back_is_not_remembered(app: Flask):
    with app.app_context():
        remember(KEY, LAN, SEND, "/da-gui/CG-261123-0001", now())
        db.session.rollback()
        assert answer_to(KEY, LAN, SEND) is None


@pytest.mark.parametrize(("hours", "known"), [(47, True), (49, False)])
def test_a_form_is_remembered_for_two_days(app: Flask, hours: int, known: bool):
    remembered(app)
    with app.app_context():
        forget_old(now() + timedelta(hours=hours))
        db.session.commit()
    assert (answer(app) is not None) is known


def dossiers(app: Flask) -> int:
    with app.app_context():
        return int(db.session.scalar(text("SELECT count(*) FROM dossier")) or 0)


def test_ba_lan_taps_send_twice_and_sends_one_dossier(app: Flask, ba_lan: Person):
    ba_lan.signs_in().opens("/ho-so/moi/dang-ky-tam-tru")
    answers_every_step(ba_lan, ba_lan)
    form, fields = ba_lan.filled("Gửi hồ sơ")
    ba_lan.sends(form.get("action"), fields)
    ba_lan.sends(form.get("action"), fields)
    assert dossiers(app) == 1


def test_chi_mai_taps_accept_twice_and_sees_the_accepted_dossier(ba_lan: Person, chi_mai: Worker):
    ba_lan.signs_in().opens("/ho-so/moi/dang-ky-tam-tru")
    answers_every_step(ba_lan, ba_lan)
    ba_lan.presses("Gửi hồ sơ")
    chi_mai.signs_in().follows("Hồ sơ chờ xử lý").follows("CG-261123-0001")
    form, fields = chi_mai.filled("Tiếp nhận hồ sơ")
    chi_mai.sends(form.get("action"), fields)
    chi_mai.sends(form.get("action"), fields)
    chi_mai.sees("Đã tiếp nhận")


def test_anh_minh_taps_goodbye_twice_and_stands_at_the_point(anh_minh: Helped, ba_lan: Person):
    anh_minh.begins_with(ba_lan).follows("Xong, chào bác")
    form, fields = anh_minh.filled("Xong, chào bác")
    anh_minh.sends(form.get("action"), fields)
    anh_minh.sends(form.get("action"), fields)
    anh_minh.sees("Hỗ trợ người dân")


def test_anh_minh_taps_twice_after_her_pin_and_holds_one_mandate(app: Flask, anh_minh: Helped, ba_lan: Person):
    anh_minh.signs_in()
    anh_minh.follows("Hỗ trợ người dân").follows("Bác đã có tài khoản")
    anh_minh.types("Số điện thoại", ba_lan.phone).types("Mã PIN", ba_lan.pin)
    form, fields = anh_minh.filled("Bác đồng ý")
    anh_minh.sends(form.get("action"), fields)
    anh_minh.sends(form.get("action"), fields)
    with app.app_context():
        assert db.session.scalar(text("SELECT count(*) FROM mandate")) == 1
