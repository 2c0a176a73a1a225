"""What every service promises, whoever writes its file."""

import re
from itertools import chain
from pathlib import Path

import pytest
from flask import Flask

from app.catalogue import registry
from app.catalogue.condition import Condition, Equals, Includes, OneOf, atoms_in, questions_in
from app.catalogue.journey import address_that_decides
from app.catalogue.question import (
    TICKED,
    Address,
    BirthDay,
    Choice,
    CitizenNumber,
    Declaration,
    Members,
    Question,
    Several,
)
from app.catalogue.service import Received, Service, Step
from app.web.forms.base import Form
from tests.house.source import APP, told

FILES = sorted((APP / "catalogue/services").glob("[a-z]*.py"))
PLACE = re.compile(r"\{(\w+)\}")
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


def can_be_given(atom: Equals | Includes, asked: Question | None) -> bool:
    match atom, asked:
        case Equals(_, value), Choice(options=options):
            return value in options
        case Equals(_, value), Declaration():
            return value == TICKED
        case Includes(_, value), Several(options=options):
            return value in options
    return False


def conditions(service: Service) -> list[Condition | None]:
    steps = [step.when for step in service.steps]
    papers = [paper.when for paper in service.papers]
    asked = questions(service)
    fits = [one.minor_when for one in asked if isinstance(one, BirthDay)]
    beside = [*(one.when for one in asked), *(one.required_when for one in asked), *fits]
    ends = [*(one.when for one in service.turns), *(one.when for one in service.prepared)]
    return [*steps, *beside, *papers, *ends, *(one.when for one in service.represented)]


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
    atoms = frozenset().union(*(atoms_in(condition) for condition in conditions(service)))
    for atom in atoms:
        if isinstance(atom, Equals | Includes) and not can_be_given(atom, everything.get(atom.question)):
            found.append(f"{atom.question} == {atom.value}")
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
        one.id
        for one in questions(service)
        if isinstance(one, Choice | Several) and (len(one.options) < 2 or "" in one.options)
    ]
    assert not found, told(found, "A choice has two options at least, and none of them is empty.")


@every_service
def test_what_a_service_points_at_is_there(service: Service) -> None:
    known = asked_by(service.steps)
    who = service.applicant
    wanted = [name for name in (who.name, who.born, who.number, who.phone) if name or isinstance(service, Received)]
    wanted += [service.place] if isinstance(service, Received) else []
    wanted += [one.other_than for one in known.values() if isinstance(one, Address) and one.other_than]
    wanted += [name for one in known.values() if isinstance(one, CitizenNumber) for name in (one.born, one.sex) if name]
    assert set(wanted) <= set(known), told(list(set(wanted) - set(known)), "Point at the id of a question of a step.")
    assert not isinstance(service, Received) or address_that_decides(service).with_street


@every_service
def test_the_form_of_a_branch_speaks_of_what_is_asked(service: Service) -> None:
    known = asked_by(service.steps)
    groups = {one.id for one in known.values() if isinstance(one, Members)}
    fields = [one for prepared in service.prepared for one in prepared.fields]
    names = {name for one in fields for name in (*PLACE.findall(one.text), *questions_in(one.when))}
    wrong = [*(names - set(known)), *({one.group for one in fields if one.group} - groups)]
    assert not wrong, told(wrong, "FormField: {…} and `when` name a question of a step, `group` one about people.")


@every_service
def test_a_service_says_what_the_law_says(service: Service) -> None:
    assert service.code or not isinstance(service, Received), "code: a desk of ours receives it by that number"
    assert re.fullmatch(r"(\d\.\d{6})?", service.code), "code: the procedure's number in the national list, as 1.004194"
    assert service.law, "law: what it rests on, to be shown under the guidance"
    assert service.words, "words: how people call it, for the search"
    assert service.version > 0


@pytest.mark.parametrize("service", registry.all_received(), ids=lambda one: one.slug)
def test_what_a_desk_receives_has_its_figures(service: Received) -> None:
    assert all(one.law for one in service.fees), "fee.law: where the fee stands"
    assert all(one.usual.count > 0 for one in service.terms)
    assert all(bool(one.longer) is bool(one.longer_if) for one in service.terms), "longer_if: when, in words"
    assert all((service.fees, service.terms, service.forms, service.results)), "a line of each at least"


@every_service
def test_every_branch_ends_somewhere(service: Service) -> None:
    last = service.prepared[-1].when if service.prepared else None
    assert isinstance(service, Received) or (service.prepared and last is None), (
        "A Service that nobody here receives: its last `prepared` has no condition, so that one always holds."
    )
    assert all(one.service or one.body for one in service.turns), "A turn says where to go: a service of ours, or whom."
    gone = [one.service for one in service.turns if one.service and registry.service(one.service) is None]
    assert not gone, told(gone, "Turn.service is the slug of a service.")
