"""How a count is said so that nobody can tell from it who was counted."""

from dataclasses import dataclass
from datetime import datetime, timedelta

FEWEST = 5
# Whoever has not come back by then may have forgotten her PIN, and so long it is worth a word.
NOT_BACK = timedelta(days=7)
WORTH_A_WORD = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class OfNeighbourhood:
    """
    sent, waiting: dossiers whose address names the neighbourhood, and those of them that wait for an answer.

    joined, not_back: accounts opened with an invitation of its leader, and those that nobody came back to.
    """

    sent: int
    waiting: int
    joined: int
    not_back: int


@dataclass(frozen=True, slots=True)
class OfPoint:
    """guided: how often that was noted. The others: persons, each counted once for each service, by highest rung."""

    guided: int
    shown: int
    helped: int
    alone: int


def in_words(count: int) -> str:
    """Fewer than five people know each other by name; none is said like few, or the first one would be named."""
    return f"dưới {FEWEST}" if count < FEWEST else str(count)


def counted_until(now: datetime) -> datetime:
    """The beginning of this week: a count that grew since yesterday would say what a neighbour did yesterday."""
    monday = now - timedelta(days=now.weekday())
    return monday.replace(hour=0, minute=0, second=0, microsecond=0)
