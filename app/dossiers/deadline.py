"""Decides when a dossier counts as received, when it is due and how much working time is left."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from pathlib import Path

from app.clock import HANOI

_DATA = Path(__file__).parent / "data" / "office_calendar.json"
_SATURDAY = 5
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class OfficeCalendar:
    """When an office works. days_off fall on any weekday; in unconfirmed_years they are estimates."""

    opens: time
    lunch_from: time
    lunch_to: time
    closes: time
    days_off: frozenset[date]
    worked_weekends: frozenset[date]
    unconfirmed_years: frozenset[int]

    def is_working_day(self, day: date) -> bool:
        if day.weekday() >= _SATURDAY:
            return day in self.worked_weekends
        return day not in self.days_off


@dataclass(frozen=True, slots=True)
class Pause:
    """The resident was asked for something on a day, and answered on another; None means not yet."""

    asked: date
    answered: date | None

    def takes(self, day: date) -> bool:
        """Whole days: from the day of the request up to, not including, the day of the answer."""
        return self.asked <= day and (self.answered is None or day < self.answered)


class ClockPaused(ValueError):
    """There is no due date before the resident answers."""

    def __init__(self, asked: date) -> None:
        super().__init__(asked.isoformat())
        self.asked = asked


@cache
def load_calendar() -> OfficeCalendar:
    """The calendar of data/office_calendar.json, where its sources and doubts stand."""
    data = json.loads(_DATA.read_text(encoding="utf-8"))
    hours, years = data["office_hours"], data["years"]
    return OfficeCalendar(
        opens=time.fromisoformat(hours["opens"]),
        lunch_from=time.fromisoformat(hours["lunch_from"]),
        lunch_to=time.fromisoformat(hours["lunch_to"]),
        closes=time.fromisoformat(hours["closes"]),
        days_off=frozenset(date.fromisoformat(day["date"]) for facts in years.values() for day in facts["days_off"]),
        worked_weekends=frozenset(map(date.fromisoformat, data["worked_weekends"])),
        unconfirmed_years=frozenset(int(year) for year, facts in years.items() if not facts["confirmed"]),
    )


def received_on(sent: datetime, calendar: OfficeCalendar) -> date:
    """The working day a filing counts for: that day up to closing time, lunch included, else the next one.

    sent knows its zone.
    """
    local = sent.astimezone(HANOI)
    if calendar.is_working_day(local.date()) and local.time() <= calendar.closes:
        return local.date()
    return next(_working_days_after(local.date(), calendar))


def due(received: date, working_days: int, calendar: OfficeCalendar, pauses: tuple[Pause, ...] = ()) -> datetime:
    """Closing time of the last of the working days (DECISIONS: clock); the day of receipt is not counted.

    received comes from received_on. Raises ClockPaused while the resident has not answered.
    """
    for pause in pauses:
        if pause.answered is None:
            raise ClockPaused(pause.asked)
    working = _working_days_after(received, calendar)
    counted = (day for day in working if not any(pause.takes(day) for pause in pauses))
    last = received
    for _ in range(working_days):
        last = next(counted)
    return datetime.combine(last, calendar.closes, HANOI)


def due_if_sent(working_days: int, now: datetime) -> datetime:
    """When the legal term would end, were a dossier sent at this moment."""
    calendar = load_calendar()
    return due(received_on(now, calendar), working_days, calendar)


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


def is_late(now: datetime, due_at: datetime) -> bool:
    """Whether the term has ended; its last moment is still in time."""
    return now > due_at


def time_left_words(now: datetime, due_at: datetime, calendar: OfficeCalendar) -> str:
    """As in "còn 1 ngày 3 giờ làm việc", "quá hạn 2 giờ làm việc"; a "ngày" is one day's office hours."""
    if is_late(now, due_at):
        passed = _spoken(working_time(due_at, now, calendar), calendar)
        return f"quá hạn {passed} làm việc" if passed else "vừa quá hạn"
    left = _spoken(working_time(now, due_at, calendar), calendar)
    return f"còn {left} làm việc" if left else "sắp hết hạn"


def _working_days_after(day: date, calendar: OfficeCalendar) -> Iterator[date]:
    while True:
        day += _DAY
        if calendar.is_working_day(day):
            yield day


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
