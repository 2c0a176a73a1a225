"""When a term ends that is made longer, once, with an apology."""

from datetime import date, datetime, timedelta

from app.dossiers.deadline import Pause, due
from app.office.calendar import OfficeCalendar

# The law names no number that we read: ours keeps a slip of the finger from meaning a month.
MOST_DAYS = 10


def later(due_at: datetime, today: date, days: int, calendar: OfficeCalendar) -> datetime:
    """So many working days after the old day, after today where that one is past: never a day that is over."""
    return due(max(due_at.date(), today), days, calendar)


def days_more(before: date, after: date, calendar: OfficeCalendar, pauses: tuple[Pause, ...]) -> int:
    """How many working days the term gains: what lies between the two days and no pause takes away."""
    days = (before + timedelta(days=n) for n in range(1, (after - before).days + 1))
    return sum(calendar.is_working_day(day) and not any(pause.takes(day) for pause in pauses) for day in days)
