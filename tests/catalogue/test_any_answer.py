"""Whatever is typed into whatever field: no page breaks, at most a sentence says what to do."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.catalogue import journey
from app.catalogue.answers import Unclear, read, shown
from app.catalogue.doubts import doubtful
from app.catalogue.question import Members
from app.catalogue.registry import all_services
from app.catalogue.service import Service
from tests.dossiers.filed import ANSWERS, GRANDCHILD

TODAY = date(2026, 11, 23)
QUESTIONS = [question for service in all_services() for step in service.steps for question in step.questions]
KINDS = sorted({type(question) for question in QUESTIONS}, key=lambda kind: kind.__name__)
OF_A_PERSON = sorted({one.id for question in QUESTIONS if isinstance(question, Members) for one in question.one})

# Half of them what people type, in wrong fields too; half of them anything.
LIKELY = st.sampled_from([str(typed) for typed in (*ANSWERS.values(), *GRANDCHILD.values())])
TYPED = LIKELY | st.text(max_size=40) | st.from_regex(r"[0-9 ./-]{0,14}", fullmatch=True)
PEOPLE = st.lists(st.dictionaries(st.sampled_from(["id", *OF_A_PERSON]), TYPED), max_size=3)


def answers_to(fields: Sequence[str]) -> st.SearchStrategy[dict[str, Any]]:
    """Anything in some of these fields, alone or over answers that are good."""
    some = st.dictionaries(st.sampled_from(fields), TYPED | PEOPLE).map(lambda typed: {**typed})
    return some | some.map(lambda typed: {**ANSWERS, **typed})


def any_answers(service: Service) -> st.SearchStrategy[dict[str, Any]]:
    return answers_to([name for step in service.steps for one in step.questions for name in one.fields])


services = pytest.mark.parametrize("service", all_services(), ids=lambda service: service.slug)
# There are many services, and each asks for the same kinds of answer: few examples of each are many of all.
few = settings(max_examples=15)


@given(data=st.data())
@settings(max_examples=150)
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_an_answer_is_read_or_said_to_be_unclear(kind, data):
    question = data.draw(st.sampled_from([one for one in QUESTIONS if type(one) is kind]))
    raw = data.draw(answers_to(question.fields))
    problem = unclear_about(question, raw)
    if problem is None:
        assert isinstance(shown(question, read(question, raw, TODAY)), str)
    else:
        assert problem.field in question.fields
        assert "không hợp lệ" not in str(problem)


def unclear_about(question, raw) -> Unclear | None:
    try:
        read(question, raw, TODAY)
    except Unclear as unclear:
        return unclear
    return None


@services
@given(data=st.data())
@few
def test_the_way_through_a_service_is_always_known(service: Service, data):
    raw = data.draw(any_answers(service))
    steps = journey.path(service, raw)
    assert [step for step in service.steps if step in steps] == list(steps)


@services
@given(data=st.data())
@few
def test_what_is_missing_stands_on_the_way(service: Service, data):
    raw = data.draw(any_answers(service))
    assert {one.step.slug for one in journey.missing(service, raw, TODAY)} <= {
        step.slug for step in journey.path(service, raw)
    }


@services
@given(data=st.data())
@few
def test_where_nothing_is_missing_every_answer_has_its_value(service: Service, data):
    raw = data.draw(any_answers(service))
    if not journey.missing(service, raw, TODAY):
        assert journey.values(service, raw, TODAY)


@services
@given(data=st.data())
@few
def test_papers_and_doubts_are_always_known(service: Service, data):
    raw = data.draw(any_answers(service))
    journey.papers(service, raw)
    doubtful(service, raw, TODAY)
