"""The questions of a page as they are drawn; in practice each says what may be copied into it."""

from dataclasses import replace

from markupsafe import Markup

from app.catalogue import practice
from app.catalogue.answers import Raw
from app.catalogue.practice import Example, Setting
from app.catalogue.question import Members, Question
from app.catalogue.service import Service, Step
from app.clock import today
from app.places import units
from app.places.queries import served_wards
from app.web.forms.build import macro_for
from app.web.frame import practising

Drawn = list[tuple[str, Question]]


def of_step(service: Service, step: Step, asked: tuple[Question, ...], raw: Raw) -> Drawn:
    """(macro, question) for each question of a step that applies."""
    return _drawn(asked, practice.of_step(step, raw, _setting(service)) if practising() else {})


def of_one(service: Service, group: Members) -> Drawn:
    """(macro, question) for each question about one of several people."""
    return _drawn(group.one, practice.of_one(group, _setting(service)) if practising() else {})


def _drawn(questions: tuple[Question, ...], examples: dict[str, Example]) -> Drawn:
    return [(macro_for(one), _with(one, examples[one.id]) if examples else one) for one in questions]


def _with(question: Question, example: Example) -> Question:
    # Inside the hint: whoever hears the page hears it with the question.
    slip = Markup('<b class="demo">{}</b>').format(example.words)
    return replace(question, hint=Markup("{}<br>{}").format(question.hint, slip) if question.hint else slip)


def _setting(service: Service) -> Setting:
    ward = units.ward(served_wards()[0].unit_code)
    assert ward
    return Setting(service, ward, today())
