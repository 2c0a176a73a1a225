"""How often something happened lately, and when it may happen again."""

from collections import deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta

Seen = deque[tuple[datetime, str]]


@dataclass(slots=True)
class Window:
    """
    At most so many things of one key within any stretch of time. Kept in memory, and no longer than that stretch.

    Not safe between threads by itself: whoever shares one holds a lock.
    """

    most: int
    within: timedelta
    _seen: dict[str, Seen] = field(default_factory=dict)
    _swept: datetime | None = None

    def open_again(self, key: str, now: datetime, thing: str = "") -> datetime | None:
        """When the next thing may come; None if now. The same thing, if it has a name, may always come again."""
        seen = self._recent(key, now)
        full = len(seen) >= self.most and not _is_among(thing, seen)
        return seen[0][0] + self.within if full else None

    def count(self, key: str, now: datetime, thing: str = "") -> None:
        """Count one thing that was let in; one that has a name counts once."""
        self._sweep(now)
        seen = self._recent(key, now)
        if len(seen) < self.most and not _is_among(thing, seen):
            self._seen[key] = seen
            seen.append((now, thing))

    def __len__(self) -> int:
        """How many keys are remembered."""
        return len(self._seen)

    def _recent(self, key: str, now: datetime) -> Seen:
        seen = self._seen.get(key, deque())
        while seen and seen[0][0] <= now - self.within:
            seen.popleft()
        return seen

    def _sweep(self, now: datetime) -> None:
        """Forget keys of which nothing is recent: each stretch once, so that it costs nothing worth counting."""
        if self._swept is not None and now < self._swept + self.within:
            return
        self._swept = now
        self._seen = {key: seen for key, seen in self._seen.items() if seen and seen[-1][0] > now - self.within}


def _is_among(thing: str, seen: Seen) -> bool:
    return bool(thing) and any(name == thing for _, name in seen)
