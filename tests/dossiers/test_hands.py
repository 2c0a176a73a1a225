"""In whose hands a dossier is, and what colleagues ask each other: the desk's affair, and nobody else's."""

import pytest
from flask import Flask
from sqlalchemy import text

from app.actor import Helper, Role, Staff
from app.clock import now
from app.database import db
from app.demo import DemoStaff, staff_member
from app.dossiers import queries
from app.dossiers.holding.actions import HeldByOther, MayNotHold, give, give_back, hand_over, take
from app.dossiers.holding.queries import in_hand
from app.dossiers.opinions.actions import Answered, answer, ask
from app.dossiers.opinions.queries import asked_of_me, locked, talk_about, visible
from app.dossiers.records import Dossier
from app.places.queries import ward
from app.trace.queries import told
from tests.dossiers.filed import at_work, ba_lan_signed_in, filed
from tests.dossiers.listed import numbers

NUMBER = "CG-261123-0001"


@pytest.fixture
def app(app: Flask):
    with app.app_context():
        db.session.add(
            staff_member(DemoStaff("huong", "Vũ Thu Hương", Role.RECEIVER, ""), ward(at_work("mai").ward_id), None, "")
        )
        filed()
        yield app


def dossier() -> Dossier:
    found = queries.locked(NUMBER, at_work("mai"))
    assert found
    return found


def who() -> tuple[Staff, Staff, Staff]:
    return at_work("mai"), at_work("huong"), at_work("quang")


def test_chi_mai_takes_and_gives_back(app: Flask):
    mai, _, _ = who()
    take(dossier(), None, mai, now())
    assert (dossier().assigned_to, in_hand(mai), numbers(holder=str(mai.staff_id))) == (
        mai.staff_id,
        {mai.staff_id: 1},
        [NUMBER],
    )
    give_back(dossier(), mai.staff_id, mai, now())
    assert (dossier().assigned_to, in_hand(mai)) == (None, {})


def test_changing_hands_lets_a_half_typed_request_be_sent(app: Flask):
    before = dossier().revision
    take(dossier(), None, at_work("mai"), now())
    assert dossier().revision == before


def test_whoever_comes_second_is_told_and_taking_twice_is_once(app: Flask):
    mai, huong, _ = who()
    take(dossier(), None, mai, now())
    take(dossier(), None, mai, now())
    with pytest.raises(HeldByOther):
        take(dossier(), None, huong, now())
    with pytest.raises(HeldByOther):
        give_back(dossier(), huong.staff_id, huong, now())
    assert dossier().assigned_to == mai.staff_id
    take(dossier(), mai.staff_id, huong, now())
    assert dossier().assigned_to == huong.staff_id


def test_the_head_gives_to_a_receiver_and_takes_nothing_himself(app: Flask):
    mai, _, quang = who()
    give(dossier(), None, mai.staff_id, quang, now())
    assert dossier().assigned_to == mai.staff_id
    with pytest.raises(MayNotHold):
        take(dossier(), mai.staff_id, quang, now())
    for other in (quang.staff_id, at_work("hoa").staff_id, at_work("minh").staff_id):
        with pytest.raises(MayNotHold):
            give(dossier(), mai.staff_id, other, quang, now())


def test_all_work_of_somebody_on_leave_goes_to_a_colleague_with_the_questions_that_wait(app: Flask):
    mai, huong, quang = who()
    second = filed()
    for number in (NUMBER, second.number):
        found = queries.locked(number, mai)
        assert found
        take(found, None, mai, now())
    ask(dossier(), mai.staff_id, "Hợp đồng này đủ chưa?", quang, now())
    assert hand_over(mai.staff_id, huong.staff_id, quang, now()) == 2
    assert (in_hand(quang), asked_of_me(mai), asked_of_me(huong)) == ({huong.staff_id: 2}, [], [NUMBER])
    assert hand_over(huong.staff_id, None, quang, now()) == 2
    assert (in_hand(quang), asked_of_me(huong)) == ({}, [NUMBER])
    with pytest.raises(MayNotHold):
        hand_over(mai.staff_id, at_work("hoa").staff_id, quang, now())


def test_a_colleague_is_asked_one_line_and_answers_one(app: Flask):
    mai, _, quang = who()
    ask(dossier(), quang.staff_id, "Hợp đồng này đủ chưa?", mai, now())
    db.session.flush()
    assert (asked_of_me(quang), asked_of_me(mai)) == ([NUMBER], [])
    assert numbers("quang", asked="toi") == [NUMBER]
    asked = talk_about(dossier(), mai).opinions[0]
    assert locked(asked.id, dossier(), mai) is None, "who asks does not answer"
    answer(asked, dossier(), "Đủ rồi.", quang, now())
    db.session.flush()
    assert (asked_of_me(quang), [one.answer for one in talk_about(dossier(), mai).opinions]) == ([], ["Đủ rồi."])
    with pytest.raises(Answered):
        answer(asked, dossier(), "Chưa đủ.", quang, now())


def test_nobody_but_the_desk_reads_what_was_asked(app: Flask):
    mai, _, quang = who()
    ask(dossier(), quang.staff_id, "Hợp đồng này đủ chưa?", mai, now())
    db.session.commit()
    lan = ba_lan_signed_in()
    helper = Helper(mai.staff_id, lan.account_id, at_work("minh").staff_id, mai.ward_id)
    for other in (lan, at_work("minh"), at_work("binh"), at_work("son"), at_work("hoa"), helper):
        assert db.session.scalars(visible(other)).all() == []
    assert len(db.session.scalars(visible(mai)).all()) == 1


def test_every_such_act_is_noted_and_ba_lan_reads_nothing_of_it(app: Flask):
    mai, huong, quang = who()
    take(dossier(), None, mai, now())
    give(dossier(), mai.staff_id, huong.staff_id, mai, now())
    give_back(dossier(), huong.staff_id, huong, now())
    take(dossier(), None, mai, now())
    ask(dossier(), quang.staff_id, "Đủ chưa?", mai, now())
    db.session.flush()
    answer(talk_about(dossier(), mai).opinions[0], dossier(), "Đủ rồi.", quang, now())
    hand_over(mai.staff_id, huong.staff_id, quang, now())
    db.session.commit()
    noted = db.session.scalars(text("SELECT verb FROM audit_row ORDER BY id")).all()
    shared = ["dossier-taken", "dossier-assigned", "dossier-given-back", "dossier-taken", "opinion-asked"]
    assert noted == ["dossier-sent", *shared, "opinion-given", "dossier-handed-on"]
    # She sent it herself: nobody else did anything that she has to know.
    assert told(ba_lan_signed_in()).days == []
    assert [one.words for one in dossier().events] == ["Đã gửi hồ sơ"]
