"""Chị Mai's inbox: the least time left first, fifty to a page, each dossier accepted once."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import text
from time_machine import Traveller

from app.clock import now
from app.database import db
from app.dossiers.actions import advance
from app.dossiers.lifecycle import Move, State
from app.dossiers.moves import MoveRefused
from app.dossiers.queries import PAGE, find, locked
from app.dossiers.records import Dossier
from tests.dossiers.filed import IN_NGHIA_DO, at_work, ba_lan_signed_in, filed, filed_often
from tests.dossiers.listed import counted, list_of, numbers
from tests.personas import Worker

NUMBER = "CG-261123-0001"


@pytest.fixture
def app(app: Flask):
    with app.app_context():
        yield app


@pytest.fixture
def dossier(app: Flask) -> Dossier:
    return filed()


def accepts(username: str = "mai") -> None:
    found = locked(NUMBER, at_work(username))
    assert found
    advance(found, Move.ACCEPT, at_work(username), now())
    db.session.commit()


def test_chi_mai_accepts(dossier: Dossier):
    accepts()
    assert dossier.state is State.ACCEPTED


def test_accepting_stands_in_the_history(dossier: Dossier):
    accepts()
    db.session.expire_all()
    found = find(NUMBER, at_work("mai"))
    assert found
    assert [event.words for event in found.events] == ["Đã gửi hồ sơ", "Đã tiếp nhận hồ sơ"]


def test_accepting_is_told_to_ba_lan(dossier: Dossier):
    accepts()
    assert db.session.scalar(text("SELECT count(*) FROM outbox")) == 2


def test_the_head_may_look_but_not_accept(dossier: Dossier):
    with pytest.raises(MoveRefused):
        accepts("quang")


def test_a_refused_move_leaves_no_trace(dossier: Dossier):
    with pytest.raises(MoveRefused):
        accepts("quang")
    db.session.commit()
    assert db.session.scalar(text("SELECT count(*) FROM dossier_event")) == 1


def test_what_is_accepted_is_not_accepted_again(dossier: Dossier):
    accepts()
    with pytest.raises(MoveRefused):
        accepts()


def test_two_who_accept_at_once_accept_once(app: Flask, dossier: Dossier):
    def tries(_desk: int) -> bool:
        with app.app_context():
            try:
                accepts()
            except MoveRefused:
                db.session.rollback()
                return False
            return True

    db.session.rollback()
    with ThreadPoolExecutor(2) as desks:
        assert sorted(desks.map(tries, range(2))) == [False, True]


@pytest.fixture
def sixty(app: Flask, evening: Traveller) -> list[str]:
    """Sixty dossiers over six evenings, ten each."""
    numbers = []
    for _ in range(6):
        numbers += filed_often(10)
        evening.shift(timedelta(days=1))
    return numbers


def test_what_is_due_first_stands_first(sixty: list[str]):
    due = [one.due_at for one in list_of().lines]
    assert due == sorted(due)


def test_a_page_holds_fifty(sixty: list[str]):
    assert len(list_of().lines) == PAGE


def test_the_next_page_goes_on_where_the_last_one_ended(sixty: list[str]):
    first = list_of()
    second = list_of(after=first.after)
    assert sorted(one.number for one in (*first.lines, *second.lines)) == sorted(sixty)
    assert second.after is None


def test_fifty_dossiers_are_one_page_with_nothing_after_it(sixty: list[str]):
    db.session.execute(text("UPDATE dossier SET state = 'withdrawn', part = 2 WHERE number LIKE 'CG-261123-%'"))
    db.session.commit()
    page = list_of()
    assert (len(page.lines), page.after) == (PAGE, None)


def test_after_the_last_line_there_is_nothing(sixty: list[str]):
    second = list_of(after=list_of().after).lines
    assert list_of(after=second[-1].place).lines == []


def test_a_page_goes_on_after_a_dossier_that_has_been_accepted_since(sixty: list[str]):
    after = list_of().after
    assert after
    found = locked(after.number, at_work("mai"))
    assert found
    advance(found, Move.ACCEPT, at_work("mai"), now())
    db.session.commit()
    assert len(list_of(after=after).lines) == 10


def test_chi_mai_sees_nothing_of_the_neighbours(dossier: Dossier):
    other = filed(**IN_NGHIA_DO)
    assert (numbers(), numbers("hoa")) == ([NUMBER], [other.number])


def test_what_has_ended_leaves_the_list(dossier: Dossier):
    found = locked(NUMBER, at_work("mai"))
    assert found
    advance(found, Move.WITHDRAW, ba_lan_signed_in(), now())
    db.session.commit()
    assert (numbers(), counted(None)) == ([], {})


def test_the_page_of_chi_mai_leads_to_the_rest(sixty: list[str], chi_mai: Worker):
    chi_mai.signs_in().opens("/tiep-nhan/").follows("Xem tiếp").sees("Trần Thị Lan")


def test_her_last_page_leads_nowhere(sixty: list[str], chi_mai: Worker):
    chi_mai.signs_in().opens("/tiep-nhan/").follows("Xem tiếp").sees_no("Xem tiếp")
