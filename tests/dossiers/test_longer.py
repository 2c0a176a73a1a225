"""A term that grows longer once: a working day, never one that is over, and what was paused stays paused."""

from datetime import date, datetime

import pytest

from app.clock import HANOI
from app.dossiers.deadline import Pause, due
from app.dossiers.longer import MOST_DAYS, days_more, later
from app.office.calendar import national_calendar

CALENDAR = national_calendar()
MONDAY = datetime(2026, 11, 30, 17, 0, tzinfo=HANOI)


@pytest.mark.parametrize(
    ("due_at", "today", "days", "until"),
    [
        # Before it is late: counted on from the day that was promised.
        (MONDAY, date(2026, 11, 26), 1, date(2026, 12, 1)),
        (MONDAY, date(2026, 11, 30), 2, date(2026, 12, 2)),
        # Late for a week: counted on from today, never into the past.
        (MONDAY, date(2026, 12, 7), 1, date(2026, 12, 8)),
        # Over a weekend, and over Tết: 16 to 20/02/2026 are days off.
        (datetime(2026, 12, 4, 17, 0, tzinfo=HANOI), date(2026, 12, 4), 1, date(2026, 12, 7)),
        (datetime(2026, 2, 13, 17, 0, tzinfo=HANOI), date(2026, 2, 13), 1, date(2026, 2, 23)),
    ],
)
def test_the_new_day_is_a_working_day_that_is_still_to_come(
    due_at: datetime, today: date, days: int, until: date
) -> None:
    assert later(due_at, today, days, CALENDAR).date() == until


@pytest.mark.parametrize("days", range(1, MOST_DAYS + 1))
@pytest.mark.parametrize("late_by", [0, 3])
def test_the_term_counted_again_ends_on_the_day_that_was_promised(days: int, late_by: int) -> None:
    received = date(2026, 11, 25)
    pauses = (Pause(date(2026, 11, 26), date(2026, 11, 30)), Pause(date(2026, 12, 7), date(2026, 12, 9)))
    before = due(received, 3, CALENDAR, pauses)
    until = later(before, date(2026, 12, 9 + late_by), days, CALENDAR)
    more = days_more(before.date(), until.date(), CALENDAR, pauses)
    assert due(before.date(), more, CALENDAR, pauses) == until
