"""What was done with a person's things, day by day, as she reads it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from app.actor import Role
from app.clock import HANOI
from app.trace.words import said, why

HERSELF = "Anh/chị"
THE_PROGRAM = "Máy tự làm"
SOMEBODY = "Cán bộ"
HOLDER = "Người cầm giấy của hồ sơ"


@dataclass(frozen=True, slots=True)
class Done:
    """One audit row in words. who: the office and the role. thing: as it is called, "" where it has no name."""

    at: datetime
    who: str
    role: Role | None
    verb: str
    thing: str
    reason: str


@dataclass(frozen=True, slots=True)
class Entry:
    """The same thing done for the same reason by the same office, as often as it was on that day."""

    what: str
    who: str
    why: str
    times: tuple[datetime, ...]


@dataclass(frozen=True, slots=True)
class Day:
    """Everything of one day, the latest first."""

    day: date
    entries: tuple[Entry, ...]


def by_day(acts: Iterable[Done]) -> list[Day]:
    """The latest day first. What she did herself stands there only where it lets somebody else in."""
    shown = sorted((one for one in acts if _is_shown(one)), key=lambda one: one.at, reverse=True)
    return [Day(day, _entries(list(same))) for day, same in groupby(shown, key=_day)]


def _is_shown(act: Done) -> bool:
    return act.who != HERSELF or said(act.verb).own


def _day(act: Done) -> date:
    return act.at.astimezone(HANOI).date()


def _entries(acts: list[Done]) -> tuple[Entry, ...]:
    times: dict[tuple[str, str, str], list[datetime]] = {}
    for act in acts:
        what = said(act.verb).what.format(thing=act.thing)
        times.setdefault((what, act.who, why(act.verb, act.reason, act.role)), []).insert(0, act.at)
    return tuple(Entry(what, who, reason, tuple(when)) for (what, who, reason), when in times.items())
