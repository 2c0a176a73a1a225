"""In every service somebody can practise with what the page offers to copy, whichever way she goes."""

from dataclasses import replace
from datetime import date

import pytest

from app.catalogue import journey, practice, registry
from app.catalogue.answers import Place, read
from app.catalogue.branches import branches
from app.catalogue.doubts import doubtful
from app.catalogue.practice import Example, Setting
from app.catalogue.question import Members
from app.catalogue.service import Received, Service, Step
from app.people.citizen_number import doubts, read_number
from app.places import units
from tests.house.source import told
from tests.house.walking import TODAY, Answers

# Of the demo; and one whose short name means more than one place.
WARDS = ("00166", "00160")

every_service = pytest.mark.parametrize("service", registry.all_services(), ids=lambda one: one.slug)
every_ward = pytest.mark.parametrize("code", WARDS)


def setting(service: Service, code: str) -> Setting:
    ward = units.ward(code)
    assert ward
    return Setting(service, ward, TODAY)


def typed(step: Step, place: Setting, raw: Answers) -> Answers:
    """What stands in a step once every example was copied, with one person in each group that wants one."""
    offered = practice.of_step(step, raw, place)
    answers: Answers = {}
    for question in journey.asked(step, raw):
        answers |= offered[question.id].answers
        if isinstance(question, Members) and question.required:
            one = practice.of_one(question, place)
            answers[question.id] = [
                {"id": "1", **{key: text for each in one.values() for key, text in each.answers.items()}}
            ]
    return answers


def practised(place: Setting, chosen: dict[str, str]) -> Answers:
    """From the first step to the last, copying everything but these choices."""
    raw: Answers = {}
    step: Step | None = place.service.steps[0]
    while step:
        copied = typed(step, place, raw)
        raw |= copied | {name: option for name, option in chosen.items() if name in copied}
        step = journey.after(place.service, step, raw)
    return raw


@every_ward
@every_service
def test_whoever_copies_what_is_offered_comes_to_the_end(service: Service, code: str) -> None:
    place = setting(service, code)
    raw = practised(place, {})
    gaps = [one.sentence for one in journey.missing(service, raw, TODAY)]
    assert not gaps, told(gaps, f"{service.slug}: say in SERVICE.practice what leads on, by question.")
    assert not doubtful(service, raw, TODAY), "the invented people agree with their numbers"


@every_service
def test_whichever_way_she_goes_what_is_offered_can_be_read(service: Service) -> None:
    place = setting(service, WARDS[0])
    for chosen in branches(service):
        gaps = [
            f"{one.question.id}: {one.sentence}" for one in journey.missing(service, practised(place, chosen), TODAY)
        ]
        assert not gaps, told(gaps, f"{service.slug} {chosen}: practice.py or SERVICE.practice offers what is refused.")


@every_service
def test_practice_stays_in_a_ward_that_receives(service: Service) -> None:
    for code in WARDS:
        raw = practised(setting(service, code), {})
        if not isinstance(service, Received) or journey.outcome(service, raw):
            continue
        place = read(journey.address_that_decides(service), raw, TODAY)
        assert isinstance(place, Place)
        assert place.ward.code == code


@every_service
def test_what_a_service_offers_answers_a_question_of_its_own(service: Service) -> None:
    asked = {one.id for step in service.steps for one in step.questions}
    unknown = set(service.practice) - asked
    assert not unknown, told(list(unknown), "SERVICE.practice names a question that is not asked.")


def test_an_example_says_what_to_do_and_does_it() -> None:
    service = registry.all_services()[0]
    offered = [one for step in service.steps for one in practice.of_step(step, {}, setting(service, WARDS[0])).values()]
    assert all(isinstance(one, Example) and one.words.startswith("Thử ") for one in offered)


@pytest.mark.parametrize("who", [practice.HERSELF, practice.ANOTHER, practice.CHILD], ids=lambda one: one.name)
def test_an_invented_persons_number_agrees_with_birth_and_sex(who: practice.Invented) -> None:
    assert not doubts(read_number(who.number), who.born, who.sex)


def test_the_day_to_copy_is_still_to_come() -> None:
    service = registry.service("dang-ky-tam-tru")
    assert service
    step = next(one for one in service.steps if one.slug == "thoi-gian")
    evening = date(2027, 12, 31)
    offered = practice.of_step(step, {}, replace(setting(service, WARDS[0]), today=evening))["tu_ngay"]
    assert read(step.questions[0], offered.answers, evening) == date(2028, 1, 7)
