"""Who signed in where: seen by the person alone, ended everywhere at once, and not kept for ever."""

from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import text

from app.actor import Resident, Staff
from app.clock import now
from app.database import db
from app.people.actions import sign_in, sign_out_elsewhere, sign_out_everywhere
from app.people.queries import accounts_at_door, known_device, latest_sign_ins, open_sign_ins
from app.people.queries import staff_at_door as at_door
from app.people.records import SignIn
from app.people.seen_from import KEPT, SeenFrom
from app.worker import forget_old
from tests.dossiers.filed import at_work, ba_lan_signed_in

TABLET = SeenFrom("máy tính bảng Android, Chrome", "113.160.92.•")


@pytest.fixture
def app(app: Flask):
    with app.app_context():
        yield app


def enters(username: str, device: str = "tablet") -> SignIn:
    member = at_door(username)
    assert member
    row = sign_in(member, device, now(), TABLET)
    db.session.commit()
    return row


def lan_enters(device: str) -> SignIn:
    row = sign_in(accounts_at_door("0912345678")[0], device, now())
    db.session.commit()
    return row


def open_ones(who: Resident | Staff) -> list[SignIn]:
    db.session.expire_all()
    return open_sign_ins(who, now())


def test_chi_mai_sees_her_own_sign_ins_only(app: Flask):
    mine = enters("mai")
    enters("minh")
    assert latest_sign_ins(at_work("mai"), 10) == [mine]


def test_anh_minh_leaves_every_machine_and_nobody_else_does(app: Flask):
    enters("minh"), enters("minh", "laptop")
    hers = enters("mai")
    sign_out_everywhere(at_work("minh"), now())
    db.session.commit()
    assert (open_ones(at_work("minh")), open_ones(at_work("mai"))) == ([], [hers])


def test_ba_lan_stays_where_she_is_and_leaves_every_other_phone(app: Flask):
    lan_enters("the lost phone")
    here = lan_enters("her new phone")
    sign_out_elsewhere(ba_lan_signed_in(), here, now())
    db.session.commit()
    assert open_ones(ba_lan_signed_in()) == [here]


def test_a_phone_she_left_has_no_guesses_of_its_own_any_more(app: Flask):
    lan_enters("the lost phone")
    here = lan_enters("her new phone")
    sign_out_elsewhere(ba_lan_signed_in(), here, now())
    db.session.commit()
    me = ba_lan_signed_in().account_id
    assert (known_device("the lost phone", me), known_device("her new phone", me)) == (False, True)


@pytest.mark.parametrize(("later", "kept"), [(timedelta(days=-1), 1), (timedelta(days=1), 0)])
def test_where_somebody_was_is_kept_for_ninety_days(app: Flask, later: timedelta, kept: int):
    enters("minh")
    forget_old(now() + KEPT + later)
    db.session.commit()
    assert timedelta(days=90) == KEPT
    assert db.session.scalar(text("SELECT count(*) FROM sign_in WHERE device <> '' AND network <> ''")) == kept


def test_that_a_member_of_staff_came_in_stands_in_the_audit(app: Flask):
    row = enters("minh")
    found = db.session.execute(text("SELECT verb, subject FROM audit_row")).one()
    assert tuple(found) == ("signed-in", f"sign-in:{row.id}")
