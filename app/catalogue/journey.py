"""Where a person stands in a service: derived from the answers, stored nowhere."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from app.catalogue.answers import Raw, Unclear, Value, read, readable, rows_of, text_of
from app.catalogue.condition import Atom, Equals, atoms_in, holds, is_met, questions_of, stands
from app.catalogue.outcome import Prepared, Turn
from app.catalogue.question import Address, Members, Question
from app.catalogue.service import Paper, Received, Service, Step

# Which of the things that decide the way are so.
Met = frozenset[Atom]


@dataclass(frozen=True, slots=True)
class Missing:
    """What keeps a step from being complete. row: which person of a repeated group, from 0."""

    step: Step
    question: Question
    field: str
    sentence: str
    row: int | None = None


def path(service: Service, raw: Raw) -> tuple[Step, ...]:
    """The steps that these answers lead through, in order."""
    return _path(service, _met(service, raw))


def asked(step: Step, raw: Raw) -> tuple[Question, ...]:
    """The questions of a step that apply."""
    return tuple(question for question in step.questions if holds(question.when, raw))


def step_of(service: Service, slug: str, raw: Raw) -> Step | None:
    """The step of that name, if the answers lead through it."""
    return next((step for step in path(service, raw) if step.slug == slug), None)


def after(service: Service, step: Step, raw: Raw) -> Step | None:
    """The step that follows; None after the last."""
    steps = path(service, raw)
    return next(iter(steps[steps.index(step) + 1 :]), None)


def before(service: Service, step: Step, raw: Raw) -> Step | None:
    """The step before; None before the first."""
    steps = path(service, raw)
    return next(iter(reversed(steps[: steps.index(step)])), None)


def missing_in(step: Step, raw: Raw, today: date) -> tuple[Missing, ...]:
    """What is not answered, or not readably, in one step."""
    found: list[Missing] = []
    for question in asked(step, raw):
        if isinstance(question, Members):
            found += _missing_rows(step, question, raw, today)
            continue
        try:
            read(question, raw, today)
        except Unclear as unclear:
            found.append(Missing(step, question, unclear.field, str(unclear)))
    return tuple(found)


def missing(service: Service, raw: Raw, today: date) -> tuple[Missing, ...]:
    """What is not answered yet on the whole path."""
    return tuple(one for step in path(service, raw) for one in missing_in(step, raw, today))


def may_visit(service: Service, step: Step, raw: Raw, today: date) -> bool:
    """Whether every step before this one is complete."""
    steps = path(service, raw)
    return not any(missing_in(earlier, raw, today) for earlier in steps[: steps.index(step)])


def values(service: Service, raw: Raw, today: date) -> Mapping[str, Value]:
    """Every answer on the path, read. Raises Unclear where one is missing."""
    return {question.id: read(question, raw, today) for step in path(service, raw) for question in asked(step, raw)}


def answered(service: Service, raw: Raw, today: date) -> Mapping[str, Value]:
    """The same of answers that may have gaps: those that can be read."""
    on_path = (question for step in path(service, raw) for question in asked(step, raw))
    return {one.id: read(one, raw, today) for one in on_path if readable(one, raw, today)}


def request(service: Received, raw: Raw, words: Mapping[str, str]) -> str:
    """What is asked of the authority. words: the answers in it, by question, as they are shown."""
    return next(one.text for one in service.request if holds(one.when, raw)).format_map(words)


def papers(service: Service, raw: Raw) -> tuple[Paper, ...]:
    """The papers that these answers call for; an answer left over from another branch calls for nothing."""
    return _papers(service, _met(service, raw))


def turn(service: Service, raw: Raw) -> Turn | None:
    """Where these answers show that another service is the right one; None where this is, or nobody knows yet."""
    met = _live(service, _met(service, raw))
    return next((one for one in service.turns if stands(one.when, met)), None)


def outcome(service: Service, raw: Raw) -> Prepared | None:
    """How what these answers describe ends: prepared for another body; None where our desk receives it."""
    met = _live(service, _met(service, raw))
    return next((one for one in service.prepared if stands(one.when, met)), None)


def address_that_decides(service: Received) -> Address:
    """The question whose ward receives the dossier."""
    for step in service.steps:
        for question in step.questions:
            if question.id == service.place and isinstance(question, Address):
                return question
    raise LookupError(f"{service.slug}: no address called {service.place}")


def street(service: Received, raw: Raw) -> str:
    """What was typed beside the ward of that address: house and lane, or the neighbourhood."""
    return text_of(raw, address_that_decides(service).fields[2])


# A page asks for the path several times over, and few answers decide it. Kept is what was chosen of the options of a
# service and who is a minor, never what somebody typed.
@lru_cache(maxsize=1024)
def _path(service: Service, met: Met) -> tuple[Step, ...]:
    return tuple(step for step in service.steps if stands(step.when, met) and _asked(step, met))


@lru_cache(maxsize=1024)
def _papers(service: Service, met: Met) -> tuple[Paper, ...]:
    live = _live(service, met)
    return tuple(paper for paper in service.papers if stands(paper.when, live))


def _live(service: Service, met: Met) -> Met:
    """Those that rest on what is asked: an answer left over from another branch decides nothing."""
    on_path = {question.id for step in _path(service, met) for question in _asked(step, met)}
    return frozenset(atom for atom in met if questions_of(atom) <= on_path)


def _asked(step: Step, met: Met) -> tuple[Question, ...]:
    return tuple(question for question in step.questions if stands(question.when, met))


def _met(service: Service, raw: Raw) -> Met:
    """Those of the deciding things that are so; nearly all are options, and a page asks for them several times over."""
    chosen, others = _deciding(service)
    options = [one for one in chosen if raw.get(one.question) == one.value]
    return frozenset([*options, *(one for one in others if is_met(one, raw))])


@lru_cache(maxsize=64)
def _deciding(service: Service) -> tuple[tuple[Equals, ...], tuple[Atom, ...]]:
    """Everything that some condition of the service looks at: options, and the rest."""
    questions = [question for step in service.steps for question in step.questions]
    conditions = [one.when for one in (*service.steps, *questions, *service.papers, *service.turns, *service.prepared)]
    atoms = frozenset[Atom]().union(*(atoms_in(condition) for condition in conditions))
    options = tuple(one for one in atoms if isinstance(one, Equals))
    return options, tuple(atoms.difference(options))


def _missing_rows(step: Step, group: Members, raw: Raw, today: date) -> list[Missing]:
    rows = rows_of(group, raw)
    found = [] if rows or not group.required else [Missing(step, group, group.id, "Thêm ít nhất một người.")]
    for number, row in enumerate(rows):
        for question in group.one:
            try:
                read(question, row, today, raw)
            except Unclear as unclear:
                found.append(Missing(step, question, unclear.field, str(unclear), number))
    return found
