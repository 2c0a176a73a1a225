"""Fifteen days before her tạm trú ends bà Lan is told once, and goes on with what she has said already."""

from datetime import date
from uuid import uuid4

import pytest
from flask import Flask
from sqlalchemy import select

from app.actor import WORKER
from app.catalogue.services.dang_ky_tam_tru import SERVICE
from app.clock import now
from app.database import db
from app.dossiers.described.actions import describe
from app.dossiers.lifecycle import Move
from app.dossiers.records import Dossier
from app.dossiers.renewal.actions import remind
from app.drafts.records import Draft
from app.messages.events import Event
from app.messages.records import OutboxMessage
from app.web.flood import DRAFT
from tests.dossiers.filed import at_work, filed
from tests.dossiers.test_mending import moves
from tests.journeys.bad_luck import SUMMARY, count
from tests.personas import Person

# Six months from there end on 01/12/2026, eight days after the evening of these tests.
ENDING = {"tu_ngay": "01/06/2026", "thoi_han": "6"}


def granted(**changed: str) -> Dossier:
    dossier = filed(**changed)
    moves(dossier.number, Move.ACCEPT, at_work("mai"))
    moves(dossier.number, Move.GRANT, at_work("mai"))
    return dossier


def told() -> list[str]:
    remind(now())
    db.session.commit()
    rows = select(OutboxMessage.text).where(OutboxMessage.event == Event.TERM_ENDS)
    return list(db.session.scalars(rows.execution_options(visible_to=WORKER)))


def test_she_is_told_once_and_reads_the_day(app: Flask) -> None:
    with app.app_context():
        number = granted(**ENDING).number
        words = told()
        assert [f"het han 01/12/2026, ho so {number}" in one for one in words] == [True]
        assert told() == words


def test_a_term_stays_known_however_late_something_is_mended(app: Flask) -> None:
    with app.app_context():
        dossier = filed(**ENDING)
        describe(dossier, SERVICE, dossier.answers, date(2030, 1, 1))
        assert dossier.lasts_until == date(2026, 12, 1)
        db.session.rollback()


@pytest.mark.parametrize("term", ["12", "24"])
def test_whose_term_is_long_is_left_alone(app: Flask, term: str) -> None:
    with app.app_context():
        granted(**{**ENDING, "thoi_han": term})
        assert told() == []


def test_what_was_not_granted_does_not_end(app: Flask) -> None:
    with app.app_context():
        filed(**ENDING)
        assert told() == []


def goes_on(person: Person, heading: str) -> Person:
    """Past pages that know everything already."""
    while person.heading != heading:
        person.presses("Tiếp tục")
    return person


def test_she_renews_with_what_she_said_before_and_is_not_told_any_more(app: Flask, ba_lan: Person) -> None:
    with app.app_context():
        number = granted(**ENDING).number
    ba_lan.signs_in().sees("Sắp hết hạn: thứ Ba 01/12/2026").opens(f"/toi/ho-so/{number}")
    ba_lan.presses("Tôi vẫn ở đó, gia hạn").sees("Gia hạn tạm trú").chooses("1 năm").chooses("Còn hạn")
    goes_on(ba_lan, "Ai là chủ nhà?").chooses("Để công an phường hỏi")
    goes_on(ba_lan, "Có được miễn lệ phí không?").types("thuộc diện", "Không, tôi nộp lệ phí")
    goes_on(ba_lan, SUMMARY).sees("Ngô Văn Chủ").sees("Trần Gia Bảo").presses("Gửi hồ sơ").sees("CG-261123-0002")
    ba_lan.opens(f"/toi/ho-so/{number}").sees_no("Tôi vẫn ở đó, gia hạn").opens("/toi/").sees_no("Sắp hết hạn")
    with app.app_context():
        assert told() == []


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_whoever_renews_without_end_is_told_to_wait_and_fills_no_database(app: Flask, ba_lan: Person) -> None:
    with app.app_context():
        number = granted(**ENDING).number
    before = count(app, Draft)
    form, fields = ba_lan.signs_in().opens(f"/toi/ho-so/{number}").filled("Tôi vẫn ở đó, gia hạn")
    for _ in range(DRAFT.browser + 1):
        sent = {**dict(fields), "khoa": str(uuid4())}
        answer = ba_lan.client.post(form.get("action"), data=sent, headers={"Origin": "http://localhost"})
    assert (answer.status_code, count(app, Draft) - before) == (429, DRAFT.browser)
    assert "Anh/chị thử lại sau ít phút" in answer.text
