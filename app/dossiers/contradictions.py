"""What in a sent dossier contradicts what stands beside it, for whoever compares it with the card."""

from datetime import date

from app.catalogue.condition import is_minor
from app.catalogue.doubts import PARENT_AGREES
from app.catalogue.question import BirthDay, Choice, CitizenNumber, Members, Question
from app.catalogue.service import Received
from app.days import DayUnreadable, read_day
from app.dossiers.snapshot import Item, Snapshot
from app.people.citizen_number import NumberUnreadable, Sex, doubts, read_number
from app.people.relations import CHILDREN, contradicts

Facts = dict[Item, tuple[str, ...]]


def contradictions(service: Received, taken: Snapshot) -> Facts:
    """
    Every item of the snapshot -> what is doubtful in it, a sentence each; most have none.

    The resident read the same before sending. What she mended since is looked at anew.
    """
    asked = _asked(service)
    texts = {(item.id, item.row): item.text for group in taken.groups for item in group.items}
    return {item: _doubts(asked, texts, item) for group in taken.groups for item in group.items}


def _asked(service: Received) -> dict[str, Question]:
    """Every question by the id that its item has."""
    found: dict[str, Question] = {}
    for question in (one for step in service.steps for one in step.questions):
        found[question.id] = question
        if isinstance(question, Members):
            found |= {f"{question.id}.{one.id}": one for one in question.one}
    return found


def _doubts(asked: dict[str, Question], texts: dict[tuple[str, str], str], item: Item) -> tuple[str, ...]:
    question = asked.get(item.id)
    if isinstance(question, Choice) and question.sex:
        sex = f"{item.id.removesuffix(question.id)}{question.sex}"
        odd = contradicts(item.text, _sex(asked.get(sex), texts.get((sex, item.row), "")))
        return (odd,) if odd else ()
    if isinstance(question, BirthDay):
        return _who_agrees(asked, texts, item)
    if not isinstance(question, CitizenNumber) or not item.text:
        return ()
    person = item.id.removesuffix(question.id)
    born, sex = (f"{person}{one}" for one in (question.born, question.sex))
    try:
        number = read_number(item.text)
    except NumberUnreadable:
        return ()
    said = doubts(number, _day(texts.get((born, item.row), "")), _sex(asked.get(sex), texts.get((sex, item.row), "")))
    return tuple(one.fact for one in said)


def _who_agrees(asked: dict[str, Question], texts: dict[tuple[str, str], str], item: Item) -> tuple[str, ...]:
    """What PARENT_AGREES says, beside the day of birth of somebody who comes along."""
    group = asked.get(item.id.partition(".")[0])
    of = group.minors if isinstance(group, Members) else None
    if of is None or not is_minor(item.text, texts.get((of.on, ""), "")):
        return ()
    head = asked.get(of.head.question)
    words = head.options[of.head.value] if isinstance(head, Choice) else ""
    is_head = texts.get((of.head.question, "")) == words
    relation = texts.get((item.id.replace(of.born, of.relation), item.row))
    return () if is_head and relation in CHILDREN else (PARENT_AGREES,)


def _day(text: str) -> date | None:
    try:
        return read_day(text)
    except DayUnreadable:
        return None


def _sex(question: Question | None, text: str) -> Sex | None:
    """The answer behind its words."""
    options = question.options if isinstance(question, Choice) else {}
    return next((Sex(value) for value, words in options.items() if words == text and value in tuple(Sex)), None)
