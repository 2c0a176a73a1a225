"""Which dossiers are copied, and how long one stays whose copying stands still."""

from datetime import datetime, timedelta

from app.dossiers.lifecycle import State

# What waits for papers changes once more before it is copied.
COPIED_IN = frozenset({State.ACCEPTED, State.WORKING, State.WAITING_FOR_PAYMENT, State.DECIDED, State.HANDED_OVER})
HELD = timedelta(minutes=30)


def is_held(touched_at: datetime, now: datetime) -> bool:
    """Whether whoever copies is still at it."""
    return now < touched_at + HELD
