"""A telephone company in trouble is left alone, whoever works, and tried again with one message."""

from datetime import datetime, timedelta

import pytest
from flask import Flask
from sqlalchemy import select
from time_machine import Traveller

from app.actor import WORKER
from app.clock import HANOI, now
from app.database import db
from app.messages.actions import post
from app.messages.breaker.queries import gateway_state
from app.messages.breaker.rests import LONGEST_REST, TRIPS_AFTER, WORKS, Breaker
from app.messages.delivery import Delivery
from app.messages.events import Event
from app.messages.letter import Letter
from app.messages.records import OutboxMessage
from app.worker import send_messages
from tests.messages.gateways import Down, Silent, Takes
from tests.messages.test_outbox import app

__all__ = ["app"]

EVENING = datetime(2026, 11, 23, 19, 42, tzinfo=HANOI)


def failed(times: int, at: datetime = EVENING) -> Breaker:
    known = WORKS
    for _ in range(times):
        known = known.failed(at)
    return known


def test_four_failures_are_bad_luck_and_five_are_trouble():
    assert not failed(TRIPS_AFTER - 1).tripped
    assert failed(TRIPS_AFTER).rests_until == EVENING + timedelta(minutes=1)


@pytest.mark.parametrize(("times", "minutes"), [(5, 1), (6, 2), (7, 4), (9, 16), (10, 30), (5000, 30)])
def test_it_rests_twice_as_long_after_each_trial_that_failed(times: int, minutes: int):
    assert failed(times).rests_until == EVENING + timedelta(minutes=minutes)
    assert timedelta(minutes=minutes) <= LONGEST_REST


def test_a_rest_is_over_at_its_last_minute():
    resting = failed(TRIPS_AFTER)
    assert resting.rests(EVENING + timedelta(seconds=59))
    assert not resting.rests(EVENING + timedelta(seconds=60))


def posted(many: int) -> None:
    for _ in range(many):
        post("0912345678", Letter(Event.MANDATES_STOPPED, "mot"), "account:1", None, now())
    db.session.commit()


def waiting() -> int:
    rows = select(OutboxMessage).where(OutboxMessage.delivery == Delivery.WAITING, OutboxMessage.attempts == 0)
    return len(db.session.scalars(rows.execution_options(visible_to=WORKER)).all())


@pytest.mark.parametrize("company", [Down(), Silent()])
def test_five_of_eight_messages_meet_the_trouble_and_three_are_spared(
    app: Flask, evening: Traveller, company: Down | Silent
):
    posted(8)
    assert send_messages(company) == TRIPS_AFTER
    assert waiting() == 3


def test_after_the_rest_one_message_tries_and_what_is_known_outlives_the_worker(app: Flask, evening: Traveller):
    posted(8)
    send_messages(Silent())
    db.session.remove()
    assert send_messages(Takes()) == 0
    evening.shift(timedelta(seconds=61))
    company = Silent()
    assert (send_messages(company), company.asked) == (1, 1)
    until = gateway_state().breaker.rests_until
    assert until
    assert timedelta(minutes=1) < until - now() <= timedelta(minutes=2)


def test_once_it_is_back_everything_leaves(app: Flask, evening: Traveller):
    posted(8)
    send_messages(Silent())
    evening.shift(timedelta(seconds=61))
    company = Takes()
    assert send_messages(company) == 3
    assert (gateway_state().breaker, len(company.taken)) == (WORKS, 3)
