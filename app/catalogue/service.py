"""What one public service is: its steps, papers, outcomes and law; of one that a ward receives, all that it decides."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from app.catalogue.charge import Fee
from app.catalogue.condition import Condition
from app.catalogue.dated import ALWAYS, on
from app.catalogue.occasion import Occasion
from app.catalogue.outcome import Notice, Prepared, Turn
from app.catalogue.question import Question
from app.catalogue.stated import Stated
from app.catalogue.term import Term


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
class Applicant:
    """Which questions say who files. "" where the service does not ask; home: permanent residence."""

    name: str
    born: str = ""
    number: str = ""
    phone: str = ""
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
    """
    Which questions say for how long: the day it begins, and the number of months.

    renewed_by: the service that makes it last longer. known: what whoever comes to renew has said by coming.
    """

    since: str
    months: str
    renewed_by: str = ""
    known: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Refusal:
    """
    Why a dossier is refused. law: where that stands, in force since that day and until the other.

    sure: False is shown to staff as "cần kiểm tra".
    """

    id: str
    words: str
    law: str
    since: date = ALWAYS
    until: date | None = None
    sure: bool = True


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Service:
    """
    One administrative procedure, the same only as itself, so that what follows from it can be kept.

    words: how people call it, for the search. code: in the national list, "" where nobody is sure. essential: which of
    the 25 of Quyết định 06/QĐ-TTg it is. turns: looked at after the step that asks what they depend on; so such
    questions stand first. prepared: the branches that end in a preparation sheet; in a plain Service one always holds.
    represented: when, and by what right, who files speaks for somebody else. doubts: what staff should ask the
    authority, a sentence each.
    notice: where it ends as a line of a lodging list.
    practice: what the invented person of "tập làm" answers, by question, where practice.py would not lead to the end.
    """

    slug: str
    name: str
    code: str = ""
    version: int
    in_force_from: date
    purpose: str
    words: tuple[str, ...]
    occasion: Occasion
    applicant: Applicant
    law: tuple[Stated, ...]
    steps: tuple[Step, ...]
    papers: tuple[Paper, ...] = ()
    turns: tuple[Turn, ...] = ()
    prepared: tuple[Prepared, ...] = ()
    good_to_know: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    represented: tuple[Representation, ...] = ()
    essential: tuple[int, ...] = ()
    for_business: bool = False
    notice: Notice | None = None
    practice: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Figures:
    """What held on one day. A dossier is answered by those of the day on which it was received."""

    fee: Fee
    term: Term
    form: Stated


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Received(Service):
    """
    One whose dossiers a ward's desk receives, but for the branches that are prepared.

    place: the address that decides which ward. request: the first that applies is CT01 field 10. results: the forms
    that are handed out. terms, fees, forms: line after line; a change of the law adds one (DECISIONS: dated).
    lasts: of what ends by itself. moves_in: whether people come to live at that address.
    """

    place: str
    terms: tuple[Term, ...]
    fees: tuple[Fee, ...]
    forms: tuple[Stated, ...]
    results: tuple[str, ...]
    request: tuple[Request, ...]
    refusals: tuple[Refusal, ...]
    decides: str = "Công an phường, xã"
    lasts: Lasts | None = None
    moves_in: bool = False

    def on(self, day: date) -> Figures:
        """The figures of that day."""
        return Figures(on(self.fees, day), on(self.terms, day), on(self.forms, day))
