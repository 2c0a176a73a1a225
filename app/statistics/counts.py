"""How a count is said so that nobody can tell from it who was counted."""

from dataclasses import dataclass
from datetime import datetime, timedelta

FEWEST = 5


@dataclass(frozen=True, slots=True)
class OfNeighbourhood:
    """Dossiers whose address names the neighbourhood: how many were sent, and how many of them wait for an answer."""

    sent: int
    waiting: int


def in_words(count: int) -> str:
    """Fewer than five people know each other by name; none is said like few, or the first one would be named."""
    return f"dưới {FEWEST}" if count < FEWEST else str(count)


def counted_until(now: datetime) -> datetime:
    """The beginning of this week: a count that grew since yesterday would say what a neighbour did yesterday."""
    monday = now - timedelta(days=now.weekday())
    return monday.replace(hour=0, minute=0, second=0, microsecond=0)
