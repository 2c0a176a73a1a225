"""What one public service is: its steps, papers, fee, deadline and law, each as dated data."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from app.catalogue.condition import Condition
from app.catalogue.question import Question


@dataclass(frozen=True, slots=True)
class Step:
    """One page: a small group of questions. name: how summary and desk call the group. title: what the page asks."""

    slug: str
    name: str
    title: str
    questions: tuple[Question, ...]
    when: Condition | None = None
    intro: str = ""


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper the person brings. applies: for whom, in words. hint: what also counts."""

    id: str
    name: str
    applies: str
    when: Condition | None = None
    hint: str = ""


# What the desk asks for in its own words, and no service lists.
OTHER_PAPER = Paper("khac", "Giấy tờ khác", "")


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """The legal term, counted from the day after receipt."""

    count: int

    @property
    def words(self) -> str:
        return f"{self.count} ngày làm việc"


@dataclass(frozen=True, slots=True)
class HalfDays:
    """The legal term in halves of working days, counted from the half after that of receipt: 3 are a day and a half."""

    count: int

    @property
    def words(self) -> str:
        days, half = divmod(self.count, 2)
        whole = f"{days} ngày{' rưỡi' if half else ''}" if days else "nửa ngày"
        return f"{whole} làm việc"


Deadline = WorkingDays | HalfDays


@dataclass(frozen=True, slots=True)
class ExemptAge:
    """Who pays nothing by age alone, in whole years: from the one, and not yet the other. as_whom: in Fee.exempt."""

    as_whom: str
    since: int = 0
    until: int = 200


@dataclass(frozen=True, slots=True)
class FeePerPerson:
    """In đồng for each person of a group, where that holds. asked, born: the questions that say who is exempt."""

    when: Condition
    group: str
    counter: int
    online: int
    asked: str = ""
    born: str = ""
    ages: tuple[ExemptAge, ...] = ()


@dataclass(frozen=True, slots=True)
class Fee:
    """
    In đồng. counter: what a dossier keyed in at the desk costs. online: when the person files alone on the portal
    or VNeID; free_online_until with its condition where a dated rule waives even that. exempt: who pays nothing, by
    the option of the question `asked`.
    """

    counter: int
    online: int
    law: str
    free_online_until: date | None = None
    free_online_if: str = ""
    exempt: Mapping[str, str] = field(default_factory=dict)
    asked: str = ""
    per_person: FeePerPerson | None = None


@dataclass(frozen=True, slots=True)
class Applicant:
    """Which questions say who files. sex, home: "" where the service does not ask; home: permanent residence."""

    name: str
    born: str
    number: str
    phone: str
    sex: str = ""
    home: str = ""


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked of the authority, in one sentence; "{noi_o}" stands for the answer to that question."""

    text: str
    when: Condition | None = None


class Capacity(StrEnum):
    """By what right somebody speaks for another."""

    PARENT = "parent"
    GUARDIAN = "guardian"
    AUTHORISED = "authorised"


@dataclass(frozen=True, slots=True)
class Representation:
    """Who files speaks for the person of the questions whom and born. of_child: whether that is said to be a child."""

    capacity: Capacity
    when: Condition
    whom: str
    born: str
    of_child: bool


@dataclass(frozen=True, slots=True)
class Lasts:
    """Which questions say for how long: the day it begins, and the number of months."""

    since: str
    months: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """
    Why a dossier is refused. law: where that stands, in force since that day and until the other.

    sure: False is shown to staff as "cần kiểm tra".
    """

    id: str
    words: str
    law: str
    since: date
    until: date | None = None
    sure: bool = True


@dataclass(frozen=True, slots=True, eq=False)
class Service:
    """
    One administrative procedure as it stood in force_from; the same only as itself, so that what follows from it can
    be kept.
    place: the address that decides which ward receives. request: the first that applies is CT01 field 10.
    practice: what the invented person of "tập làm" answers, by question, where practice.py would not lead to the end.
    lasts: of what ends by itself. represented: when, and by what right, who files speaks for somebody else.
    """

    slug: str
    name: str
    code: str
    version: int
    in_force_from: date
    purpose: str
    deadline: Deadline
    fee: Fee
    law: tuple[str, ...]
    applicant: Applicant
    place: str
    request: tuple[Request, ...]
    refusals: tuple[Refusal, ...]
    steps: tuple[Step, ...]
    papers: tuple[Paper, ...] = ()
    good_to_know: tuple[str, ...] = ()
    practice: Mapping[str, str] = field(default_factory=dict)
    lasts: Lasts | None = None
    represented: tuple[Representation, ...] = ()
