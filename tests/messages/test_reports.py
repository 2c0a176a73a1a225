"""The company says whether a message arrived: the desk reads it; said twice, or of strangers, it changes nothing."""

from datetime import datetime
from uuid import uuid4

import pytest
from flask import Flask

from app.database import db
from app.messages.delivery import Delivery, Report, after
from app.worker import send_messages
from tests.browser import Browser
from tests.dossiers.filed import filed
from tests.journeys.test_asked_by_message import heard
from tests.messages.gateways import Down, Takes
from tests.messages.test_outbox import outbox
from tests.personas import Worker

__all__ = ["heard"]

SENT, ARRIVED, FAILED, WAITING = Delivery.SENT, Delivery.ARRIVED, Delivery.FAILED, Delivery.WAITING


@pytest.mark.parametrize(
    ("known", "came", "then"),
    [
        (SENT, Report.DELIVERED, ARRIVED),
        (SENT, Report.FAILED, FAILED),
        (Delivery.UNKNOWN, Report.DELIVERED, ARRIVED),
        (Delivery.UNKNOWN, Report.FAILED, FAILED),
        (FAILED, Report.DELIVERED, ARRIVED),
        (WAITING, Report.DELIVERED, ARRIVED),
        (WAITING, Report.FAILED, WAITING),
        (ARRIVED, Report.FAILED, ARRIVED),
        (ARRIVED, Report.DELIVERED, ARRIVED),
    ],
)
def test_what_is_known_after_a_report(known: Delivery, came: Report, then: Delivery):
    assert after(known, came) is then


def reports(app: Flask, message: object, status: str, secret: str = "own-secret") -> int:
    sent = {"id": str(message), "status": status}
    headers = {"Authorization": f"Bearer {secret}"}
    return Browser(app).client.post("/tin-nhan/bao-nhan", data=sent, headers=headers).status_code


def sent_one(app: Flask, gateway: Takes | Down) -> object:
    with app.app_context():
        filed()
        send_messages(gateway)
        (message,) = outbox()
        db.session.rollback()
        return message.id


def arrived(app: Flask, message: object, came: str) -> tuple[Delivery, datetime | None]:
    """What is known once this report came."""
    assert reports(app, message, came) == 204
    with app.app_context():
        (told,) = outbox()
        db.session.rollback()
        return told.delivery, told.arrived_at


def test_the_desk_reads_that_it_arrived_and_a_second_report_moves_nothing(heard: Flask, chi_mai: Worker) -> None:
    message = sent_one(heard, Takes())
    chi_mai.signs_in().opens("/tiep-nhan/ho-so/CG-261123-0001").sees("Đã gửi ·")
    known = [arrived(heard, message, came) for came in ("delivered", "delivered", "failed")]
    assert known[0][0] is ARRIVED
    assert known[0][1]
    assert known == known[:1] * 3
    chi_mai.opens("/tiep-nhan/ho-so/CG-261123-0001").sees("Đã tới máy")


def test_what_arrived_is_not_offered_again(heard: Flask) -> None:
    reports(heard, sent_one(heard, Down()), "delivered")
    gateway = Takes()
    with heard.app_context():
        send_messages(gateway)
    assert gateway.told == []


@pytest.mark.parametrize(
    ("message", "status"), [(uuid4(), "delivered"), ("x" * 500, "failed"), ("", ""), (None, "odd")]
)
@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_a_strange_report_is_answered_calmly(heard: Flask, message: object, status: str) -> None:
    known = sent_one(heard, Takes())
    assert reports(heard, message or known, status) == 204
    with heard.app_context():
        assert [one.delivery for one in outbox()] == [SENT]
        db.session.rollback()


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_whoever_lacks_the_secret_reports_nothing(heard: Flask) -> None:
    assert reports(heard, sent_one(heard, Takes()), "delivered", secret="guessed") == 404
    with heard.app_context():
        assert [one.delivery for one in outbox()] == [SENT]
        db.session.rollback()
