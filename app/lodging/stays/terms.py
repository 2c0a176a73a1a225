"""Which night it is, and how far a stay may go on."""

from datetime import date, datetime, time, timedelta
from enum import StrEnum

from app.clock import HANOI
from app.days import short
from app.lodging.curfew import MORNING, is_late
from app.lodging.guest import LONGEST_STAY


class Change(StrEnum):
    """What the portal has a form of its own for."""

    EXTENDED = "extended"
    LEFT_EARLY = "left-early"


class StayRefused(ValueError):
    """A stay that cannot go on so; the text tells the host what to do."""


class TooLong(StayRefused):
    """Whoever stays longer registers temporary residence (Thông tư 116/2026/TT-BCA Đ14 k4)."""


def night_of(now: datetime) -> date:
    """The evening to which this moment belongs: until eight in the morning it is still that of the day before."""
    local = now.astimezone(HANOI)
    return local.date() - timedelta(days=1) if local.time() < MORNING else local.date()


def longest_until(arrives: date) -> date:
    """The last day on which a stay that began then may end."""
    return arrives + LONGEST_STAY


def check_extension(arrives: date, until: date, to: date) -> None:
    """Whether a stay that was declared until then may go on to that day. Raises StayRefused."""
    if to <= until:
        raise StayRefused(f"Khách đã khai ở đến {short(until)}. Chọn ngày sau ngày ấy.")
    if to > longest_until(arrives):
        raise TooLong(
            f"Ở từ {short(arrives)} đến {short(to)} là quá {LONGEST_STAY.days} ngày: khách đăng ký tạm trú, "
            "không khai lưu trú nữa."
        )


def is_told_late(until: date, told_at: datetime) -> bool:
    """Whether that a stay goes on was told at 23:00 of the day on which it should have ended, or later."""
    return is_late(datetime.combine(until, time(12), HANOI), told_at)
