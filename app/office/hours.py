"""Decides which office hours a ward may set, and reads them as people type them."""

import re
from dataclasses import dataclass
from datetime import time

from app.office.calendar import OfficeCalendar

_CLOCK = re.compile(r"(\d{1,2})\s*(?:[:.h]|giờ)?\s*(\d{2})?(?:\s*phút)?")


@dataclass(frozen=True, slots=True)
class Hours:
    """Of every working day. note: why they are these."""

    opens: time
    lunch_from: time
    lunch_to: time
    closes: time
    note: str


class ClockUnreadable(ValueError):
    """No time of day; the text tells the person what to do."""


def read_clock(text: str) -> time:
    """The time, as in 7:30, 7h30, 7 giờ 30, 13. Raises ClockUnreadable with a sentence to show."""
    found = _CLOCK.fullmatch(text.strip().lower())
    hour, minute = (int(found[1]), int(found[2] or 0)) if found else (24, 0)
    if hour > 23 or minute > 59:
        raise ClockUnreadable("Gõ giờ và phút. Ví dụ: 7:30")
    return time(hour, minute)


def wrong_hours(wanted: Hours, now: OfficeCalendar) -> str:
    """What to do instead, where they cannot be set; "" where they can. now: by which it has worked so far."""
    if not wanted.opens < wanted.lunch_from <= wanted.lunch_to < wanted.closes:
        return "Xem lại bốn giờ này: mở cửa, nghỉ trưa, làm chiều, đóng cửa phải theo thứ tự trong ngày."
    parts = ("opens", "lunch_from", "lunch_to", "closes")
    if all(getattr(wanted, one) == getattr(now, one) for one in parts):
        return "Phường đang làm việc đúng những giờ này."
    return ""
