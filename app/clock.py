"""What time it is at the point: the only place that reads the clock."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

HANOI = ZoneInfo("Asia/Ho_Chi_Minh")


def now() -> datetime:
    """This moment, with Viet Nam's zone."""
    return datetime.now(HANOI)


def milliseconds() -> int:
    """This moment as a number that only grows, for telling which of two saves is the newer."""
    return int(now().timestamp() * 1000)


def today() -> date:
    """The day on the wall calendar of the point."""
    return now().date()
