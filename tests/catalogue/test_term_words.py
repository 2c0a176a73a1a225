"""How long a term is, in words that bà Lan knows."""

import pytest

from app.catalogue.term import Deadline, HalfDays, WorkingDays


@pytest.mark.parametrize(
    ("deadline", "words"),
    [
        (WorkingDays(3), "3 ngày làm việc"),
        (HalfDays(1), "nửa ngày làm việc"),
        (HalfDays(2), "1 ngày làm việc"),
        (HalfDays(3), "1 ngày rưỡi làm việc"),
    ],
)
def test_a_term_is_said_in_days_and_half_days(deadline: Deadline, words: str) -> None:
    assert deadline.words == words
