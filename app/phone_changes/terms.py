"""How a new phone number is proved, when it counts, and what stops it."""

from datetime import datetime, timedelta
from enum import StrEnum

from app.people.guesses import GuessLimit

CODE_HOLDS = timedelta(minutes=10)
TRIES = 5
# So long the old number has time to object where nobody proved with her own PIN that it is she.
WAITS = timedelta(days=3)
# Each sends a message to a number that is not hers yet.
ASKED = GuessLimit(per_hour=3)
GIVEN = GuessLimit(per_hour=10)
# So long it stands on her page that the number changed, and who asked for it.
KEPT = timedelta(days=365)


class Way(StrEnum):
    """Who says that it is she."""

    OWN_PIN = "own-pin"
    IN_PERSON = "in-person"


class StoppedBy(StrEnum):
    """Why a change that was proved did not come about; the audit's reason."""

    OWN_PAGE = "own-page"
    AT_THE_POINT = "at-the-point"
    AT_THE_DESK = "at-the-desk"
    SMS = "sms"
    ASKED_AGAIN = "asked-again"
    TAKEN = "taken"


def counts_from(way: Way, pin_is_new: bool, now: datetime) -> datetime:
    """
    When the new number counts. Only a PIN that she has known for a while changes it at once.

    pin_is_new: chosen with a code in the last days. Whoever took a phone, or an officer's paper, has such a PIN too.
    """
    return now if way is Way.OWN_PIN and not pin_is_new else now + WAITS
