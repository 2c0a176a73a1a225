"""How often a target that does not answer is tried again, and when we give up."""

from datetime import datetime, timedelta

MOST = 5
# After the first failure, the second …: sixteen hours in all, so that whoever comes in the morning finds it waiting.
AGAIN = tuple(timedelta(minutes=one) for one in (1, 5, 15, 60, 180, 360, 360))
# While one process tries, no other does; longer than any try.
LEASE = timedelta(minutes=2)
# In one round of the worker, and after how long no other is begun: nobody's SMS waits long for a slow program.
AT_ONCE = 10
ROUND = timedelta(seconds=5)


def next_try(failures: int, now: datetime) -> datetime | None:
    """When to try again after so many failures in a row; None: we give up."""
    return now + AGAIN[failures - 1] if failures <= len(AGAIN) else None
