"""Decides when hosts are reminded, and whether there is something to remind them of."""

from dataclasses import dataclass
from datetime import date, datetime, time

from app.clock import HANOI
from app.lodging.curfew import EVENING

# An hour is left until 23:00. Quiet hours don't apply: tomorrow it would be too late.
ASKED_AT = time(22, 0)


@dataclass(frozen=True, slots=True)
class Undeclared:
    """Of one host, in all her houses. lines: typed and not sent. rooms: taken last night, and nobody tonight."""

    lines: int
    rooms: int

    def __bool__(self) -> bool:
        return self.lines > 0 or self.rooms > 0


def night_to_remind_of(now: datetime) -> date | None:
    """Tonight, between ten and eleven; else None. now knows its zone."""
    local = now.astimezone(HANOI)
    return local.date() if ASKED_AT <= local.time() < EVENING else None
