"""A page may read the ward's calendar a moment late; what is written down never."""

from datetime import date, datetime, timedelta

import pytest
from flask import Flask

from app.clock import now
from app.database import db
from app.dossiers.numbering.actions import next_serial, no_new_numbers
from app.office.queries import KEPT_FOR, calendar_of
from app.office.records import OfficeDay
from tests.dossiers.filed import at_work
from tests.figures.measured import queries

FRIDAY = date(2026, 11, 27)


@pytest.fixture
def app(app: Flask):
    with app.app_context():
        yield app


def closes_behind_our_back(at: datetime) -> None:
    """Another process wrote it: nothing of ours was told."""
    ward = at_work("quang").ward_id
    db.session.add(OfficeDay(ward_id=ward, day=FRIDAY, works=False, note="bão", made_at=at, made_by="staff:x"))
    no_new_numbers(ward, at)
    db.session.commit()


def test_pages_of_ten_seconds_ask_once(app: Flask) -> None:
    ward = at_work("quang").ward_id
    with queries(app) as asked:
        for seconds in range(10):
            calendar_of(ward, now() + timedelta(seconds=seconds))
    assert len(asked) == 1


def test_a_page_reads_a_change_of_another_process_ten_seconds_later(app: Flask) -> None:
    ward, before = at_work("quang").ward_id, now()
    calendar_of(ward, before)
    closes_behind_our_back(before)
    assert calendar_of(ward, before + KEPT_FOR / 2).is_working_day(FRIDAY)
    assert not calendar_of(ward, before + KEPT_FOR).is_working_day(FRIDAY)


def test_what_is_sent_is_counted_by_it_at_once(app: Flask) -> None:
    ward, before = at_work("quang").ward_id, now()
    calendar_of(ward, before)
    closes_behind_our_back(before)
    serial = next_serial(ward, before.date())
    assert not calendar_of(ward, before, serial.calendar_changed_at).is_working_day(FRIDAY)


def test_also_across_midnight(app: Flask) -> None:
    ward = at_work("quang").ward_id
    midnight = datetime.combine(now().date() + timedelta(days=1), datetime.min.time(), now().tzinfo)
    closes_behind_our_back(midnight - timedelta(seconds=5))
    assert next_serial(ward, midnight.date()).calendar_changed_at


def test_a_change_gives_no_number_away(app: Flask) -> None:
    ward = at_work("quang").ward_id
    closes_behind_our_back(now())
    assert next_serial(ward, now().date()).number == 1
