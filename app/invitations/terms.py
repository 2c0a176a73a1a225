"""How long an invitation holds, how often one is made, and what its inviter and its finder learn of it."""

from datetime import datetime, timedelta
from enum import StrEnum

from app.people.guesses import GuessLimit

HOLDS = timedelta(days=14)
# So long whoever finds an old slip is told that it has ended, not that there never was one.
REMEMBERED = timedelta(days=90)

# Of one inviter: a staircase in an evening.
MADE = GuessLimit(per_hour=30)
SENT = GuessLimit(per_hour=10)
# Whoever else invites: a phone is not rung all evening.
SENT_TO = GuessLimit(per_hour=2)
# Wrong codes from one address; eight symbols withstand any number of them.
TYPED = GuessLimit(per_hour=60)

# Opening an account is not coming back to it.
OPENING = timedelta(hours=1)


class Way(StrEnum):
    """How the code reaches the person."""

    PAPER = "paper"
    MESSAGE = "message"


class Standing(StrEnum):
    """What became of an invitation."""

    OPEN = "open"
    USED = "used"
    REVOKED = "revoked"
    ENDED = "ended"


def standing(used_at: datetime | None, revoked_at: datetime | None, until: datetime, now: datetime) -> Standing:
    """What was done with it comes before what time did."""
    if used_at:
        return Standing.USED
    if revoked_at:
        return Standing.REVOKED
    return Standing.OPEN if now < until else Standing.ENDED
