"""Every service is walked to its end on every branch."""

from itertools import chain

import pytest

from app.catalogue import journey, registry
from app.catalogue.branches import branches
from app.catalogue.service import Received, Service
from app.dossiers.snapshot import from_json, groups_of, snapshot, to_json
from tests.house.source import told
from tests.house.walking import CHILDREN, TODAY, Walk, walked, with_papers


@pytest.fixture(scope="module", params=registry.all_services(), ids=lambda one: one.slug)
def service(request: pytest.FixtureRequest) -> Service:
    found: Service = request.param
    return found


@pytest.fixture(scope="module")
def all_walks(service: Service) -> list[Walk]:
    return [walked(service, chosen, child) for chosen in branches(service) for child in CHILDREN]


@pytest.fixture(scope="module")
def walks(all_walks: list[Walk]) -> list[Walk]:
    """Those that lead to an end of this service."""
    return [one for one in all_walks if one.turn is None]


def test_every_turn_and_every_outcome_is_reached(service: Service, all_walks: list[Walk], walks: list[Walk]) -> None:
    turned = {one.turn for one in all_walks}
    ends = {journey.outcome(service, one.answers) for one in walks}
    never = [one.slug for one in service.turns if one not in turned]
    never += [one.body for one in service.prepared if one not in ends]
    assert not never, told(never, "No branch comes there: mend its `when`, its place in the order, or take it out.")


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
    answered = chain.from_iterable(with_papers(service, walk) for walk in walks)
    called_for = {paper.id for answers in answered for paper in journey.papers(service, answers)}
    never = [paper.id for paper in service.papers if paper.id not in called_for]
    assert not never, told(never, "Nobody is ever asked for this paper: mend its `when`, or take it out.")


def test_an_answer_left_from_another_branch_changes_nothing(service: Service, walks: list[Walk]) -> None:
    found = []
    others = {name: value for one in walks for name, value in one.answers.items()}
    for walk in walks:
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
        groups = [
            group for step in journey.path(service, walk.answers) for group in groups_of(step, walk.answers, TODAY)
        ]
        if isinstance(service, Received) and journey.outcome(service, walk.answers) is None:
            taken = snapshot(service, walk.answers, TODAY)
            assert from_json(to_json(taken)) == taken
        empty = [item.name for group in groups for item in group.items if not item.text]
        assert not empty, f"{walk.chosen}: {empty} is answered but not said in words (answers.shown)"
