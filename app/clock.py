"""What time it is at the point: the only place that reads the clock."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

HANOI = ZoneInfo("Asia/Ho_Chi_Minh")


def now() -> datetime:
    """This moment, with Viet Nam's zone."""
    return datetime.now(HANOI)


def today() -> date:
    """The day on the wall calendar of the point."""
    return now().date()
