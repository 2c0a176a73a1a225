"""Decides which day a person means, and how days and moments are said."""

import re
from calendar import isleap, monthrange
from datetime import date, datetime, timedelta

from app.clock import HANOI
from app.letters import folded

FIRST_YEAR, LAST_YEAR = 1900, 2100
_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_LONGEST_MONTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_WORDS = re.compile("ngay|thang|nam")
_RUN_TOGETHER = re.compile(r"(\d{2})(\d{2})(\d{4}|\d{2})")

_EXAMPLE = "Ví dụ: 5/2/1958"


class DayUnreadable(ValueError):
    """No day of the calendar; the text tells the person what to do."""


def read_day(text: str) -> date:
    """The day, written day first: 5/2/1958, 05.02.1958, 05021958, "ngày 5 tháng 2 năm 1958"; also 1958-02-05.

    Raises DayUnreadable with a sentence to show.
    """
    numbers = _numbers(text)
    if len(numbers) == 3 and len(numbers[0]) == 4:
        numbers.reverse()
    if len(numbers) != 3 or any(len(number) > 2 for number in numbers[:2]):
        raise DayUnreadable(f"Anh/chị gõ ngày, tháng, năm bằng số. {_EXAMPLE}")
    if len(numbers[2]) != 4:
        raise DayUnreadable(f"Anh/chị gõ đủ 4 số của năm. {_EXAMPLE}")
    day, month, year = map(int, numbers)
    problem = _what_is_wrong(day, month, year)
    if problem:
        raise DayUnreadable(problem)
    return date(year, month, day)


def weekday_words(day: date) -> str:
    """From "thứ Hai" to "Chủ nhật"."""
    return _WEEKDAYS[day.weekday()]


def short(day: date) -> str:
    """As in "05/02/1958"."""
    return f"{day.day:02}/{day.month:02}/{day.year:04}"


def day_words(day: date) -> str:
    """As in "thứ Hai 30/11/2026"."""
    return f"{weekday_words(day)} {short(day)}"


def moment_words(moment: datetime) -> str:
    """As in "19 giờ 42 phút, thứ Hai 23/11/2026", on Viet Nam's clock. moment knows its zone."""
    return f"{clock_words(moment)}, {day_words(moment.astimezone(HANOI).date())}"


def span_words(span: timedelta) -> str:
    """ "3 ngày": whole days."""
    return f"{span.days} ngày"


def clock_words(moment: datetime) -> str:
    """As in "19 giờ 42 phút", on Viet Nam's clock. moment knows its zone."""
    local = moment.astimezone(HANOI)
    minutes = f" {local.minute:02} phút" if local.minute else ""
    return f"{local.hour} giờ{minutes}"


def by_when(moment: datetime) -> str:
    """The first whole minute at which it is certainly that late: "20 giờ 15 phút" for 20:14:01."""
    return clock_words(moment + timedelta(seconds=59, microseconds=999_999))


def _numbers(text: str) -> list[str]:
    """The parts of the text; whatever is no number leaves a list that cannot be a day."""
    parts = _WORDS.sub(" ", folded(text)).split()
    if not all(part.isascii() and part.isdigit() for part in parts):
        return []
    together = _RUN_TOGETHER.fullmatch(parts[0]) if len(parts) == 1 else None
    return list(together.groups()) if together else parts


def _what_is_wrong(day: int, month: int, year: int) -> str | None:
    if not 1 <= month <= 12:
        return f"Không có tháng {month}. Anh/chị gõ ngày trước, tháng sau. {_EXAMPLE}"
    if not 1 <= day <= _LONGEST_MONTHS[month - 1]:
        return f"Không có ngày {day} tháng {month}. Anh/chị xem lại ngày trên giấy tờ rồi gõ lại."
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return f"Anh/chị xem lại năm {year:04} rồi gõ lại. {_EXAMPLE}"
    if (month, day) == (2, 29) and not isleap(year):
        return f"Năm {year} không có ngày 29 tháng 2. Anh/chị xem lại ngày trên giấy tờ rồi gõ lại."
    return None


def months_later(day: date, months: int) -> date:
    """The same day of the month so many months later, or the last one of a month that is too short."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
