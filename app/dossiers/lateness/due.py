"""Decides who of the desk hears of which dossier, when, and how it is said."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from uuid import UUID

from app.actor import Role
from app.clock import HANOI
from app.dossiers.deadline import is_late

# Nobody's telephone rings for work at night.
FROM, UNTIL = time(7, 0), time(21, 0)


@dataclass(frozen=True, slots=True)
class Due:
    """A dossier whose term runs and ends today, or has ended. assigned_to: who of the desk has it in hand."""

    id: UUID
    number: str
    at: datetime
    assigned_to: UUID | None


@dataclass(frozen=True, slots=True)
class AtDesk:
    """Somebody at the ward's desk. phone: "" where none is known."""

    id: UUID
    role: Role
    phone: str


def may_tell(now: datetime) -> bool:
    """From seven in the morning to nine in the evening. now knows its zone."""
    return FROM <= now.astimezone(HANOI).time() < UNTIL


def no_longer_true(now: datetime) -> datetime:
    """A message that has not left that evening is not sent the next morning: by then there is a new one."""
    return datetime.combine(now.astimezone(HANOI).date(), UNTIL, HANOI)


def end_of_today(now: datetime) -> datetime:
    """The midnight to come."""
    return datetime.combine(now.astimezone(HANOI).date() + timedelta(days=1), time.min, HANOI)


def for_whom(due: Sequence[Due], desk: Collection[AtDesk]) -> dict[AtDesk, list[Due]]:
    """Whoever has it in hand; where nobody has, or who had it left, every receiver; and the head in any case."""
    known = {one.id for one in desk}
    return {
        one: his
        for one in desk
        if (his := [case for case in due if one.role is Role.HEAD or _is_his(case, one, known)])
    }


def counted(due: Collection[Due], now: datetime) -> tuple[int, int]:
    """How many end today, how many have ended."""
    late = sum(is_late(now, one.at) for one in due)
    return len(due) - late, late


def due_words(soon: int, late: int) -> str:
    """As in "3 hồ sơ sắp hết hạn hôm nay, 1 hồ sơ đã quá hạn"; "" where there is none."""
    parts = ((soon, "hồ sơ sắp hết hạn hôm nay"), (late, "hồ sơ đã quá hạn"))
    return ", ".join(f"{count} {words}" for count, words in parts if count)


def _is_his(case: Due, one: AtDesk, known: Collection[UUID]) -> bool:
    return case.assigned_to == one.id if case.assigned_to in known else one.role is Role.RECEIVER
