"""What a leader may send, and what he reads of it afterwards: one word."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from flask import Flask

from app.actor import Helper, Staff
from app.catalogue.services.dang_ky_tam_tru import SERVICE
from app.clock import now
from app.database import db
from app.dossiers.actions import advance, send
from app.dossiers.lifecycle import Move, State
from app.dossiers.queries import find, locked, standing_of
from app.dossiers.records import Dossier
from app.dossiers.request import Item, Kind
from app.dossiers.said import Said
from app.dossiers.word import WORDS
from app.mandates.actions import give
from app.mandates.terms import GivenBy, Term
from app.mandates.whom import OutsideNeighbourhood
from app.people.queries import accounts_at_door
from tests.dossiers.filed import IN_NGHIA_DO, agreed, answered, at_work, filed


@pytest.fixture
def app(app: Flask) -> Iterator[Flask]:
    with app.app_context():
        yield app


@pytest.fixture
def binh(app: Flask) -> Staff:
    return at_work("binh")


@pytest.fixture
def beside(binh: Staff) -> Helper:
    """Ông Bình beside bà Lan."""
    lan, month = accounts_at_door("0912345678")[0], agreed(Term.MONTH)
    mandate = give(lan, binh, GivenBy.OWN_PIN, month, now(), False, binh.neighbourhood_id)
    return Helper(mandate.id, lan.id, binh.staff_id, binh.ward_id, (SERVICE.slug,), mandate.neighbourhood_id)


def sends(beside: Helper, **changed: Any) -> Dossier:
    dossier = send(answered(**changed), SERVICE, beside, now())
    db.session.commit()
    return dossier


@pytest.mark.parametrize("street", ["Số 12 ngõ 34, tổ 1", "Số 12 ngõ 34"])
def test_he_sends_for_an_address_of_his_neighbourhood(beside: Helper, street: str):
    assert sends(beside, noi_o_nha=street).neighbourhood_id == beside.neighbourhood_id


@pytest.mark.parametrize("elsewhere", [{"noi_o_nha": "Số 12 ngõ 34, tổ 2"}, {"noi_o_nha": "tổ 99"}, IN_NGHIA_DO])
def test_he_sends_nothing_for_another_address(beside: Helper, elsewhere: dict[str, str]):
    with pytest.raises(OutsideNeighbourhood):
        sends(beside, **elsewhere)


def test_anh_minh_sends_for_the_whole_ward(beside: Helper):
    sends(replace(beside, neighbourhood_id=None), noi_o_nha="Số 12 ngõ 34, tổ 2")


def test_he_comes_back_to_what_he_sent_and_to_nothing_else_of_hers(beside: Helper):
    alone, sent = filed(), sends(beside)
    asks = Said(items=(Item(Kind.OTHER, "khac", "", "giấy tờ khác", "Mang hợp đồng"),))
    for number in (alone.number, sent.number):
        advance(locked(number, at_work("mai")) or alone, Move.ASK, at_work("mai"), now(), asks)
    db.session.commit()
    assert (find(sent.number, beside), find(alone.number, beside)) == (sent, None)
    assert find(alone.number, replace(beside, neighbourhood_id=None)) is alone


def test_of_all_his_neighbours_he_reads_where_it_stands(binh: Staff, beside: Helper):
    filed()
    sends(beside)
    (standing,) = standing_of(binh, now())
    assert (standing.mandate_id, standing.service_name, standing.state) == (beside.mandate_id, SERVICE.name, State.SENT)
    assert standing_of(at_work("to02"), now()) == []


def test_the_day_it_ends_is_told_once_it_was_granted(binh: Staff, beside: Helper):
    sent = sends(beside)
    assert [one.lasts_until for one in standing_of(binh, now())] == [None]
    for move in (Move.ACCEPT, Move.GRANT):
        advance(locked(sent.number, at_work("mai")) or sent, move, at_work("mai"), now(), Said(note="Xong"))
    db.session.commit()
    assert [one.lasts_until for one in standing_of(binh, now())] == [date(2027, 12, 1)]


@pytest.mark.parametrize("state", State)
def test_every_state_is_one_word(state: State):
    assert WORDS[state].word
    assert " " not in WORDS[state].word
    assert WORDS[state].means.endswith(".")


def test_the_word_does_not_say_what_came_out():
    assert WORDS[State.DECIDED] == WORDS[State.HANDED_OVER]
