"""Bà Lan sends "TT" and the number, and reads where her dossier stands; a stranger reads nothing of hers."""

from dataclasses import replace
from datetime import timedelta

import pytest
from flask import Flask
from time_machine import Traveller

from app.clock import now
from app.database import db
from app.dossiers.actions import advance
from app.dossiers.lifecycle import Move
from app.dossiers.queries import locked
from tests.browser import Browser
from tests.dossiers.filed import at_work, filed
from tests.journeys.bad_luck import messages_to
from tests.journeys.test_asked_by_message import heard
from tests.personas import Person

__all__ = ["heard"]

only_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
HERS, STRANGER = "0912345678", "0977000678"
ASKS = "tt cg 261123 0001"


@pytest.fixture
def sent(heard: Flask) -> Flask:
    with heard.app_context():
        filed()
    return heard


def answers(app: Flask, phone: str, text: str, secret: str = "own-secret") -> list[str]:
    """What the phone is told because of this SMS."""
    before = len(messages_to(app, phone))
    headers = {"Authorization": f"Bearer {secret}"}
    answer = Browser(app).client.post("/tin-nhan/den", data={"from": phone, "text": text}, headers=headers)
    assert answer.status_code == (204 if secret == "own-secret" else 404)
    return messages_to(app, phone)[before:]


def test_she_reads_where_it_stands_until_when_and_whom_to_ask(sent: Flask) -> None:
    assert answers(sent, HERS, ASKS) == [
        "Ho so CG-261123-0001: Da gui, cho tiep nhan. Hen tra 30/11/2026. Cong an Phuong Cau Giay. "
        "Hoi can bo truc 024 0000 0000."
    ]
    with sent.app_context():
        found = locked("CG-261123-0001", at_work("mai"))
        assert found
        advance(found, Move.ACCEPT, at_work("mai"), now())
        db.session.commit()
    (told,) = answers(sent, HERS, "Trạng thái CG-261123-0001")
    assert "Da tiep nhan" in told
    assert "Hoi can bo Mai" in told


def test_at_night_the_answer_comes_at_once(sent: Flask, evening: Traveller) -> None:
    evening.move_to(now().replace(hour=23))
    (told,) = answers(sent, HERS, ASKS)
    assert "CG-261123-0001" in told


def test_a_stranger_reads_the_same_of_a_dossier_as_of_none(sent: Flask) -> None:
    (of_hers,) = answers(sent, STRANGER, ASKS)
    (of_none,) = answers(sent, STRANGER, "TT CG-261123-9999")
    assert of_hers == of_none
    assert of_hers.startswith("Khong thay ho so co ma nay cua so dien thoai nay")


@only_sqlite
def test_strange_words_are_answered_once_an_hour(sent: Flask, evening: Traveller) -> None:
    (told,) = answers(sent, STRANGER, "alo cho hoi")
    assert "TT CG-261123-0042" in told
    assert "HUY" in told
    assert answers(sent, STRANGER, "alo alo") == []
    evening.shift(timedelta(minutes=61))
    assert len(answers(sent, STRANGER, "alo")) == 1


@only_sqlite
def test_nobody_is_answered_more_than_ten_times_an_hour(sent: Flask) -> None:
    told = [one for _ in range(12) for one in answers(sent, STRANGER, "TT CG-261123-9999")]
    assert len(told) == 10
    assert len(answers(sent, HERS, ASKS)) == 1


@only_sqlite
@pytest.mark.parametrize(("phone", "secret"), [("191", "own-secret"), ("02438345678", "own-secret"), (HERS, "other")])
def test_who_cannot_be_answered_or_is_not_the_company_changes_nothing(sent: Flask, phone: str, secret: str) -> None:
    assert answers(sent, phone, ASKS, secret) == []


@only_sqlite
def test_her_page_says_how_where_an_answer_arrives_and_only_there(sent: Flask, ba_lan: Person) -> None:
    ba_lan.signs_in().opens("/toi/ho-so/CG-261123-0001").sees("TT CG-261123-0001")
    sent.extensions["settings"] = replace(sent.extensions["settings"], sms=None)
    ba_lan.opens("/toi/ho-so/CG-261123-0001").sees_no("TT CG-261123-0001")


@only_sqlite
def test_huy_is_never_answered_as_strange_words(sent: Flask) -> None:
    assert answers(sent, STRANGER, "huy") == []
