"""A term in days of the calendar ends on a day of work, and stands while the resident is waited for."""

from datetime import date

import pytest

from app.dossiers.deadline import ClockPaused, Pause, due_in_days
from app.office.calendar import national_calendar

MONDAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("days", "pauses", "ends"),
    [
        (3, (), date(2026, 11, 26)),
        # A Saturday: the Monday after it.
        (5, (), date(2026, 11, 30)),
        (30, (), date(2026, 12, 23)),
        (3, (Pause(date(2026, 11, 24), date(2026, 11, 26)),), date(2026, 11, 30)),
    ],
)
def test_days_off_are_counted_but_none_is_the_last(days: int, pauses: tuple[Pause, ...], ends: date):
    assert due_in_days(MONDAY, days, national_calendar(), pauses).date() == ends


def test_it_has_no_end_while_she_is_waited_for():
    with pytest.raises(ClockPaused):
        due_in_days(MONDAY, 3, national_calendar(), (Pause(date(2026, 11, 24), None),))
