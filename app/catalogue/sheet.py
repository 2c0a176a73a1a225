"""What a preparation sheet says: where a branch is filed that nobody here receives, and what goes into its form."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypedDict

from app.catalogue import journey
from app.catalogue.answers import Raw, read, rows_of, shown
from app.catalogue.condition import holds
from app.catalogue.dated import in_force, on
from app.catalogue.outcome import CHANNEL_WORDS, FormField, Prepared
from app.catalogue.question import Members, Question
from app.catalogue.service import Service
from app.catalogue.stated import Stated

PLACE = re.compile(r"\{(\w+)\}")
UNSURE = "hỏi lại nơi nhận"


@dataclass(frozen=True, slots=True)
class Line:
    """One field of the form, to be copied into it; an empty text stays empty there too."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Section:
    """Lines that belong together."""

    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """
    One preparation sheet as it was on the day on which it was made.

    ways: each with what to do there. cost, time: with a word where nobody here is sure. papers: name and what counts.
    """

    title: str
    body: str
    form: str
    ways: tuple[Line, ...]
    cost: str
    time: str
    sections: tuple[Section, ...]
    papers: tuple[Line, ...]


class SheetJson(TypedDict):
    """How a sheet is stored: lines as pairs."""

    title: str
    body: str
    form: str
    ways: list[list[str]]
    cost: str
    time: str
    sections: list[tuple[str, list[list[str]]]]
    papers: list[list[str]]


def sheet(service: Service, outcome: Prepared, raw: Raw, today: date) -> Sheet:
    """Of answers that are complete. Raises Unclear where one is missing."""
    form = on(outcome.form, today).words
    return Sheet(
        title=service.name,
        body=outcome.body,
        form=form,
        ways=_ways(outcome),
        cost=told(outcome.cost, today),
        time=told(outcome.time, today),
        sections=tuple(_sections(service, outcome, form, _said(service, raw, today), raw)),
        papers=tuple(Line(one.name, one.hint) for one in journey.papers(service, raw)),
    )


def told(lines: tuple[Stated, ...], day: date) -> str:
    """Every line in force on that day; what nobody is sure of is not told as certain."""
    known = in_force(lines, day) or (on(lines, day),)
    return "; ".join(one.words if one.sure else f"{one.words} ({UNSURE})" for one in known)


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Where a branch is filed that nobody here receives, for the page that one reads first."""

    body: str
    ways: tuple[Line, ...]
    cost: str
    time: str


def elsewhere(service: Service, today: date) -> tuple[Elsewhere, ...]:
    """Each place once, in the order of the outcomes."""
    found = (Elsewhere(one.body, _ways(one), told(one.cost, today), told(one.time, today)) for one in service.prepared)
    return tuple(dict.fromkeys(found))


def to_json(made: Sheet) -> SheetJson:
    """For the sealed column."""
    return {
        "title": made.title,
        "body": made.body,
        "form": made.form,
        "ways": _pairs(made.ways),
        "cost": made.cost,
        "time": made.time,
        "sections": [(one.title, _pairs(one.lines)) for one in made.sections],
        "papers": _pairs(made.papers),
    }


def from_json(stored: SheetJson) -> Sheet:
    """Back from the sealed column."""
    return Sheet(
        title=stored["title"],
        body=stored["body"],
        form=stored["form"],
        ways=_lines(stored["ways"]),
        cost=stored["cost"],
        time=stored["time"],
        sections=tuple(Section(title, _lines(lines)) for title, lines in stored["sections"]),
        papers=_lines(stored["papers"]),
    )


# Question, which person of a group from 1 (0 for none), answer in words.
_Said = tuple[Question, int, str]


def _said(service: Service, raw: Raw, today: date) -> dict[str, list[_Said]]:
    """What was answered on the path, by question, or by group."""
    found: dict[str, list[_Said]] = {}
    for step in journey.path(service, raw):
        for asked in journey.asked(step, raw):
            if isinstance(asked, Members):
                rows = enumerate(rows_of(asked, raw), 1)
                found[asked.id] = [
                    (one, at, shown(one, read(one, row, today, raw))) for at, row in rows for one in asked.one
                ]
            else:
                found[asked.id] = [(asked, 0, shown(asked, read(asked, raw, today)))]
    return found


def _sections(
    service: Service, outcome: Prepared, form: str, said: Mapping[str, list[_Said]], raw: Raw
) -> Iterator[Section]:
    """The form in its order, then what else was said; without its fields, step by step as it was asked."""
    placed = {name for field in outcome.fields for name in (*PLACE.findall(field.text), field.group)}
    if outcome.fields:
        lines = [line for one in outcome.fields if holds(one.when, raw) for line in _of_field(one, said)]
        yield Section(form, tuple(lines))
    for step in journey.path(service, raw):
        rest = [one.id for one in step.questions if one.id in said and one.id not in placed]
        lines = [_line(one, at, text) for name in rest for one, at, text in said[name]]
        if lines:
            yield Section(step.name, tuple(lines))


def _of_field(field: FormField, said: Mapping[str, list[_Said]]) -> list[Line]:
    if field.group:
        return [Line(f"{field.label} {at}: {one.name}", text) for one, at, text in said.get(field.group, ())]
    text = PLACE.sub(lambda place: "; ".join(text for _, _, text in said.get(place[1], ())), field.text)
    return [Line(field.label, text.strip(" ,;-"))]


def _line(one: Question, at: int, text: str) -> Line:
    return Line(f"Người {at}: {one.name}" if at else _begun(one.name), text)


def _begun(words: str) -> str:
    """With a capital, and the others as they are: VNeID."""
    return words[:1].upper() + words[1:]


def _ways(outcome: Prepared) -> tuple[Line, ...]:
    return tuple(Line(_begun(CHANNEL_WORDS[one.channel]), one.words) for one in outcome.ways)


def _pairs(lines: tuple[Line, ...]) -> list[list[str]]:
    return [[one.label, one.text] for one in lines]


def _lines(pairs: list[list[str]]) -> tuple[Line, ...]:
    return tuple(Line(label, text) for label, text in pairs)
