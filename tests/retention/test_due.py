"""When what is due, by the calendar."""

from datetime import datetime, timedelta

import pytest

from app.clock import HANOI
from app.retention.kinds import Kind, Term, Years
from app.retention.rules import OF, by_timer, due, to_be_run

EVENING = datetime(2026, 11, 23, 19, 42, tzinfo=HANOI)


def test_each_kind_is_due_before_its_own_moment() -> None:
    found = due(EVENING, {Kind.DOSSIER, Kind.PHOTO, Kind.GUESS})
    assert found == {
        Kind.GUESS: EVENING - timedelta(days=1),
        Kind.PHOTO: EVENING - timedelta(days=90),
        Kind.DOSSIER: datetime(2021, 11, 23, 19, 42, tzinfo=HANOI),
    }
    assert list(found) == [Kind.GUESS, Kind.PHOTO, Kind.DOSSIER], "what hangs on a dossier goes before it"


def test_years_are_of_the_calendar() -> None:
    leap = datetime(2028, 2, 29, 8, 0, tzinfo=HANOI)
    assert Years(5).before(leap) == datetime(2023, 2, 28, 8, 0, tzinfo=HANOI)
    assert Years(4).before(leap) == datetime(2024, 2, 29, 8, 0, tzinfo=HANOI)


@pytest.mark.parametrize(
    ("term", "words"),
    [
        (Term(timedelta(minutes=30)), "30 phút"),
        (Term(timedelta(hours=24)), "24 giờ"),
        (Term(timedelta(hours=48)), "2 ngày"),
        (Years(5), "5 năm"),
    ],
)
def test_a_term_is_said_in_words(term: Term | Years, words: str) -> None:
    assert str(term) == words


def test_what_is_doubtful_is_deleted_only_where_the_ward_agreed() -> None:
    assert not {kind for kind in to_be_run([]) if OF[kind].doubtful}
    assert to_be_run([Kind.PHOTO]) - to_be_run([]) == {Kind.PHOTO}
    assert by_timer() <= to_be_run([])
