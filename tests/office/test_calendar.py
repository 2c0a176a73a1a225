"""The national table: what is in it, whether it still reaches, and a ward's own days over it."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.office import calendar
from app.office.calendar import national_calendar
from app.office.runs_out import runs_out

CALENDAR = national_calendar()
YEARS = json.loads((Path(calendar.__file__).parent / "data/holidays.json").read_text(encoding="utf-8"))["years"]
# Bộ luật Lao động Điều 112 and the Government's schedule: 1 + 5 of Tết + 1 + 1 + 1 + 2, and from 2026 one more.
DAYS_OFF_BY_LAW = {"2025": 11, "2026": 12, "2027": 12}


def test_the_friday_after_new_year_2026_is_off_and_its_saturday_is_worked() -> None:
    assert not CALENDAR.is_working_day(date(2026, 1, 2))
    assert CALENDAR.is_working_day(date(2026, 1, 10))


@pytest.mark.parametrize("year", YEARS)
def test_every_day_off_by_law_is_there_each_weekend_one_given_back(year: str) -> None:
    facts = YEARS[year]
    days = [date.fromisoformat(one["date"]) for one in facts["days_off"]]
    swapped = {date.fromisoformat(one["instead_of"]) for one in facts["worked"]}
    given_back = sum(day.weekday() >= 5 for day in days)
    assert len(days) - len(swapped) - given_back == DAYS_OFF_BY_LAW[year]


@pytest.mark.parametrize("year", YEARS)
def test_every_swap_is_a_weekday_off_for_a_weekend_day_worked(year: str) -> None:
    off = {one["date"] for one in YEARS[year]["days_off"]}
    for one in YEARS[year]["worked"]:
        assert one["instead_of"] in off
        assert date.fromisoformat(one["instead_of"]).weekday() < 5 <= date.fromisoformat(one["date"]).weekday()


@pytest.mark.parametrize("year", YEARS)
def test_every_year_names_its_source_and_an_estimate_its_doubts(year: str) -> None:
    facts = YEARS[year]
    assert facts["source"]
    assert facts["confirmed"] or facts["doubts"]


def test_a_ward_closes_on_a_day_of_its_own() -> None:
    own = CALENDAR.with_own_days(off=[date(2026, 11, 27)], worked=[])
    assert not own.is_working_day(date(2026, 11, 27))
    assert own.is_working_day(date(2026, 11, 26))


def test_a_ward_works_on_a_saturday_and_on_a_holiday_of_its_own() -> None:
    own = CALENDAR.with_own_days(off=[], worked=[date(2026, 11, 28), date(2026, 11, 24)])
    assert own.is_working_day(date(2026, 11, 28))
    assert own.is_working_day(date(2026, 11, 24))


def test_a_ward_need_not_work_on_the_saturday_that_everybody_works() -> None:
    assert not CALENDAR.with_own_days(off=[date(2026, 8, 22)], worked=[]).is_working_day(date(2026, 8, 22))


def test_a_table_that_reaches_is_not_spoken_of() -> None:
    assert runs_out(date(2026, 6, 1), CALENDAR) == ""


def test_an_estimate_within_reach_is_called_one() -> None:
    assert "năm 2027 mới là dự tính" in runs_out(date(2026, 11, 23), CALENDAR)


def test_two_months_before_a_year_that_is_missing_it_is_said() -> None:
    confirmed = replace(CALENDAR, unconfirmed_years=frozenset())
    assert runs_out(date(2027, 10, 31), confirmed) == ""
    assert "Chưa có lịch nghỉ lễ năm 2028" in runs_out(date(2027, 11, 5), confirmed)
