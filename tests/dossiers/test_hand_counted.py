"""The program counts as a person does with a finger on the calendar: the table in hand_counted.md."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import pytest

from app.catalogue.term import Deadline, HalfDays, WorkingDays
from app.clock import HANOI
from app.dossiers.deadline import Pause, received_on, term_ends
from app.office.calendar import OfficeCalendar, national_calendar

TABLE = Path(__file__).with_name("hand_counted.md")


@dataclass(frozen=True, slots=True)
class Counted:
    """One line of the table."""

    sent: datetime
    term: Deadline
    pauses: tuple[Pause, ...]
    calendar: OfficeCalendar
    due: datetime
    why: str


def moment(words: str) -> datetime:
    return datetime.strptime(words.strip(), "%d/%m/%Y %H:%M").replace(tzinfo=HANOI)


def term(words: str) -> Deadline:
    """ "3" working days, "½" or "1½" in halves."""
    days, half, _ = words.partition("½")
    return HalfDays(int(days or 0) * 2 + 1) if half else WorkingDays(int(days))


def pauses(words: str) -> tuple[Pause, ...]:
    ends = (one.split(">") for one in words.split(";") if one.strip())
    return tuple(Pause.between(moment(asked), moment(answered)) for asked, answered in ends)


def own_days(words: str) -> dict[str, list[date]]:
    signed = [(one[0], datetime.strptime(one[1:], "%d/%m/%Y").date()) for one in words.split()]
    return {"off": [day for sign, day in signed if sign == "-"], "worked": [day for sign, day in signed if sign == "+"]}


def counted(line: str) -> Counted:
    sent, days, waits, own, last, why = (cell.strip() for cell in line.strip("| \n").split("|"))
    calendar = national_calendar().with_own_days(**own_days(own))
    return Counted(moment(sent), term(days), pauses(waits), calendar, moment(last), why)


def lines() -> list[str]:
    """Without the two of its head."""
    return [one for one in TABLE.read_text(encoding="utf-8").splitlines() if one.startswith("| ")][2:]


CASES = [counted(line) for line in lines()]


def test_at_least_sixty_terms_were_counted_by_hand() -> None:
    assert len(CASES) >= 60
    assert len(set(lines())) == len(CASES)


@pytest.mark.parametrize("case", CASES, ids=[one.why[:50] for one in CASES])
def test_the_program_counts_as_a_finger_on_the_calendar(case: Counted) -> None:
    received = received_on(case.sent, case.calendar)
    assert term_ends(case.term, case.sent, received, case.calendar, case.pauses) == case.due
