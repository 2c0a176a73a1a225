"""When a member of staff's session locks itself, and how many guesses its lock takes."""

from datetime import datetime, timedelta

from app.people.guesses import GuessLimit

# One-time codes and not a PIN of the staff's own: there is nothing more to remember, and what a bystander in a full
# house of culture sees being typed opens nothing a second time.
AT_THE_LOCK = GuessLimit(per_hour=5)
# That somebody is there is noted only now and then, since every note is written to the disk.
NOTED_AFTER = 15


def is_locked(seen_at: datetime, idle: timedelta, now: datetime) -> bool:
    """Never later than idle after the last request; earlier by up to a fifteenth of it."""
    return now >= seen_at + idle


def is_worth_noting(seen_at: datetime, idle: timedelta, now: datetime) -> bool:
    """Whether the last note is so old that this request has to be noted."""
    return now >= seen_at + idle / NOTED_AFTER
