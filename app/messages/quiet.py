"""Decides when a message may leave: nobody's phone rings at night but for what is urgent."""

from datetime import datetime, time, timedelta

from app.clock import HANOI
from app.messages.events import FACTS, Event

QUIET_FROM, QUIET_UNTIL = time(21), time(7)


def is_quiet(moment: datetime) -> bool:
    """From nine in the evening on, until seven in the morning rings."""
    clock = moment.astimezone(HANOI).time()
    return clock >= QUIET_FROM or clock < QUIET_UNTIL


def may_leave_at(event: Event, moment: datetime) -> datetime:
    """The moment itself; seven in the morning of a message of the night that can wait."""
    if FACTS[event].urgent or not is_quiet(moment):
        return moment
    local = moment.astimezone(HANOI)
    day = local.date() + timedelta(days=local.time() >= QUIET_FROM)
    return datetime.combine(day, QUIET_UNTIL, HANOI)
