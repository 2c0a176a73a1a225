"""A mandate for longer than a sitting: told, reminded of, found again, and stopped from the phone."""

from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import select
from time_machine import Traveller

from app.actor import WORKER, Staff
from app.clock import now
from app.database import db
from app.mandates.actions import begin_sitting, end, give, remind, stop_from
from app.mandates.queries import in_this_sitting, lasting
from app.mandates.records import Mandate
from app.mandates.terms import EndedBy, GivenBy, Term
from app.messages.records import OutboxMessage
from app.people.queries import accounts_at_door
from tests.dossiers.filed import agreed, at_work, ba_lan_signed_in


@pytest.fixture
def app(app: Flask):
    with app.app_context():
        yield app


def gives(term: Term, to: Staff | None = None) -> Mandate:
    mandate = give(accounts_at_door("0912345678")[0], to or at_work("minh"), GivenBy.OWN_PIN, agreed(term), now())
    db.session.commit()
    return mandate


def told(mandate: Mandate) -> list[str]:
    """What bà Lan's phone was told about it."""
    rows = select(OutboxMessage).where(OutboxMessage.subject == f"mandate:{mandate.id}").order_by(OutboxMessage.due_at)
    return [one.text for one in db.session.scalars(rows.execution_options(visible_to=WORKER))]


def test_ba_lan_is_told_of_a_longer_mandate_but_not_of_what_she_just_said_at_the_table(app: Flask):
    assert "den 24/12/2026" in told(gives(Term.MONTH))[0]
    assert told(gives(Term.SITTING)) == []


def test_opening_her_page_is_told_once_a_day(app: Flask, evening: Traveller):
    mandate = gives(Term.MONTH)
    for days, messages in ((0, 1), (1, 2), (0, 2), (1, 3)):
        evening.shift(timedelta(days=days))
        begin_sitting(mandate, at_work("minh"), "0912345678", now())
        db.session.commit()
        assert len(told(mandate)) == messages


def test_ba_lan_is_reminded_once_a_week_before_the_end(app: Flask, evening: Traveller):
    mandate, sitting = gives(Term.MONTH), gives(Term.DAY)
    reminded = []
    for days in (23, 2, 1):
        evening.shift(timedelta(days=days))
        reminded.append(remind(now()))
        db.session.commit()
    assert (reminded, len(told(sitting))) == ([0, 1, 0], 1)
    assert "se het ngay 24/12/2026" in told(mandate)[-1]


def test_lasting_ones_are_found_by_a_name_without_marks(app: Flask):
    mandate = gives(Term.YEAR)
    assert lasting(at_work("minh"), "tran thi", now()) == ([mandate], 1)
    assert lasting(at_work("minh"), "nguyen", now()) == ([], 0)
    assert in_this_sitting(at_work("minh"), now()) == []


def test_ended_twice_it_ended_the_first_time(app: Flask, evening: Traveller):
    given = gives(Term.DAY)
    end(given, at_work("minh"), EndedBy.GOODBYE, now())
    first = given.ends_at
    evening.shift(timedelta(minutes=1))
    end(given, ba_lan_signed_in(), EndedBy.OWN_PAGE, now())
    assert (given.ends_at, given.ended_by) == (first, EndedBy.GOODBYE)


def test_huy_from_her_phone_ends_all_of_them_and_answers(app: Flask):
    first, second = gives(Term.YEAR), gives(Term.SITTING)
    stop_from("0912345678", now())
    db.session.commit()
    assert (first.ended_by, second.ended_by) == (EndedBy.SMS, EndedBy.SMS)
    assert any("Da dung 2 giay" in text for text in told(first) + told(second))
