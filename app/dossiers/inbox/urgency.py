"""Decides how pressing a dossier is, and says it: red before it is late."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from app.days import day_words
from app.dossiers.deadline import is_late
from app.dossiers.time_left import time_left_words, working_time
from app.office.calendar import OfficeCalendar

# Half a day of office work: whoever sees it at noon can still be in time.
SOON = timedelta(hours=4)


class Urgency(StrEnum):
    """The value is the tag of the style sheet, "" for none."""

    LATE = "late"
    SOON = "soon"
    CALM = ""
    PAUSED = "wait"


@dataclass(frozen=True, slots=True)
class Left:
    """What is left of a term, in words, and how pressing that is."""

    words: str
    urgency: Urgency


DONE = Left("Đã xong", Urgency.CALM)


def left(due_at: datetime, paused_since: date | None, now: datetime, calendar: OfficeCalendar) -> Left:
    """Of a dossier that is open; the words are those that the resident reads, with “Gấp” before the last hours."""
    if paused_since:
        return Left(f"Dừng đếm từ {day_words(paused_since)}", Urgency.PAUSED)
    words = time_left_words(now, due_at, calendar)
    if is_late(now, due_at):
        return Left(words, Urgency.LATE)
    if working_time(now, due_at, calendar) <= SOON:
        return Left(f"Gấp: {words}", Urgency.SOON)
    return Left(words, Urgency.CALM)
