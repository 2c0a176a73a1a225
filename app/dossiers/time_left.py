"""Decides how much working time is left of a term, and says it."""

from datetime import date, datetime, time, timedelta

from app.clock import HANOI
from app.dossiers.deadline import is_late
from app.office.calendar import OfficeCalendar

_DAY = timedelta(days=1)


def time_left_words(now: datetime, due_at: datetime, calendar: OfficeCalendar) -> str:
    """As in "còn 1 ngày 3 giờ làm việc", "quá hạn 2 giờ làm việc"; a "ngày" is one day's office hours."""
    if is_late(now, due_at):
        passed = _spoken(working_time(due_at, now, calendar), calendar)
        return f"quá hạn {passed} làm việc" if passed else "vừa quá hạn"
    left = _spoken(working_time(now, due_at, calendar), calendar)
    return f"còn {left} làm việc" if left else "sắp hết hạn"


def working_time(start: datetime, end: datetime, calendar: OfficeCalendar) -> timedelta:
    """The office hours between two moments; none if end is not after start. Both know their zone."""
    first, last = start.astimezone(HANOI), end.astimezone(HANOI)
    total = timedelta()
    day = first.date()
    while day <= last.date():
        for opens, closes in _office_hours(day, calendar):
            total += max(timedelta(), min(closes, last) - max(opens, first))
        day += _DAY
    return total


def _office_hours(day: date, calendar: OfficeCalendar) -> tuple[tuple[datetime, datetime], ...]:
    """Morning and afternoon; nothing on a day off."""
    if not calendar.is_working_day(day):
        return ()
    halves = ((calendar.opens, calendar.lunch_from), (calendar.lunch_to, calendar.closes))
    return tuple((datetime.combine(day, a, HANOI), datetime.combine(day, b, HANOI)) for a, b in halves)


def _one_day(calendar: OfficeCalendar) -> timedelta:
    """The office hours of one working day."""
    return (
        _since_midnight(calendar.lunch_from)
        - _since_midnight(calendar.opens)
        + _since_midnight(calendar.closes)
        - _since_midnight(calendar.lunch_to)
    )


def _since_midnight(clock: time) -> timedelta:
    return timedelta(hours=clock.hour, minutes=clock.minute)


def _spoken(span: timedelta, calendar: OfficeCalendar) -> str:
    """Days and hours, or hours and minutes, begun minutes left out; empty for less than a minute."""
    days, rest = divmod(span, _one_day(calendar))
    hours, rest = divmod(rest, timedelta(hours=1))
    minutes = rest // timedelta(minutes=1)
    parts = ((days, "ngày"), (hours, "giờ")) if days else ((hours, "giờ"), (minutes, "phút"))
    return " ".join(f"{count} {unit}" for count, unit in parts if count)
