"""How many guesses at a secret are checked within an hour, before it is told to wait."""

from dataclasses import dataclass
from datetime import datetime, timedelta

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@dataclass(frozen=True, slots=True)
class GuessLimit:
    """At most so many checked guesses at one subject in any hour; within: in another stretch, of a day at most."""

    per_hour: int
    within: timedelta = HOUR

    def open_again(self, made: int, first: datetime | None) -> datetime | None:
        """When the next guess may be made; None if now. first: the oldest guess within it."""
        if made < self.per_hour or first is None:
            return None
        return first + self.within


SIGN_IN = GuessLimit(per_hour=10)
# Per address, which a whole evening at the point shares; eight symbols withstand far more.
RESUME = GuessLimit(per_hour=60)
RESUME_YEAR = GuessLimit(per_hour=10)
LOOK_UP = GuessLimit(per_hour=5)
# Per address too; only wrong tokens of papers are counted, and a token withstands any number of them.
PAPER = GuessLimit(per_hour=60)


class TooManyGuesses(RuntimeError):
    """No more guesses at this subject until the moment it carries."""

    def __init__(self, until: datetime) -> None:
        super().__init__(until.isoformat())
        self.until = until
