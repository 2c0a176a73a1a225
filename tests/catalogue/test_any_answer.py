"""Whatever is typed into whatever field: no page breaks, at most a sentence says what to do."""

from datetime import date

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
FIELDS = sorted({field for question in QUESTIONS for field in question.fields})
OF_A_PERSON = sorted({one.id for question in QUESTIONS if isinstance(question, Members) for one in question.one})

# Half of them what people type, in wrong fields too; half of them anything.
LIKELY = st.sampled_from([str(typed) for typed in (*ANSWERS.values(), *GRANDCHILD.values())])
TYPED = LIKELY | st.text(max_size=40) | st.from_regex(r"[0-9 ./-]{0,14}", fullmatch=True)
PEOPLE = st.lists(st.dictionaries(st.sampled_from(["id", *OF_A_PERSON]), TYPED), max_size=3)
RAW = st.dictionaries(st.sampled_from(FIELDS), TYPED | PEOPLE).map(lambda some: {**some})
CHANGED = RAW.map(lambda some: {**ANSWERS, **some})

services = pytest.mark.parametrize("service", all_services(), ids=lambda service: service.slug)


@given(raw=RAW | CHANGED)
@settings(max_examples=150, deadline=None)
@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)
def test_an_answer_is_read_or_said_to_be_unclear(question, raw):
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
@given(raw=RAW | CHANGED)
@settings(max_examples=150, deadline=None)
def test_the_way_through_a_service_is_always_known(service: Service, raw):
    steps = journey.path(service, raw)
    assert [step for step in service.steps if step in steps] == list(steps)


@services
@given(raw=RAW | CHANGED)
@settings(max_examples=150, deadline=None)
def test_what_is_missing_stands_on_the_way(service: Service, raw):
    assert {one.step.slug for one in journey.missing(service, raw, TODAY)} <= {
        step.slug for step in journey.path(service, raw)
    }


@services
@given(raw=RAW | CHANGED)
@settings(max_examples=150, deadline=None)
def test_where_nothing_is_missing_every_answer_has_its_value(service: Service, raw):
    if not journey.missing(service, raw, TODAY):
        assert journey.values(service, raw, TODAY)


@services
@given(raw=RAW | CHANGED)
@settings(max_examples=150, deadline=None)
def test_papers_and_doubts_are_always_known(service: Service, raw):
    journey.papers(service, raw)
    doubtful(service, raw, TODAY)
