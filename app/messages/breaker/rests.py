"""Decides when a gateway that fails is left alone, and when it is tried again with one message."""

from dataclasses import dataclass
from datetime import datetime, timedelta

TRIPS_AFTER = 5
FIRST_REST, LONGEST_REST = timedelta(minutes=1), timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class Breaker:
    """failures: in a row. rests_until: None while nothing is wrong."""

    failures: int = 0
    rests_until: datetime | None = None

    def rests(self, now: datetime) -> bool:
        """Nothing is offered."""
        return self.rests_until is not None and now < self.rests_until

    @property
    def tripped(self) -> bool:
        """Once its rest is over, one message tries whether it is back."""
        return self.rests_until is not None

    def trying(self, now: datetime) -> "Breaker":
        """One message is offered: to everybody else it rests, for longer than a gateway is waited for."""
        return Breaker(self.failures, now + FIRST_REST)

    def failed(self, now: datetime) -> "Breaker":
        """After five in a row it rests a minute, and twice as long after every trial that failed."""
        failures = self.failures + 1
        if failures < TRIPS_AFTER:
            return Breaker(failures)
        rest = FIRST_REST * 2 ** min(failures - TRIPS_AFTER, 10)
        return Breaker(failures, now + min(rest, LONGEST_REST))


WORKS = Breaker()
