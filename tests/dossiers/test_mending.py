"""What mending leaves behind: the dossier as it was, who did what, and a clock without the pause."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from flask import Flask
from time_machine import Traveller

from app.actor import LookUp, Resident, Staff
from app.catalogue.services.dang_ky_tam_tru import SERVICE
from app.clock import HANOI, now
from app.database import db
from app.days import day_words
from app.dossiers.actions import advance
from app.dossiers.lifecycle import Move, State
from app.dossiers.queries import asked_of, find, locked, looked_up, to_hand_over
from app.dossiers.records import Dossier
from app.dossiers.request import Item, askable, mended
from app.dossiers.said import Said
from app.dossiers.snapshot import from_json
from app.messages.queries import about
from app.papers import queries as papers
from app.papers.actions import issue_after
from app.papers.kind import Kind
from tests.dossiers.filed import at_work, ba_lan_signed_in, filed
from tests.dossiers.listed import list_of

AT_HOME = "Đăng ký tạm trú tại Số 12 ngõ 34 đường Cầu Giấy, Phường Cầu Giấy, Thành phố Hà Nội, từ ngày"


@pytest.fixture
def app(app: Flask):
    with app.app_context():
        yield app


@pytest.fixture
def dossier(app: Flask) -> Dossier:
    return filed()


def moves(number: str, move: Move, actor: Staff | Resident, said: Said | None = None) -> Dossier:
    found = locked(number, actor)
    assert found
    advance(found, move, actor, now(), said or Said())
    db.session.commit()
    return found


def asks(number: str, name: str) -> Item:
    """Chị Mai asks about one answer."""
    found = locked(number, at_work("mai"))
    assert found
    item = next(one for one in askable(SERVICE, from_json(found.snapshot)) if one.name == name)
    moves(number, Move.ASK, at_work("mai"), Said(items=(replace(item, words="Xem lại giúp."),)))
    return item


def answers(number: str, item: Item, typed: str) -> Dossier:
    """Bà Lan answers it."""
    found = locked(number, ba_lan_signed_in())
    assert found
    raw = mended(item, 0, SERVICE, found.answers, {"o0": typed})
    texts = {(item.id, item.row): typed}
    return moves(number, Move.ANSWER, ba_lan_signed_in(), Said(mended=raw, changes={item.name: typed}, texts=texts))


def test_the_dossier_as_it_stood_before_is_kept_whole(dossier: Dossier):
    before = dossier.snapshot
    answers(dossier.number, asks(dossier.number, "họ tên chủ nhà"), "Ngô Hai")
    db.session.expire_all()
    found = find(dossier.number, at_work("mai"))
    assert found
    assert found.requests[0].snapshot_before == before
    assert from_json(found.snapshot).answers("chu_nha_ten") == ("Ngô Hai",)


def test_a_name_that_was_mended_is_the_name_in_the_inbox(dossier: Dossier):
    answers(dossier.number, asks(dossier.number, "họ tên"), "Trần Thị Lân")
    assert list_of().lines[0].applicant == "Trần Thị Lân"
    found = find(dossier.number, at_work("mai"))
    assert found
    assert found.applicant_folded == "tran thi lan"


def test_a_phone_that_was_mended_gets_the_message_and_opens_the_look_up(dossier: Dossier):
    answers(dossier.number, asks(dossier.number, "số điện thoại"), "0912 345 679")
    told = [one.phone for one in about(f"dossier:{dossier.id}", at_work("mai")) if "da nhan bo sung" in one.text]
    assert told == ["0912345679"]
    assert looked_up(LookUp(dossier.number), "5679")
    assert not looked_up(LookUp(dossier.number), "5678")


def test_what_a_newer_service_asks_besides_does_not_keep_her_from_answering(dossier: Dossier):
    item = asks(dossier.number, "họ tên chủ nhà")
    dossier.answers = {name: answer for name, answer in dossier.answers.items() if name != "thoi_han"}
    found = answers(dossier.number, item, "Ngô Hai")
    assert from_json(found.snapshot).answers("chu_nha_ten") == ("Ngô Hai",)
    assert from_json(found.snapshot).answers("thoi_han") == ("1 năm",)


def test_what_was_not_asked_then_keeps_nothing_from_following_a_mended_answer(dossier: Dossier):
    dossier.answers = {name: answer for name, answer in dossier.answers.items() if name != "thoi_han"}
    answers(dossier.number, asks(dossier.number, "số điện thoại"), "0912 345 679")
    moves(dossier.number, Move.ACCEPT, at_work("mai"))
    found = answers(dossier.number, asks(dossier.number, "ngày bắt đầu ở"), "05/12/2026")
    assert (from_json(found.snapshot).request, found.phone) == (f"{AT_HOME} 05/12/2026, thời hạn 1 năm", "0912345679")


def test_a_day_that_was_mended_stands_on_the_paper_that_is_handed_out_afterwards(dossier: Dossier):
    answers(dossier.number, asks(dossier.number, "ngày bắt đầu ở"), "05/12/2026")
    accepted = moves(dossier.number, Move.ACCEPT, at_work("mai"))
    issue_after(accepted, Move.ACCEPT, Said(), at_work("mai"), "chị Mai", now())
    slip = papers.find(dossier.number, Kind.ACCEPTANCE, 1, at_work("mai"))
    assert slip
    assert f"{AT_HOME} 05/12/2026, thời hạn 1 năm" in slip.statement
    assert dossier.lasts_until == date(2027, 12, 5)


def test_a_pause_over_weekend_and_holiday_takes_only_working_days(app: Flask, evening: Traveller):
    evening.move_to(datetime(2026, 11, 19, 9, 0, tzinfo=HANOI))
    number = filed().number
    evening.move_to(datetime(2026, 11, 20, 10, 0, tzinfo=HANOI))
    item = asks(number, "họ tên chủ nhà")
    evening.move_to(datetime(2026, 11, 25, 15, 0, tzinfo=HANOI))
    assert day_words(answers(number, item, "Ngô Hai").due_at.date()) == "thứ Sáu 27/11/2026"


def test_what_is_asked_and_answered_on_one_day_takes_nothing(dossier: Dossier):
    due = dossier.due_at
    assert answers(dossier.number, asks(dossier.number, "họ tên chủ nhà"), "Ngô Hai").due_at == due


def test_the_history_says_who_as_things_stood_that_day(dossier: Dossier):
    answers(dossier.number, asks(dossier.number, "họ tên chủ nhà"), "Ngô Hai")
    who = [event.who for event in dossier.events]
    assert who == ["người dân", "cán bộ tiếp nhận Nguyễn Thị Mai", "người dân"]


def test_what_is_stopped_is_asked_of_nobody_any_more(dossier: Dossier):
    asks(dossier.number, "họ tên chủ nhà")
    found = moves(dossier.number, Move.STOP, at_work("mai"), Said(note="Không nhận được bổ sung."))
    assert (found.state, found.paused_since, asked_of(found)) == (State.STOPPED, None, ())


@pytest.mark.parametrize(("move", "granted"), [(Move.GRANT, True), (Move.DENY, False)])
def test_a_result_says_which_and_waits_to_be_fetched(dossier: Dossier, move: Move, granted: bool):
    moves(dossier.number, Move.ACCEPT, at_work("mai"))
    found = moves(dossier.number, move, at_work("mai"))
    assert found.granted is granted
    assert to_hand_over(at_work("mai")).dossiers == [found]
    assert to_hand_over(at_work("hoa")).dossiers == []
    moves(dossier.number, Move.HAND_OVER, at_work("mai"))
    assert to_hand_over(at_work("mai")).dossiers == []


def test_a_page_goes_on_where_its_last_dossier_stood_before_it_was_asked_about(dossier: Dossier, evening: Traveller):
    evening.shift(timedelta(days=3))
    second = filed()
    stood = list_of().lines[0]
    asks(dossier.number, "họ tên chủ nhà")
    assert [one.number for one in list_of(after=stood.place).lines] == [second.number, dossier.number]
