"""Every service is walked to its end on every branch."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain

import pytest

from app.catalogue import journey, registry
from app.catalogue.answers import Row
from app.catalogue.condition import Equals, atoms_in, holds, questions_in
from app.catalogue.question import (
    Address,
    BirthDay,
    Choice,
    CitizenNumber,
    Day,
    Email,
    Members,
    PersonName,
    Phone,
    Question,
    Text,
)
from app.catalogue.service import Paper, Service, Step
from app.days import short
from app.dossiers.snapshot import from_json, snapshot, to_json
from tests.house.source import told

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
}


@dataclass(frozen=True)
class Walk:
    """One branch walked to its end. chosen: what decided it. steps: their slugs in the order in which they came."""

    chosen: dict[str, str]
    answers: Answers
    steps: tuple[str, ...]


def plausible(question: Question, child: str = "") -> Answers:
    """A good answer of this kind, by field. child: the day of birth of somebody under 18, where it is about one."""
    match question:
        case BirthDay() if child:
            return {question.id: child}
        case Choice(options=options):
            return {question.id: next(iter(options))}
        case Day(since=begins) if begins:
            return {question.id: short(TODAY + timedelta(days=300))}
        case Day():
            return {question.id: short(TODAY + timedelta(days=min(8, question.days_ahead)))}
        case Text() | PersonName() | BirthDay() | CitizenNumber() | Email() | Phone():
            return {question.id: TYPED[type(question)]}
        case Address():
            typed = "Phường Hồng Gai, Quảng Ninh" if question.other_than else "Phường Cầu Giấy, Hà Nội"
            return dict(zip(question.fields, (typed, "", "số 12 ngõ 34"), strict=True))
        case Members():
            told = [answer for one in question.one for answer in plausible(one, child).items()]
            return {question.id: [{"id": "1", **{key: str(text) for key, text in told}}]}


def branches(service: Service) -> Iterator[dict[str, str]]:
    """
    Every way through the choices on which a step or a question depends; on each of them, every option of the choices on
    which only papers depend. Of options that no condition speaks of one stands for all.
    """
    asked = [one for step in service.steps for one in step.questions]
    steps, papers = [*service.steps, *asked], service.papers
    deciding = {one.id: telling(one, steps) for one in choices(asked, steps)}
    for_papers = {one.id: telling(one, papers) for one in choices(asked, papers) if one.id not in deciding}
    turns = max([len(options) for options in for_papers.values()], default=1)
    for way in ways(service, deciding, {}):
        for turn in range(turns):
            yield way | {one: options[turn % len(options)] for one, options in for_papers.items()}


def ways(service: Service, deciding: dict[str, list[str]], chosen: dict[str, str]) -> Iterator[dict[str, str]]:
    """How one may go on from what was chosen: only where a question is asked its options lead anywhere."""
    asked = (one.id for step in journey.path(service, chosen) for one in journey.asked(step, chosen))
    following = next((one for one in asked if one in deciding and one not in chosen), None)
    if following is None:
        yield chosen
        return
    for option in deciding[following]:
        yield from ways(service, deciding, chosen | {following: option})


def telling(choice: Choice, conditional: Iterable[Step | Question | Paper]) -> list[str]:
    """The options that a condition speaks of, and one of the others."""
    atoms = {atom for one in conditional for atom in atoms_in(one.when)}
    spoken_of = [key for key in choice.options if Equals(choice.id, key) in atoms]
    return [*spoken_of, *[key for key in choice.options if key not in spoken_of][:1]]


def choices(asked: Sequence[Question], conditional: Iterable[Step | Question | Paper]) -> list[Choice]:
    """The choices on which any of these depends."""
    deciding = frozenset().union(*(questions_in(one.when) for one in conditional))
    return [one for one in asked if one.id in deciding and isinstance(one, Choice)]


def walked(service: Service, chosen: dict[str, str], child: str = "") -> Walk:
    """As a person does it: answer the step, press on, until nothing follows. child: whoever may be is born that day."""
    answers: Answers = {}
    step = service.steps[0]
    came = []
    while step:
        came.append(step.slug)
        assert len(came) <= len(service.steps), f"{service.slug} {chosen}: the steps go round: {came}"
        assert journey.may_visit(service, step, answers, TODAY), f"{service.slug}: {step.slug} follows but is closed"
        for question in journey.asked(step, answers):
            good = plausible(question, child_in(question, answers, child))
            answers |= {**good, **{key: one for key, one in chosen.items() if key == question.id}}
        gaps = journey.missing_in(step, answers, TODAY)
        assert not gaps, f"{service.slug} {chosen}: {step.slug} refuses good answers: {[gap.sentence for gap in gaps]}"
        following = journey.after(service, step, answers)
        if following is None:
            break
        step = following
    return Walk(chosen, answers, tuple(came))


def child_in(question: Question, answers: Answers, child: str) -> str:
    """The day of birth of a child to be named there: where the branch is about one, else where the walk says so."""
    if isinstance(question, BirthDay) and question.minor_when:
        return (child or CHILDREN[1]) if holds(question.minor_when, answers) else ""
    return child


@pytest.fixture(scope="module", params=registry.all_services(), ids=lambda one: one.slug)
def service(request: pytest.FixtureRequest) -> Service:
    found: Service = request.param
    return found


@pytest.fixture(scope="module")
def walks(service: Service) -> list[Walk]:
    return [walked(service, chosen, child) for chosen in branches(service) for child in CHILDREN]


def test_every_branch_ends_with_nothing_missing(service: Service, walks: list[Walk]) -> None:
    for walk in walks:
        assert not journey.missing(service, walk.answers, TODAY), f"{walk.chosen}: something is asked off the way"
        assert walk.steps == tuple(step.slug for step in journey.path(service, walk.answers))


def test_every_step_and_question_lies_on_some_branch(service: Service, walks: list[Walk]) -> None:
    steps = {slug for walk in walks for slug in walk.steps}
    unreached = [step.slug for step in service.steps if step.slug not in steps]
    given = set(chain.from_iterable(walk.answers for walk in walks))
    unreached += [one.id for step in service.steps for one in step.questions if one.id not in given]
    assert not unreached, told(unreached, "Nobody is ever asked this: mend its `when`, or take it out.")


def test_every_paper_is_called_for_on_some_branch(service: Service, walks: list[Walk]) -> None:
    called_for = {paper.id for walk in walks for paper in journey.papers(service, walk.answers)}
    never = [paper.id for paper in service.papers if paper.id not in called_for]
    assert not never, told(never, "Nobody is ever asked for this paper: mend its `when`, or take it out.")


def test_an_answer_left_from_another_branch_changes_nothing(service: Service, walks: list[Walk]) -> None:
    found = []
    for walk in walks:
        others = {name: value for one in walks for name, value in one.answers.items()}
        everything = {**others, **walk.answers, **walk.chosen}
        if tuple(step.slug for step in journey.path(service, everything)) != walk.steps:
            found.append(f"{walk.chosen}: other steps")
        elif journey.papers(service, everything) != journey.papers(service, walk.answers):
            found.append(f"{walk.chosen}: other papers")
    assert not found, told(
        found, "Who goes back and chooses anew keeps old answers: let conditions rest on what is asked."
    )


def test_every_branch_can_be_sent_and_printed_next_year(service: Service, walks: list[Walk]) -> None:
    for walk in walks:
        taken = snapshot(service, walk.answers, TODAY)
        assert from_json(to_json(taken)) == taken
        empty = [item.name for group in taken.groups for item in group.items if not item.text]
        assert not empty, f"{walk.chosen}: {empty} is answered but not said in words (answers.shown)"
