"""Whoever has a dossier in hand, and the head, hear in time that its term ends: each once, and never at night."""

from datetime import datetime, timedelta
from uuid import uuid4

import pytest
from flask import Flask
from sqlalchemy import select
from time_machine import Traveller

from app.actor import WORKER, Role
from app.clock import HANOI, now
from app.database import db
from app.dossiers.lateness.actions import remind
from app.dossiers.lateness.due import AtDesk, Due, due_words, for_whom, may_tell
from app.dossiers.lifecycle import Move
from app.dossiers.queries import find
from app.dossiers.records import Dossier
from app.messages.desk_texts import dossiers_due
from app.messages.records import OutboxMessage
from app.messages.sms import sms_length_ok
from app.people.records import StaffMember
from tests.dossiers.filed import at_work, filed
from tests.dossiers.test_mending import asks, moves

# Bà Lan's dossier is due on Monday 30/11 at 17:00.
DUE_DAY = datetime(2026, 11, 30, 7, 30, tzinfo=HANOI)
PHONES = {"mai": "0987000801", "quang": "0987000802"}
on_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture
def app(app: Flask):
    with app.app_context():
        for member in db.session.scalars(select(StaffMember).execution_options(visible_to=WORKER)):
            member.phone = PHONES.get(member.username, member.phone)
        db.session.commit()
        yield app


@pytest.fixture
def dossier(app: Flask) -> Dossier:
    return filed()


def told() -> list[str]:
    """What the desk's telephones were sent, and how often."""
    remind(now())
    db.session.commit()
    rows = select(OutboxMessage).where(OutboxMessage.subject.like("staff:%")).execution_options(visible_to=WORKER)
    return sorted(f"{one.phone} {one.text.partition('.')[0]}" for one in db.session.scalars(rows))


def test_chi_mai_and_anh_quang_hear_once_on_the_day_and_once_when_it_is_late(
    dossier: Dossier, evening: Traveller
) -> None:
    assert told() == []
    evening.move_to(DUE_DAY)
    soon = [f"{phone} 1 ho so sap het han hom nay" for phone in PHONES.values()]
    assert told() == soon
    evening.move_to(DUE_DAY + timedelta(hours=5))
    assert told() == soon
    evening.move_to(DUE_DAY + timedelta(hours=10))
    late = [f"{phone} 1 ho so da qua han" for phone in PHONES.values()]
    assert told() == sorted(soon + late)
    evening.move_to(DUE_DAY + timedelta(days=1, hours=1))
    assert told() == sorted(soon + late)


@on_sqlite
def test_nobody_hears_of_what_waits_for_ba_lan(dossier: Dossier, evening: Traveller) -> None:
    asks(dossier.number, "họ tên chủ nhà")
    evening.move_to(DUE_DAY)
    assert told() == []


@on_sqlite
def test_nobody_hears_of_what_is_done(dossier: Dossier, evening: Traveller) -> None:
    moves(dossier.number, Move.ACCEPT, at_work("mai"))
    moves(dossier.number, Move.GRANT, at_work("mai"))
    evening.move_to(DUE_DAY + timedelta(days=1))
    assert told() == []


@on_sqlite
def test_a_new_due_date_is_told_anew(dossier: Dossier, evening: Traveller) -> None:
    evening.move_to(DUE_DAY)
    assert len(told()) == 2
    found = find(dossier.number, at_work("mai"))
    assert found
    found.due_at += timedelta(days=1)
    db.session.commit()
    evening.move_to(DUE_DAY + timedelta(days=1))
    assert len(told()) == 4


@on_sqlite
def test_a_reminder_does_not_overtake_an_officer_at_work(dossier: Dossier, evening: Traveller) -> None:
    before = dossier.revision
    evening.move_to(DUE_DAY)
    assert told()
    db.session.expire_all()
    found = find(dossier.number, at_work("mai"))
    assert found
    assert found.revision == before


@on_sqlite
def test_at_night_no_telephone_rings(dossier: Dossier, evening: Traveller) -> None:
    evening.move_to(DUE_DAY + timedelta(hours=14))
    assert told() == []


def colleague(role: Role) -> AtDesk:
    return AtDesk(uuid4(), role, "")


def test_who_has_it_in_hand_hears_of_it_and_no_other_receiver() -> None:
    mai, other, quang = colleague(Role.RECEIVER), colleague(Role.RECEIVER), colleague(Role.HEAD)
    hers = Due(uuid4(), "CG-261123-0001", DUE_DAY, mai.id)
    nobodys = Due(uuid4(), "CG-261123-0002", DUE_DAY, None)
    of_who_left = Due(uuid4(), "CG-261123-0003", DUE_DAY, uuid4())
    every = [hers, nobodys, of_who_left]
    assert for_whom(every, [mai, other, quang]) == {mai: every, other: [nobodys, of_who_left], quang: every}


@pytest.mark.parametrize(("hour", "minute", "may"), [(6, 59, False), (7, 0, True), (20, 59, True), (21, 0, False)])
def test_it_is_told_from_seven_to_nine(hour: int, minute: int, may: bool) -> None:
    assert may_tell(DUE_DAY.replace(hour=hour, minute=minute)) is may


def test_both_are_said_in_one_sms() -> None:
    words = due_words(3, 1)
    assert words == "3 hồ sơ sắp hết hạn hôm nay, 1 hồ sơ đã quá hạn"
    assert due_words(0, 0) == ""
    assert sms_length_ok(dossiers_due(due_words(1000, 1000), "ABCDEF-261123-12345678").plain)
