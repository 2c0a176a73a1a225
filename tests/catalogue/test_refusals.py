"""A refusal rests on law that is in force on the day."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.catalogue.dated import in_force
from app.catalogue.steps.refusals import FALSE_PAPERS, TAM_TRU

FIRST, LAST = date(2026, 7, 1), date(2026, 12, 31)
DATED = replace(FALSE_PAPERS, since=FIRST, until=LAST)


@pytest.mark.parametrize(
    ("day", "holds"),
    [(FIRST - timedelta(days=1), False), (FIRST, True), (LAST, True), (LAST + timedelta(days=1), False)],
)
def test_chi_mai_is_offered_what_is_in_force_on_the_day(day: date, holds: bool):
    assert in_force((DATED,), day) == ((DATED,) if holds else ())


def test_each_refusal_of_tam_tru_has_a_name_of_its_own():
    assert len({one.id for one in TAM_TRU}) == len(TAM_TRU)
