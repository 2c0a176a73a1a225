"""Decides on which day what a dossier asks for ends by itself."""

from collections.abc import Mapping
from datetime import date, timedelta

from app.catalogue.answers import Value
from app.catalogue.service import Received
from app.days import months_later

# Time enough to come by twice.
TOLD_BEFORE = timedelta(days=30)


def last_day(service: Received, said: Mapping[str, Value]) -> date | None:
    """The same day of the month so many months later; None where nothing ends, or nobody said when."""
    since = said.get(service.lasts.since) if service.lasts else None
    months = said.get(service.lasts.months) if service.lasts else None
    if not isinstance(since, date) or not isinstance(months, str):
        return None
    return months_later(since, int(months))


def ends_soon(last: date | None, today: date) -> bool:
    """Whether a neighbour should be told to renew: what has ended is another procedure."""
    return last is not None and today <= last <= today + TOLD_BEFORE
