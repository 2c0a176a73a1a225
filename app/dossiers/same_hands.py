"""To whom an answer goes: to the officer who asked, where it comes within a day."""

from datetime import datetime, timedelta
from uuid import UUID

WITHIN = timedelta(days=1)


def back_to(asked_by: str, asked_at: datetime, now: datetime) -> UUID | None:
    """asked_by: the key of an actor. None: it came later, or no member of the staff had asked."""
    kind, _, one = asked_by.partition(":")
    return UUID(one) if kind == "staff" and now - asked_at <= WITHIN else None
