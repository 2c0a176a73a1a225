"""What every service promises, whoever writes its file."""

import re
from contextlib import suppress
from itertools import chain
from pathlib import Path
from typing import get_args

import pytest
from flask import Flask
from jinja2 import nodes

from app.catalogue import question, registry
from app.catalogue.answers import Unclear, read
from app.catalogue.condition import AllOf, AnyOf, Condition, Equals, Minor, Not, OneOf, atoms_in, questions_in
from app.catalogue.journey import address_that_decides
from app.catalogue.question import Address, Asked, BirthDay, Choice, CitizenNumber, Members, Question
from app.catalogue.service import Service, Step
from app.clock import today
from app.web.forms.base import Form
from app.web.forms.build import FIELDS
from tests.house.source import APP, told

KINDS: tuple[type[Asked], ...] = get_args(Question)
FILES = sorted((APP / "catalogue/services").glob("[a-z]*.py"))
# Names that the pages of a step send or link to besides the answers.
SENT_BESIDES = {"khoa", "csrf_token", "dem", "tap", "ve", "chep", "buoc", *dir(Form)}

every_service = pytest.mark.parametrize("service", registry.all_services(), ids=lambda one: one.slug)


def questions(service: Service) -> list[Question]:
    """All questions, also those asked about each of several people."""
    own = [one for step in service.steps for one in step.questions]
    return [*own, *chain.from_iterable(one.one for one in own if isinstance(one, Members))]


def asked_by(steps: tuple[Step, ...]) -> dict[str, Question]:
    return {one.id: one for step in steps for one in step.questions}


def asked_of(group: Members) -> dict[str, Question]:
    return {one.id: one for one in group.one}


def parts(condition: Condition | None) -> list[Equals]:
    match condition:
        case None:
            return []
        case Equals():
            return [condition]
        case Minor() | OneOf():
            return []
        case AnyOf(conditions) | AllOf(conditions):
            return [part for one in conditions for part in parts(one)]
        case Not(inner):
            return parts(inner)


def conditions(service: Service) -> list[Condition | None]:
    steps = [step.when for step in service.steps]
    papers = [paper.when for paper in service.papers]
    asked = questions(service)
    fits = [one.minor_when for one in asked if isinstance(one, BirthDay)]
    beside = [*(one.when for one in asked), *(one.required_when for one in asked), *fits]
    return [*steps, *beside, *papers, *(one.when for one in service.represented)]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_service_is_called_like_its_file(path: Path) -> None:
    assert registry.service(path.stem.replace("_", "-")), f"{path.name}: SERVICE.slug is the file's name with dashes"


@every_service
def test_every_answer_has_a_name_of_its_own(service: Service) -> None:
    of_steps = [name for step in service.steps for one in step.questions for name in one.fields]
    taken = [name for name in of_steps if of_steps.count(name) > 1 or name in SENT_BESIDES or not name.isidentifier()]
    for group in (one for one in questions(service) if isinstance(one, Members)):
        of_one = [name for one in group.one for name in one.fields]
        taken += [name for name in of_one if of_one.count(name) > 1 or name in SENT_BESIDES or not name.isidentifier()]
    assert not taken, told(taken, "Call the question something else: letters without accents and _, not used before.")


@every_service
def test_every_step_has_an_address_of_its_own(service: Service, plain_app: Flask) -> None:
    beside = {rule.rule.split("/")[3] for rule in plain_app.url_map.iter_rules() if "/<uuid:draft_id>/" in rule.rule}
    slugs = [step.slug for step in service.steps]
    bad = [
        one for one in slugs if slugs.count(one) > 1 or one in beside or not re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", one)
    ]
    assert not bad, told(bad, "A step's slug is small letters and dashes, unlike the other pages of a draft.")


@every_service
def test_every_question_says_what_we_ask_and_what_errors_call_it(service: Service) -> None:
    mute = [one.id for one in questions(service) if not one.label.strip() or not one.name.strip()]
    long = [one.id for one in questions(service) if len(one.name) > 40 or one.name.endswith(("?", ":", "."))]
    assert not mute + long, told(mute + long, "label: what we ask. name: a short noun for errors and the summary.")


@every_service
def test_a_condition_looks_back_at_an_answer_that_can_be_given(service: Service) -> None:
    found = []
    for number, step in enumerate(service.steps):
        earlier = asked_by(service.steps[:number])
        for condition in (step.when, *(one.when for one in step.questions)):
            found += [f"{step.slug}: {name}" for name in questions_in(condition) - set(earlier)]
    everything = {one.id: one for one in questions(service)} | asked_by(service.steps)
    for part in chain.from_iterable(parts(condition) for condition in conditions(service)):
        asked = everything.get(part.question)
        if not isinstance(asked, Choice) or part.value not in asked.options:
            found.append(f"{part.question} == {part.value}")
    assert not found, told(found, "A condition compares a Choice of an earlier step with one of its options.")


@every_service
def test_a_condition_on_people_of_a_group_is_about_what_they_can_answer(service: Service) -> None:
    known = asked_by(service.steps)
    about = [one for each in conditions(service) for one in atoms_in(each) if isinstance(one, OneOf)]
    found = []
    for one in about:
        group = known.get(one.group)
        asked = asked_of(group) if isinstance(group, Members) else {}
        choice = asked.get(one.question)
        if not isinstance(choice, Choice) or one.value not in choice.options:
            found.append(f"{one.group}: {one.question} == {one.value}")
    assert not found, told(found, "OneOf names a group, a Choice that each of its people is asked, and an option.")


@every_service
def test_a_choice_offers_one(service: Service) -> None:
    found = [
        one.id for one in questions(service) if isinstance(one, Choice) and (len(one.options) < 2 or "" in one.options)
    ]
    assert not found, told(found, "A choice has two options at least, and none of them is empty.")


@every_service
def test_what_a_service_points_at_is_there(service: Service) -> None:
    known = asked_by(service.steps)
    who = service.applicant
    wanted = [service.place, who.name, who.born, who.number, who.phone]
    wanted += [one.other_than for one in known.values() if isinstance(one, Address) and one.other_than]
    wanted += [name for one in known.values() if isinstance(one, CitizenNumber) for name in (one.born, one.sex) if name]
    assert set(wanted) <= set(known), told(list(set(wanted) - set(known)), "Point at the id of a question of a step.")
    assert address_that_decides(service).with_street


@every_service
def test_a_service_says_what_the_law_says(service: Service) -> None:
    assert re.fullmatch(r"\d\.\d{6}", service.code), "code: the procedure's number in the national list, as 1.004194"
    assert service.law, "law: what it rests on, to be shown under the guidance"
    assert service.fee.law, "fee.law: where the fee stands"
    assert service.deadline.count > 0
    assert service.version > 0


def test_every_kind_of_question_is_in_the_list_of_kinds() -> None:
    classes = {one for one in vars(question).values() if isinstance(one, type) and issubclass(one, Asked)}
    assert classes - {Asked} == set(KINDS), "Add the new kind to Question, then a reader, a field and a macro."


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_kind_of_question_can_be_read(kind: type[Asked]) -> None:
    more = {"options": {"co": "Có", "khong": "Không"}} if kind is Choice else {"one": ()} if kind is Members else {}
    one = kind("cau", "Câu hỏi", name="câu hỏi", required=False, **more)
    assert not read(one, {}, today()), "app/catalogue/answers.py: an answer that may be missing reads as None"  # type: ignore[arg-type]
    with suppress(Unclear):
        read(one, {"cau": "co", "cau_xa": "", "cau_nha": ""}, today())  # type: ignore[arg-type]


def test_every_kind_of_question_has_a_field_and_a_macro(plain_app: Flask) -> None:
    ui = plain_app.jinja_env.parse((APP.parent / "templates/parts/ui.html").read_text(encoding="utf-8"))
    macros = {macro.name for macro in ui.find_all(nodes.Macro)}
    assert set(FIELDS) == set(KINDS), "web/forms/build.py FIELDS: one line per kind of question"
    assert {macro for _, macro in FIELDS.values()} <= macros, "templates/parts/ui.html: one macro per kind of question"
