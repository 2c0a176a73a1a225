"""The law changes by a line more: each day has its own figure, and a dossier keeps that of its receipt."""

from dataclasses import replace
from datetime import date

import pytest

from app.catalogue.fee import fee_due
from app.catalogue.services.dang_ky_tam_tru import SERVICE
from app.catalogue.term import Days, HalfDays, Term, WorkingDays
from app.dossiers.snapshot import snapshot
from tests.dossiers.filed import ANSWERS

CHANGE = date(2026, 12, 1)
LATER = replace(
    SERVICE,
    fees=(
        replace(SERVICE.fees[0], until=date(2026, 11, 30)),
        replace(SERVICE.fees[0], counter=20_000, since=CHANGE, until=date(2027, 6, 30)),
    ),
    terms=(Term(WorkingDays(2), until=date(2026, 11, 30)), Term(WorkingDays(3), since=CHANGE)),
)


@pytest.mark.parametrize(
    ("day", "fee", "days"),
    [
        (date(2020, 1, 1), 15_000, 2),
        (date(2026, 11, 30), 15_000, 2),
        (CHANGE, 20_000, 3),
        # Nobody has written what comes after: the last line stands.
        (date(2028, 1, 1), 20_000, 3),
    ],
)
def test_each_day_has_its_figures(day: date, fee: int, days: int):
    figures = LATER.on(day)
    assert (figures.fee.counter, figures.term.usual) == (fee, WorkingDays(days))


def test_the_fee_is_that_of_the_day():
    assert fee_due(LATER, ANSWERS, date(2026, 11, 30)).amount == 15_000
    assert fee_due(LATER, ANSWERS, CHANGE).amount == 20_000


def test_who_mends_after_a_change_pays_what_held_when_it_was_received():
    taken = snapshot(LATER, ANSWERS, CHANGE, received=date(2026, 11, 30))
    assert taken.fee == "15.000 đ"


@pytest.mark.parametrize(
    ("term", "words"),
    [
        (Term(Days(30)), "30 ngày"),
        (Term(HalfDays(1), WorkingDays(3), "phải xác minh"), "nửa ngày làm việc; 3 ngày làm việc nếu phải xác minh"),
    ],
)
def test_a_term_is_said_with_its_longer_case(term: Term, words: str):
    assert term.words == words
