"""Whatever is sent, whenever: the calendar and the rules over it agree."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.clock import HANOI
from app.dossiers.deadline import Pause, due, received_on
from app.dossiers.time_left import working_time
from app.office.calendar import national_calendar

CALENDAR = national_calendar()
MOMENTS = st.datetimes(datetime(2025, 1, 1), datetime(2027, 12, 1), timezones=st.just(HANOI))
DAYS = st.dates(date(2025, 1, 1), date(2027, 12, 1))
TERMS = st.integers(min_value=0, max_value=30)


@st.composite
def pauses(draw: st.DrawFn) -> Pause:
    asked = draw(DAYS)
    return Pause(asked, asked + timedelta(days=draw(st.integers(min_value=0, max_value=60))))


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2026, 11, 23), True),
        (date(2026, 11, 24), False),
        (date(2026, 11, 28), False),
        (date(2026, 1, 2), False),
        (date(2026, 1, 10), True),
        (date(2026, 8, 22), True),
        (date(2026, 8, 31), False),
        (date(2026, 4, 27), False),
        (date(2026, 2, 16), False),
        (date(2026, 2, 23), True),
    ],
)
def test_chi_mai_is_at_her_desk_on_the_working_days_of_2026(day, works):
    assert CALENDAR.is_working_day(day) is works


def test_tet_of_2027_is_still_an_estimate():
    assert CALENDAR.unconfirmed_years == {2027}


def test_the_office_opens_closes_and_eats_as_assumed():
    hours = (CALENDAR.opens, CALENDAR.lunch_from, CALENDAR.lunch_to, CALENDAR.closes)
    assert hours == (time(8), time(12), time(13), time(17))


def test_every_swapped_day_is_a_weekend():
    assert all(day.weekday() >= 5 for day in CALENDAR.worked_weekends)


@given(MOMENTS)
def test_a_filing_is_received_on_a_working_day(sent):
    assert CALENDAR.is_working_day(received_on(sent, CALENDAR))


@given(MOMENTS, MOMENTS)
def test_whoever_sends_earlier_is_not_received_later(one, other):
    first, second = sorted((one, other))
    assert received_on(first, CALENDAR) <= received_on(second, CALENDAR)


@given(MOMENTS, TERMS, st.lists(pauses(), max_size=3))
def test_a_term_ends_on_a_working_day(sent, days, waits):
    last = due(received_on(sent, CALENDAR), days, CALENDAR, tuple(waits))
    assert CALENDAR.is_working_day(last.date())


@given(DAYS, DAYS, TERMS)
def test_whoever_is_received_earlier_is_not_due_later(one, other, days):
    first, second = sorted((one, other))
    assert due(first, days, CALENDAR) <= due(second, days, CALENDAR)


@given(DAYS, TERMS)
def test_a_day_more_ends_later(received, days):
    assert due(received, days, CALENDAR) < due(received, days + 1, CALENDAR)


@given(DAYS, TERMS, pauses())
def test_waiting_never_shortens_a_term(received, days, wait):
    assert due(received, days, CALENDAR, (wait,)) >= due(received, days, CALENDAR)


@given(MOMENTS, TERMS)
def test_a_term_of_days_is_that_many_days_of_office_hours(sent, days):
    received = received_on(sent, CALENDAR)
    evening = datetime.combine(received, CALENDAR.closes, HANOI)
    assert working_time(evening, due(received, days, CALENDAR), CALENDAR) == timedelta(hours=8 * days)


@given(st.lists(MOMENTS, min_size=3, max_size=3).map(sorted))
def test_working_time_adds_up(moments):
    start, between, end = moments
    parts = working_time(start, between, CALENDAR) + working_time(between, end, CALENDAR)
    assert parts == working_time(start, end, CALENDAR)
