"""An invitation opens one account, within two weeks, and tells its inviter no more than that."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from flask import Flask
from sqlalchemy import select, text
from time_machine import Traveller

from app.actor import WORKER, Resident, Role, Staff
from app.audit.records import AuditRow
from app.clock import now
from app.database import db
from app.drafts.resume_code import SYMBOLS
from app.invitations.actions import InvitationOver, Made, accept, invite, revoke, secret, send, standing_of
from app.invitations.queries import made_by, visible, with_code
from app.invitations.records import Invitation, InvitationUse
from app.invitations.terms import MADE, SENT_TO, Standing, Way
from app.messages.records import OutboxMessage
from app.messages.sms import sms_length_ok
from app.people.actions import AccountExists, NewAccount
from app.people.guesses import TooManyGuesses
from app.people.records import Account
from app.worker import forget_old
from tests.dossiers.filed import at_work

SAU = NewAccount(name="Vũ Thị Sáu", phone="0987000333", birth_year=1961, pin="471928")


@pytest.fixture
def app(app: Flask) -> Iterator[Flask]:
    with app.app_context():
        yield app


@pytest.fixture
def binh(app: Flask) -> Staff:
    return at_work("binh")


def made(by: Staff, key: str = "") -> Made:
    one = invite(by, key or str(uuid4()), Way.PAPER, now())
    db.session.commit()
    return one


def opens(one: Made, new: NewAccount = SAU) -> Account:
    found = with_code(secret(one.symbols))
    assert found
    account = accept(found, new, "pepper", now())
    db.session.commit()
    return account


def test_the_code_has_eight_symbols_that_nobody_mixes_up(binh: Staff):
    symbols = made(binh).symbols
    assert (len(symbols), set(symbols) <= set(SYMBOLS)) == (8, True)


def test_the_code_is_kept_as_a_mark_only(binh: Staff):
    symbols = made(binh).symbols
    (row,) = db.session.execute(text("SELECT * FROM invitation")).all()
    assert symbols not in repr(tuple(row))


def test_it_opens_one_account(binh: Staff):
    one = made(binh)
    assert opens(one).name == "Vũ Thị Sáu"
    with pytest.raises(InvitationOver):
        opens(one, replace(SAU, phone="0987000334"))


def test_a_second_tap_of_the_same_person_finds_her_account(binh: Staff):
    one = made(binh)
    opens(one)
    with pytest.raises(AccountExists):
        opens(one)


def test_whoever_has_an_account_uses_nothing_up(binh: Staff):
    one = made(binh)
    with pytest.raises(AccountExists):
        opens(one, replace(SAU, phone="0912345678", birth_year=1958))
    assert standing_of(one.invitation, now()) is Standing.OPEN


@pytest.mark.parametrize(("days", "standing"), [(13.9, Standing.OPEN), (14, Standing.ENDED)])
def test_it_ends_after_two_weeks(binh: Staff, evening: Traveller, days: float, standing: Standing):
    one = made(binh)
    evening.shift(timedelta(days=days))
    assert standing_of(one.invitation, now()) is standing


def test_what_was_taken_back_opens_nothing(binh: Staff):
    one = made(binh)
    revoke(one.invitation, binh, now())
    with pytest.raises(InvitationOver):
        opens(one)


def test_what_was_used_is_not_taken_back(binh: Staff):
    one = made(binh)
    opens(one)
    revoke(one.invitation, binh, now())
    assert standing_of(one.invitation, now()) is Standing.USED


def test_pressed_twice_it_is_the_same_slip(binh: Staff):
    key = str(uuid4())
    first, second = made(binh, key), made(binh, key)
    assert (first.symbols, first.invitation.id) == (second.symbols, second.invitation.id)
    assert [one.serial for one in made_by(binh)] == [1]


def test_each_inviter_numbers_his_own(binh: Staff):
    for by in (binh, binh, at_work("minh")):
        made(by)
    assert ([one.serial for one in made_by(binh)], len(made_by(at_work("minh")))) == ([2, 1], 1)


@pytest.mark.parametrize("username", ["to02", "minh", "mai", "son", "hoa"])
def test_nobody_but_the_inviter_sees_his_slips(binh: Staff, username: str):
    made(binh)
    others = (at_work(username), Resident(uuid4()), replace(binh, role=Role.RECEIVER), WORKER)
    assert [list(db.session.scalars(visible(one))) for one in others] == [[]] * 4


def test_which_account_came_of_it_is_only_counted(binh: Staff):
    account = opens(made(binh))
    use = db.session.scalars(select(InvitationUse).execution_options(visible_to=WORKER)).one()
    assert (use.account_id, use.neighbourhood_id) == (account.id, binh.neighbourhood_id)
    assert not any("account" in column.name for column in Invitation.__table__.columns)
    notes = select(AuditRow).where(AuditRow.verb == "invitation-used").execution_options(visible_to=WORKER)
    assert [str(account.id) in repr((one.actor, one.subject)) for one in db.session.scalars(notes)] == [False]


def test_thirty_an_hour_are_made(binh: Staff):
    for _ in range(MADE.per_hour):
        invite(binh, str(uuid4()), Way.PAPER, now())
    with pytest.raises(TooManyGuesses):
        invite(binh, str(uuid4()), Way.PAPER, now())


def test_a_phone_is_invited_twice_an_hour_whoever_invites(binh: Staff):
    for by in (binh, at_work("minh")):
        send(made(by), "0987000333", "Tổ trưởng Tổ 01", "diem.vidu.vn/moi", by, now())
    assert SENT_TO.per_hour == 2
    with pytest.raises(TooManyGuesses):
        send(made(binh), "0987000333", "Tổ trưởng Tổ 01", "diem.vidu.vn/moi", binh, now())


def test_the_message_is_one_sms_and_its_words_end_with_the_slip(binh: Staff):
    one = made(binh)
    send(one, "0987000333", "Tổ trưởng Tổ 01", "diem.vidu.vn/moi", binh, now())
    (told,) = db.session.scalars(select(OutboxMessage).execution_options(visible_to=WORKER))
    assert told.text == (
        f"To truong To 01 moi anh/chi mo tai khoan: vao diem.vidu.vn/moi/{one.symbols}, den 07/12/2026. "
        "Ma PIN tu chon, khong dua cho ai."
    )
    assert (sms_length_ok(told.text), told.useless_at) == (True, one.invitation.until)


def test_what_nobody_used_is_forgotten_and_what_was_used_is_counted(binh: Staff, evening: Traveller):
    made(binh)
    opens(made(binh))
    for days, left in ((103, 2), (2, 1)):
        evening.shift(timedelta(days=days))
        forget_old(now())
        db.session.commit()
        assert len(made_by(binh)) == left
