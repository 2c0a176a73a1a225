"""Decides which own days a ward may set, and what the calendar is with them."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from app.office.calendar import OfficeCalendar, national_calendar
from app.office.hours import Hours

LONGEST_WHY = 200
FARTHEST = timedelta(days=400)


@dataclass(frozen=True, slots=True)
class OwnDay:
    """A day on which one ward works, or is closed, otherwise than the country. note: why, for everybody to read."""

    day: date
    works: bool
    note: str


def with_own(own: Iterable[OwnDay], hours: Hours | None = None) -> OfficeCalendar:
    """The calendar of a ward that set these; no hours: it keeps those of the country."""
    days, calendar = list(own), national_calendar()
    if hours:
        calendar = replace(
            calendar,
            opens=hours.opens,
            lunch_from=hours.lunch_from,
            lunch_to=hours.lunch_to,
            closes=hours.closes,
        )
    return calendar.with_own_days(
        off=[one.day for one in days if not one.works], worked=[one.day for one in days if one.works]
    )


def wrong_day(wanted: OwnDay, own: Collection[OwnDay], today: date) -> str:
    """What to do instead, where the day cannot be set; "" where it can."""
    if wanted.day < today:
        return "Ngày này đã qua. Chọn từ hôm nay trở đi."
    if wanted.day > today + FARTHEST:
        return "Ngày này còn hơn một năm nữa. Chọn ngày gần hơn."
    if any(one.day == wanted.day for one in own):
        return "Ngày này phường đã ghi riêng. Bỏ dòng đó trước."
    if with_own(own).is_working_day(wanted.day) is wanted.works:
        return "Ngày này vốn đã là ngày làm việc." if wanted.works else "Ngày này vốn đã là ngày nghỉ."
    return ""
