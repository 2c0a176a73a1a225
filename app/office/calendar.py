"""Decides which days an office works and when; the national table, where its sources and doubts stand beside it."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import cache
from pathlib import Path

from app.clock import HANOI

_DATA = Path(__file__).parent / "data" / "holidays.json"
_SATURDAY = 5
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class OfficeCalendar:
    """
    When an office works. days_off fall on any weekday; worked_weekends are worked all the same.

    years: those that the national table knows; in unconfirmed_years it holds estimates.
    """

    opens: time
    lunch_from: time
    lunch_to: time
    closes: time
    days_off: frozenset[date]
    worked_weekends: frozenset[date]
    years: frozenset[int]
    unconfirmed_years: frozenset[int]

    def is_working_day(self, day: date) -> bool:
        if day.weekday() >= _SATURDAY:
            return day in self.worked_weekends
        return day not in self.days_off

    def closing(self, day: date) -> datetime:
        """The end of the office hours of a working day."""
        return datetime.combine(day, self.closes, HANOI)

    def noon(self, day: date) -> datetime:
        """The end of its morning."""
        return datetime.combine(day, self.lunch_from, HANOI)

    def working_days_after(self, day: date) -> Iterator[date]:
        """Without end, that day itself not among them."""
        while True:
            day += _DAY
            if self.is_working_day(day):
                yield day

    def with_own_days(self, off: Iterable[date], worked: Iterable[date]) -> "OfficeCalendar":
        """The same with a ward's own days over it: days off on which it works, working days on which it does not."""
        closed, open_all_the_same = frozenset(off), frozenset(worked)
        weekends = frozenset(day for day in open_all_the_same if day.weekday() >= _SATURDAY)
        return replace(
            self,
            days_off=(self.days_off - open_all_the_same) | closed,
            worked_weekends=(self.worked_weekends - closed) | weekends,
        )


@cache
def national_calendar() -> OfficeCalendar:
    """The calendar of data/holidays.json: that of an office whose ward said nothing else."""
    data = json.loads(_DATA.read_text(encoding="utf-8"))
    hours, years = data["office_hours"], data["years"]
    return OfficeCalendar(
        opens=time.fromisoformat(hours["opens"]),
        lunch_from=time.fromisoformat(hours["lunch_from"]),
        lunch_to=time.fromisoformat(hours["lunch_to"]),
        closes=time.fromisoformat(hours["closes"]),
        days_off=_days(years, "days_off"),
        worked_weekends=_days(years, "worked"),
        years=frozenset(map(int, years)),
        unconfirmed_years=frozenset(int(year) for year, facts in years.items() if not facts["confirmed"]),
    )


def _days(years: dict[str, dict[str, list[dict[str, str]]]], kind: str) -> frozenset[date]:
    return frozenset(date.fromisoformat(day["date"]) for facts in years.values() for day in facts[kind])
