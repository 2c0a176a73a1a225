"""Walks a service as a person does, on every branch: what the tests of the catalogue go by."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from app.catalogue import journey
from app.catalogue.answers import Row
from app.catalogue.branches import choices, telling
from app.catalogue.condition import holds
from app.catalogue.outcome import Turn
from app.catalogue.question import (
    TICKED,
    Address,
    BirthDay,
    Choice,
    CitizenNumber,
    Day,
    Declaration,
    Email,
    FormerAddress,
    Members,
    Money,
    Number,
    Period,
    PersonName,
    Phone,
    Question,
    Several,
    Text,
)
from app.catalogue.service import Service
from app.days import short

TODAY = date(2026, 11, 23)
FEW = 7
# Nobody is a child who need not be; a child is; a small child, of whom less is asked.
CHILDREN = ("", "01/06/2015", "01/06/2022")
Answers = dict[str, str | list[Row]]
TYPED = {
    Text: "như đã nói",
    PersonName: "Trần Thị Lan",
    BirthDay: "05/02/1958",
    CitizenNumber: "001158012345",
    Email: "lan@vidu.vn",
    Phone: "0912 345 678",
    Money: "1.500.000",
    FormerAddress: "xã Dịch Vọng, huyện Từ Liêm, Hà Nội",
    Declaration: TICKED,
}


@dataclass(frozen=True)
class Walk:
    """
    One branch walked to its end. chosen: what decided it. steps: their slugs in the order in which they came.

    turn: where it leads elsewhere.
    """

    chosen: dict[str, str]
    answers: Answers
    steps: tuple[str, ...]
    turn: Turn | None = None


def plausible(question: Question, child: str = "") -> Answers:
    """A good answer of this kind, by field. child: the day of birth of somebody under 18, where it is about one."""
    if type(question) in TYPED and not (child and isinstance(question, BirthDay)):
        return {question.id: TYPED[type(question)]}
    match question:
        case BirthDay():
            return {question.id: child}
        case Choice(options=options) | Several(options=options):
            return {question.id: next(iter(options))}
        case Number(least=least):
            return {question.id: str(least or 1)}
        case Period():
            return dict.fromkeys(question.fields, short(TODAY + timedelta(days=min(8, question.days_ahead))))
        case Day(since=begins) if begins:
            return {question.id: short(TODAY + timedelta(days=300))}
        case Day():
            return {question.id: short(TODAY + timedelta(days=min(8, question.days_ahead)))}
        case Address():
            typed = "Phường Hồng Gai, Quảng Ninh" if question.other_than else "Phường Cầu Giấy, Hà Nội"
            return dict(zip(question.fields, (typed, "", "số 12 ngõ 34"), strict=True))
        case Members():
            told = [answer for one in question.one for answer in plausible(one, child).items()]
            return {question.id: [{"id": "1", **{key: str(text) for key, text in told}}]}
    raise TypeError(f"no good answer to {type(question).__name__}")


def with_papers(service: Service, walk: Walk) -> Iterator[Answers]:
    """The answers of a walk with every option on which papers depend and no step does, each choice in its turn."""
    answers, open_ = walk.answers, {}
    for name, (decides, options) in _for_papers(service).items():
        if name in answers and answers[name] not in decides:
            open_[name] = options
    for turn in range(max([len(options) for options in open_.values()], default=1)):
        yield answers | {name: options[turn % len(options)] for name, options in open_.items()}


@cache
def _for_papers(service: Service) -> dict[str, tuple[frozenset[str], list[str]]]:
    """Of each choice on which papers depend: the options that decide the way, and those that decide papers alone."""
    asked = [one for step in service.steps for one in step.questions]
    steps = [*service.steps, *asked, *service.turns, *service.prepared]
    decide = {one.id: frozenset(telling(one, steps)[:-1]) for one in choices(asked, steps)}
    of_papers = {one.id: telling(one, service.papers) for one in choices(asked, service.papers)}
    alike = {name: [one for one in told if one not in decide.get(name, ())] for name, told in of_papers.items()}
    return {name: (decide.get(name, frozenset()), options) for name, options in alike.items() if options}


def walked(service: Service, chosen: dict[str, str], child: str = "") -> Walk:
    """As a person does it: answer the step, press on, until nothing follows. child: whoever may be is born that day."""
    answers: Answers = {}
    step = service.steps[0]
    came = []
    while step:
        came.append(step.slug)
        assert len(came) <= len(service.steps), f"{service.slug} {chosen}: the steps go round: {came}"
        for question in journey.asked(step, answers):
            good = plausible(question, child_in(question, answers, child))
            answers |= {**good, **{key: one for key, one in chosen.items() if key == question.id}}
        gaps = journey.missing_in(step, answers, TODAY)
        assert not gaps, f"{service.slug} {chosen}: {step.slug} refuses good answers: {[gap.sentence for gap in gaps]}"
        following = journey.after(service, step, answers)
        if following is None or journey.turn(service, answers):
            # What was open at every step on the way is open at the last.
            assert journey.may_visit(service, step, answers, TODAY), f"{service.slug}: {step.slug} came but is closed"
            break
        step = following
    return Walk(chosen, answers, tuple(came), journey.turn(service, answers))


def child_in(question: Question, answers: Answers, child: str) -> str:
    """The day of birth of a child to be named there: where the branch is about one, else where the walk says so."""
    if isinstance(question, BirthDay) and question.minor_when:
        return (child or CHILDREN[1]) if holds(question.minor_when, answers) else ""
    return child
