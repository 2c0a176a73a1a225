"""Decides when a guest was born: a whole day, or only the year where his papers say no more."""

import re
from dataclasses import dataclass
from datetime import date

from app.days import DayUnreadable, read_day, short
from app.letters import tidy

OLDEST = 120
_SHORT_YEAR = re.compile(r"(\d{1,2})\s*[/.\-]\s*(\d{1,2})\s*[/.\-]\s*(\d{2})")
_YEAR = re.compile(r"\d{4}")
# The digits of a citizen number that say the year: century and sex, then two of the year.
_CENTURY, _YEAR_DIGITS = 3, slice(4, 6)
_CITIZEN_DIGITS = 12


class BirthUnreadable(ValueError):
    """No day and no year on which somebody alive was born; the text says what to do."""


@dataclass(frozen=True, slots=True)
class Birth:
    """day: None where only the year is known."""

    year: int
    day: date | None = None

    def __str__(self) -> str:
        return short(self.day) if self.day else str(self.year)

    def compared_with(self) -> date:
        """A day of that year, for what compares years only."""
        return self.day or date(self.year, 1, 1)


def read_birth(text: str, number: str, today: date) -> Birth:
    """
    "5/2/1990", "5/2/90", "05021990" or "1990".

    number: what was typed as number of the paper: its century decides which of 1920 and 2020 "20" is. Raises
    BirthUnreadable.
    """
    typed = tidy(text)
    if not typed:
        raise BirthUnreadable("Gõ ngày sinh. Ví dụ: 5/2/1990")
    if _YEAR.fullmatch(typed):
        return _lived(Birth(int(typed)), today)
    short_year = _SHORT_YEAR.fullmatch(typed)
    if short_year:
        day, month, year = short_year.groups()
        typed = f"{day}/{month}/{_century(int(year), number, today)}{year}"
    try:
        day_read = read_day(typed)
    except DayUnreadable as problem:
        raise BirthUnreadable(str(problem)) from problem
    return _lived(Birth(day_read.year, day_read), today)


def _century(year: int, number: str, today: date) -> int:
    digits = re.sub(r"\D", "", number)
    if len(digits) == _CITIZEN_DIGITS and int(digits[_YEAR_DIGITS]) == year:
        return 19 + int(digits[_CENTURY]) // 2
    return 20 if year <= today.year % 100 else 19


def _lived(birth: Birth, today: date) -> Birth:
    if birth.year > today.year or (birth.day and birth.day > today):
        raise BirthUnreadable(f"Ngày sinh {birth} chưa đến. Xem lại giấy tờ.")
    if birth.year < today.year - OLDEST:
        raise BirthUnreadable(f"Năm {birth.year} đã quá lâu. Xem lại năm sinh.")
    return birth
