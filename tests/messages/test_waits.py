"""What waits for the morning, and what is not sent at all."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from uuid import UUID

import pytest
from flask import Flask
from time_machine import Traveller

from app.clock import now
from app.database import db
from app.messages.actions import post, settle
from app.messages.delivery import Delivery
from app.messages.events import FACTS, Event, Topic
from app.messages.gateway import Outcome
from app.messages.letter import Letter
from app.messages.wishes import Reader
from app.worker import send_messages
from tests.messages.gateways import Down, Takes
from tests.messages.test_outbox import app, outbox

__all__ = ["app"]


@pytest.mark.parametrize("event", [Event.DOSSIER_ACCEPTED, Event.PIN_CODE])
def test_at_night_only_what_is_urgent_leaves(app: Flask, evening: Traveller, event: Event):
    post("0912345678", Letter(event, "mot"), "account:1", None, now())
    db.session.commit()
    evening.move_to(now().replace(hour=21, minute=0, second=1))
    gateway = Takes()
    send_messages(gateway)
    assert len(gateway.told) == FACTS[event].urgent
    evening.move_to(now().replace(hour=7, minute=0) + timedelta(days=1))
    send_messages(gateway)
    assert len(gateway.told) == 1


def test_what_failed_before_nine_is_tried_again_at_seven(app: Flask, evening: Traveller):
    evening.move_to(now().replace(hour=20, minute=59, second=30))
    post("0912345678", Letter(Event.DOSSIER_ACCEPTED, "mot"), "account:1", None, now())
    db.session.commit()
    send_messages(Down())
    (message,) = outbox()
    assert (message.attempts, f"{message.due_at:%d %H:%M}") == (1, "24 07:00")


class Slow:
    """While it is asked, somebody saves a page."""

    def __init__(self, app: Flask) -> None:
        self.app, self.saved = app, 0

    def send(self, message_id: UUID, phone: str, text: str) -> None:
        with ThreadPoolExecutor(1) as somebody:
            self.saved = somebody.submit(self._saves).result()

    def _saves(self) -> int:
        with self.app.app_context():
            post("0987654321", Letter(Event.DOSSIER_ACCEPTED, "hai"), "account:2", None, now() + timedelta(hours=1))
            db.session.commit()
            return 1


def test_nobody_waits_while_the_gateway_is_waited_for(app: Flask):
    post("0912345678", Letter(Event.PIN_CODE, "mot"), "account:1", None, now())
    db.session.commit()
    gateway = Slow(app)
    assert (send_messages(gateway), gateway.saved) == (1, 1)


def test_what_a_report_said_meanwhile_stands(app: Flask):
    post("0912345678", Letter(Event.PIN_CODE, "mot"), "account:1", None, now())
    (message,) = outbox()
    message.delivery = Delivery.ARRIVED
    settle(message, Outcome(Delivery.UNKNOWN, answered=False), now())
    assert message.delivery is Delivery.ARRIVED
    db.session.rollback()


def test_a_landline_is_told_nothing(app: Flask):
    post("02438345678", Letter(Event.PIN_CODE, "mot"), "account:1", None, now())
    assert outbox() == []


def test_she_reads_marks_if_she_wants_and_is_not_told_what_she_does_without(app: Flask):
    reader = Reader(marks=True, without=frozenset({Topic.PROGRESS}))
    for event in (Event.DOSSIER_SENT, Event.DOSSIER_ACCEPTED):
        post("0912345678", Letter(event, "Một"), "account:1", None, now(), to=reader)
    db.session.commit()
    assert [one.text for one in outbox()] == ["Một"]
