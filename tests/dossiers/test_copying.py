"""One receiver at a time copies a dossier, and no two dossiers have one official code."""

from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy.exc import IntegrityError

from app.actor import Role
from app.clock import now
from app.database import db
from app.demo import DemoStaff, staff_member
from app.dossiers import queries
from app.dossiers.actions import advance
from app.dossiers.copying import queries as copying
from app.dossiers.copying.actions import CodeTaken, CopiedByOther, NotCopiedNow, begin, know_as, tick
from app.dossiers.lifecycle import Move
from app.dossiers.records import Dossier
from app.places.queries import ward
from app.trace.queries import told
from tests.dossiers.filed import at_work, ba_lan_signed_in, filed

CODE = "G01.899.108.001-261123-0001"


@pytest.fixture
def app(app: Flask):
    with app.app_context():
        here = ward(at_work("mai").ward_id)
        db.session.add(staff_member(DemoStaff("huong", "Vũ Thu Hương", Role.RECEIVER, ""), here, None, ""))
        yield app


def accepted() -> Dossier:
    number = filed().number
    found = queries.locked(number, at_work("mai"))
    assert found
    advance(found, Move.ACCEPT, at_work("mai"), now())
    db.session.flush()
    return found


def waiting() -> list[str]:
    return [one.number for one in copying.uncopied(at_work("mai"))[0]]


def test_whoever_comes_second_is_told_who_was_first_and_may_take_over_knowing_it(app: Flask):
    dossier, mai, huong = accepted(), at_work("mai"), at_work("huong")
    begin(dossier, None, mai, now())
    tick(dossier, {"1": "Trần Thị Lan"}, mai, now())
    with pytest.raises(CopiedByOther) as told_of:
        begin(dossier, None, huong, now())
    assert told_of.value.copying
    assert told_of.value.copying.staff_id == mai.staff_id
    assert begin(dossier, mai.staff_id, huong, now()).ticks == {"1": "Trần Thị Lan"}
    with pytest.raises(CopiedByOther):
        tick(dossier, {}, mai, now())


def test_what_stands_still_for_half_an_hour_is_free(app: Flask):
    dossier, mai, huong = accepted(), at_work("mai"), at_work("huong")
    begin(dossier, None, mai, now())
    tick(dossier, {}, mai, now() + timedelta(minutes=20))
    with pytest.raises(CopiedByOther):
        begin(dossier, None, huong, now() + timedelta(minutes=45))
    later = now() + timedelta(minutes=51)
    assert begin(dossier, None, huong, later).since == later


def test_a_dossier_that_nobody_accepted_and_a_head_copy_nothing(app: Flask):
    new = queries.locked(filed().number, at_work("mai"))
    assert new
    with pytest.raises(NotCopiedNow):
        begin(new, None, at_work("mai"), now())
    with pytest.raises(NotCopiedNow):
        begin(accepted(), None, at_work("quang"), now())


def test_the_list_has_what_was_accepted_until_its_code_is_known(app: Flask):
    filed()
    first, second = accepted(), accepted()
    assert waiting() == [first.number, second.number]
    assert [one.number for one in copying.uncopied(at_work("mai"), first.number)[0]] == [second.number]
    before = first.revision
    know_as(first, CODE, at_work("mai"), now())
    assert (waiting(), first.revision, first.official_code) == ([second.number], before, CODE)
    know_as(second, "G01.899.108.001-261123-0002", at_work("mai"), now())
    assert waiting() == []


def test_a_code_is_of_one_dossier_also_where_two_write_it_at_once(app: Flask, monkeypatch: pytest.MonkeyPatch):
    first, second, mai = accepted(), accepted(), at_work("mai")
    know_as(first, CODE, mai, now())
    with pytest.raises(CodeTaken, match=first.number):
        know_as(second, CODE, mai, now())
    answers = iter([None, first.number])
    monkeypatch.setattr(copying, "known_as", lambda *_: next(answers))
    with pytest.raises(CodeTaken, match=first.number) as clash:
        know_as(second, CODE, mai, now())
    assert isinstance(clash.value.__cause__, IntegrityError)
    there = queries.locked(second.number, mai)
    assert there
    assert there.official_code is None


def test_she_reads_that_it_is_in_the_official_system_under_which_code_and_not_who_had_it_in_hand(app: Flask):
    dossier, mai = accepted(), at_work("mai")
    begin(dossier, None, mai, now())
    know_as(dossier, CODE, mai, now())
    know_as(dossier, CODE, mai, now())
    db.session.commit()
    me = ba_lan_signed_in()
    found = queries.find(dossier.number, me)
    assert found
    assert [(one.words, one.note) for one in found.events][-1] == (
        "Đã đưa vào hệ thống cư trú",
        f"Mã trên cổng: {CODE}",
    )
    acts = [entry.what for day in told(me).days for entry in day.entries]
    assert acts.count(f"Đưa hồ sơ {dossier.number} vào hệ thống cư trú") == 1
    assert copying.copying_of(found, me) is None  # type: ignore[arg-type]
