"""What a mandate for one sitting allows, and until when."""

from datetime import datetime, timedelta
from enum import StrEnum

SITTING = timedelta(hours=2)


class GivenBy(StrEnum):
    """How the person gave it."""

    OWN_PIN = "own-pin"
    OPENED_ACCOUNT = "opened-account"


def ends_at(given: datetime) -> datetime:
    """A sitting's mandate ends by itself, should nobody say goodbye."""
    return given + SITTING


def still_holds(ends: datetime, now: datetime) -> bool:
    """Whether the helper may still act."""
    return now < ends
