"""Decides when a dossier counts as received and when it is due."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import IntEnum

from app.catalogue.term import Days, Deadline, HalfDays, WorkingDays
from app.clock import HANOI
from app.office.calendar import OfficeCalendar


class Half(IntEnum):
    """Of a working day."""

    MORNING = 0
    AFTERNOON = 1


# A half of a day; they are in order.
Slot = tuple[date, Half]


@dataclass(frozen=True, slots=True)
class Pause:
    """
    The resident was asked for something on a day, and answered on another; None means not yet.

    asked_at, answered_at: at what time of these days. Only a term of half-days asks.
    """

    asked: date
    answered: date | None
    asked_at: time = time.min
    answered_at: time = time.min

    @classmethod
    def between(cls, asked: datetime, answered: datetime | None) -> "Pause":
        """Of the two moments, which know their zones."""
        began, ended = asked.astimezone(HANOI), answered.astimezone(HANOI) if answered else None
        return cls(began.date(), ended and ended.date(), began.time(), ended.time() if ended else time.min)

    def takes(self, day: date) -> bool:
        """Whole days: from the day of the request up to, not including, the day of the answer."""
        return self.asked <= day and (self.answered is None or day < self.answered)

    def takes_half(self, slot: Slot, calendar: OfficeCalendar) -> bool:
        """The same, counted in halves of days."""
        begins = (self.asked, _half_at(self.asked_at, calendar))
        return begins <= slot and (
            self.answered is None or slot < (self.answered, _half_at(self.answered_at, calendar))
        )


class ClockPaused(ValueError):
    """There is no due date before the resident answers."""

    def __init__(self, asked: date) -> None:
        super().__init__(asked.isoformat())
        self.asked = asked


def received_on(sent: datetime, calendar: OfficeCalendar) -> date:
    """The working day a filing counts for: that day up to closing time, lunch included, else the next one.

    sent knows its zone.
    """
    local = sent.astimezone(HANOI)
    if calendar.is_working_day(local.date()) and local.time() <= calendar.closes:
        return local.date()
    return next(calendar.working_days_after(local.date()))


def term_ends(
    deadline: Deadline, sent: datetime, received: date, calendar: OfficeCalendar, pauses: tuple[Pause, ...] = ()
) -> datetime:
    """When the legal term ends, whichever way it is counted. received comes from received_on. Raises ClockPaused."""
    match deadline:
        case WorkingDays(count):
            return due(received, count, calendar, pauses)
        case Days(count):
            return due_in_days(received, count, calendar, pauses)
        case HalfDays(count):
            return due_in_halves(received_half(sent, received, calendar), count, calendar, pauses)


def due(received: date, working_days: int, calendar: OfficeCalendar, pauses: tuple[Pause, ...] = ()) -> datetime:
    """Closing time of the last of the working days (DECISIONS: clock); the day of receipt is not counted.

    received comes from received_on. Raises ClockPaused while the resident has not answered.
    """
    _runs(pauses)
    working = calendar.working_days_after(received)
    counted = (day for day in working if not any(pause.takes(day) for pause in pauses))
    last = received
    for _ in range(working_days):
        last = next(counted)
    return calendar.closing(last)


def due_in_days(received: date, days: int, calendar: OfficeCalendar, pauses: tuple[Pause, ...] = ()) -> datetime:
    """
    Closing time of the last of the days, days off counted too; where that is one itself, of the next working day
    (Bộ luật Dân sự 91/2015/QH13 Điều 148 khoản 5). Raises ClockPaused while the resident has not answered.
    """
    _runs(pauses)
    last, left = received, days
    while left:
        last += timedelta(days=1)
        left -= not any(pause.takes(last) for pause in pauses)
    return calendar.closing(last if calendar.is_working_day(last) else next(calendar.working_days_after(last)))


def received_half(sent: datetime, received: date, calendar: OfficeCalendar) -> Slot:
    """The half a filing counts for: before noon, or before the office opened at all, the morning."""
    local = sent.astimezone(HANOI)
    return received, _half_at(local.time(), calendar) if local.date() == received else Half.MORNING


def due_in_halves(received: Slot, halves: int, calendar: OfficeCalendar, pauses: tuple[Pause, ...] = ()) -> datetime:
    """The end of the last of the half-days; that of receipt is not counted: what comes before noon, that evening.

    received comes from received_half. Raises ClockPaused while the resident has not answered.
    """
    _runs(pauses)
    after = _halves_after(received, calendar)
    counted = (slot for slot in after if not any(pause.takes_half(slot, calendar) for pause in pauses))
    day, half = received
    for _ in range(halves):
        day, half = next(counted)
    return calendar.noon(day) if half is Half.MORNING else calendar.closing(day)


def due_if_sent(deadline: Deadline, now: datetime, calendar: OfficeCalendar) -> datetime:
    """When the legal term would end, were a dossier sent at this moment."""
    return term_ends(deadline, now, received_on(now, calendar), calendar)


def is_late(now: datetime, due_at: datetime) -> bool:
    """Whether the term has ended; its last moment is still in time."""
    return now > due_at


def _runs(pauses: tuple[Pause, ...]) -> None:
    for pause in pauses:
        if pause.answered is None:
            raise ClockPaused(pause.asked)


def _half_at(clock: time, calendar: OfficeCalendar) -> Half:
    return Half.MORNING if clock < calendar.lunch_from else Half.AFTERNOON


def _halves_after(received: Slot, calendar: OfficeCalendar) -> Iterator[Slot]:
    day, half = received
    if half is Half.MORNING and calendar.is_working_day(day):
        yield day, Half.AFTERNOON
    for later in calendar.working_days_after(day):
        yield later, Half.MORNING
        yield later, Half.AFTERNOON
