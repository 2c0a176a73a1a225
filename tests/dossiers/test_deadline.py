"""When a dossier counts as received, when it is due, and how long that still is."""

from datetime import UTC, date, datetime, timedelta

import pytest

from app.clock import HANOI
from app.dossiers.deadline import (
    ClockPaused,
    Pause,
    due,
    is_late,
    received_on,
)
from app.dossiers.time_left import time_left_words, working_time
from app.office.calendar import national_calendar

CALENDAR = national_calendar()
MONDAY_CLOSING = datetime(2026, 11, 30, 17, 0, tzinfo=HANOI)


def at(day: int, month: int, hour: int, minute: int = 0, year: int = 2026) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=HANOI)


@pytest.mark.parametrize(
    ("sent", "received"),
    [
        pytest.param(at(23, 11, 19, 42), date(2026, 11, 25), id="bà Lan in the evening before a holiday"),
        pytest.param(at(24, 11, 10), date(2026, 11, 25), id="on the holiday"),
        pytest.param(at(25, 11, 6), date(2026, 11, 25), id="before opening"),
        pytest.param(at(25, 11, 12, 30), date(2026, 11, 25), id="over lunch"),
        pytest.param(at(25, 11, 17), date(2026, 11, 25), id="exactly at closing"),
        pytest.param(at(25, 11, 17, 1), date(2026, 11, 26), id="a minute after closing"),
        pytest.param(at(27, 11, 17, 1), date(2026, 11, 30), id="Friday evening"),
        pytest.param(at(28, 11, 9), date(2026, 11, 30), id="Saturday morning"),
        pytest.param(at(29, 11, 9), date(2026, 11, 30), id="Sunday"),
        pytest.param(at(22, 8, 9), date(2026, 8, 22), id="a Saturday worked instead of a Monday"),
        pytest.param(at(31, 8, 9), date(2026, 9, 3), id="the Monday that it was swapped for"),
        pytest.param(at(13, 2, 18), date(2026, 2, 23), id="the last evening before Tết"),
        pytest.param(datetime(2026, 11, 25, 10, 30, tzinfo=UTC), date(2026, 11, 26), id="told in UTC"),
    ],
)
def test_a_filing_counts_for_the_working_day(sent, received):
    assert received_on(sent, CALENDAR) == received


def test_ba_lan_sends_in_the_evening_before_a_holiday_and_is_answered_by_monday():
    received = received_on(at(23, 11, 19, 42), CALENDAR)
    assert due(received, 3, CALENDAR) == MONDAY_CLOSING


@pytest.mark.parametrize(
    ("received", "days", "last"),
    [
        pytest.param(date(2026, 11, 16), 3, date(2026, 11, 19), id="within one week"),
        pytest.param(date(2026, 11, 20), 1, date(2026, 11, 23), id="over a weekend"),
        pytest.param(date(2026, 11, 18), 4, date(2026, 11, 25), id="over a weekend and a holiday"),
        pytest.param(date(2026, 8, 20), 2, date(2026, 8, 22), id="the worked Saturday is the last day"),
        pytest.param(date(2026, 8, 28), 1, date(2026, 9, 3), id="over the days it was swapped for"),
        pytest.param(date(2026, 2, 12), 7, date(2026, 3, 2), id="over Tết"),
        pytest.param(date(2026, 11, 25), 0, date(2026, 11, 25), id="the same day"),
    ],
)
def test_only_working_days_count(received, days, last):
    assert due(received, days, CALENDAR).date() == last


def test_the_term_ends_on_viet_nams_clock():
    assert due(date(2026, 11, 25), 3, CALENDAR).tzinfo is HANOI


@pytest.mark.parametrize(
    ("pauses", "last"),
    [
        pytest.param((), date(2026, 11, 19), id="not asked"),
        pytest.param((Pause(date(2026, 11, 17), date(2026, 11, 19)),), date(2026, 11, 23), id="two days"),
        pytest.param((Pause(date(2026, 11, 17), date(2026, 11, 17)),), date(2026, 11, 19), id="the same day"),
        pytest.param((Pause(date(2026, 11, 16), date(2026, 11, 17)),), date(2026, 11, 19), id="on receipt"),
        pytest.param((Pause(date(2026, 11, 19), date(2026, 11, 23)),), date(2026, 11, 23), id="last day"),
        pytest.param(
            (Pause(date(2026, 11, 17), date(2026, 11, 19)), Pause(date(2026, 11, 18), date(2026, 11, 20))),
            date(2026, 11, 25),
            id="papers and payment at once",
        ),
    ],
)
def test_days_that_chi_mai_waits_for_ong_tu_do_not_count(pauses, last):
    assert due(date(2026, 11, 16), 3, CALENDAR, pauses).date() == last


def test_while_ong_tu_has_not_answered_there_is_no_due_date():
    with pytest.raises(ClockPaused) as refused:
        due(date(2026, 11, 16), 3, CALENDAR, (Pause(date(2026, 11, 17), None),))
    assert refused.value.asked == date(2026, 11, 17)


@pytest.mark.parametrize(
    ("start", "end", "hours"),
    [
        pytest.param(at(25, 11, 8), at(25, 11, 17), 8, id="a day"),
        pytest.param(at(25, 11, 11), at(25, 11, 14), 2, id="around lunch"),
        pytest.param(at(25, 11, 12, 15), at(25, 11, 12, 45), 0, id="at lunch"),
        pytest.param(at(25, 11, 20), at(26, 11, 6), 0, id="at night"),
        pytest.param(at(27, 11, 16), at(30, 11, 9), 2, id="over a weekend"),
        pytest.param(at(21, 8, 16), at(22, 8, 9), 2, id="into the worked Saturday"),
        pytest.param(at(30, 11, 9), at(27, 11, 16), 0, id="backwards"),
    ],
)
def test_only_office_hours_are_working_time(start, end, hours):
    assert working_time(start, end, CALENDAR) == timedelta(hours=hours)


@pytest.mark.parametrize(
    ("now", "words"),
    [
        (at(25, 11, 8), "còn 4 ngày làm việc"),
        (at(27, 11, 13), "còn 1 ngày 4 giờ làm việc"),
        (at(27, 11, 14), "còn 1 ngày 3 giờ làm việc"),
        (at(27, 11, 14, 20), "còn 1 ngày 2 giờ làm việc"),
        (at(28, 11, 9), "còn 1 ngày làm việc"),
        (at(30, 11, 14, 40), "còn 2 giờ 20 phút làm việc"),
        (at(30, 11, 15), "còn 2 giờ làm việc"),
        (at(30, 11, 16, 35), "còn 25 phút làm việc"),
        (MONDAY_CLOSING - timedelta(seconds=20), "sắp hết hạn"),
        (MONDAY_CLOSING, "sắp hết hạn"),
        (MONDAY_CLOSING + timedelta(seconds=1), "vừa quá hạn"),
        (at(1, 12, 7), "vừa quá hạn"),
        (at(1, 12, 10), "quá hạn 2 giờ làm việc"),
        (at(2, 12, 9, 30), "quá hạn 1 ngày 1 giờ làm việc"),
    ],
)
def test_chi_mai_reads_how_much_office_time_is_left(now, words):
    assert time_left_words(now, MONDAY_CLOSING, CALENDAR) == words


def test_an_answer_at_closing_time_is_in_time():
    assert not is_late(MONDAY_CLOSING, MONDAY_CLOSING)


def test_an_answer_a_second_later_is_late():
    assert is_late(MONDAY_CLOSING + timedelta(seconds=1), MONDAY_CLOSING)


@pytest.mark.parametrize(
    ("now", "words"),
    [
        (at(27, 11, 13), "còn 1 ngày làm việc"),
        (at(27, 11, 16), "còn 5 giờ làm việc"),
        (at(30, 11, 8), "còn 4 giờ làm việc"),
        (at(30, 11, 12), "sắp hết hạn"),
        (at(30, 11, 15), "quá hạn 2 giờ làm việc"),
    ],
)
def test_chi_mai_reads_what_is_left_of_half_a_day_that_ends_at_noon(now, words):
    assert time_left_words(now, at(30, 11, 12), CALENDAR) == words
