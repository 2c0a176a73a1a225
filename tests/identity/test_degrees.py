"""How sure one is of who somebody is, and what a newer sight changes."""

from datetime import date

import pytest

from app.identity.degrees import WORDS, Certainty, degree_after
from app.identity.paper_seen import PAPERS, PaperSeen, card_issued

SAID, SEEN, CONFIRMED = Certainty


@pytest.mark.parametrize(
    ("known", "new", "same_number", "after"),
    [
        (SAID, SEEN, False, SEEN),
        (SEEN, SEEN, True, SEEN),
        (SEEN, CONFIRMED, True, CONFIRMED),
        (CONFIRMED, SEEN, True, CONFIRMED),
        (CONFIRMED, SEEN, False, SEEN),
    ],
)
def test_what_is_known_after_a_newer_sight(known: Certainty, new: Certainty, same_number: bool, after: Certainty):
    assert degree_after(known, new, same_number) is after


def test_every_degree_and_every_paper_has_a_word():
    assert set(WORDS) == set(Certainty)
    assert set(PAPERS) == set(PaperSeen)


@pytest.mark.parametrize(
    ("issued", "paper"),
    [
        (date(2021, 4, 15), PaperSeen.OLD_CARD),
        (date(2024, 6, 30), PaperSeen.OLD_CARD),
        (date(2024, 7, 1), PaperSeen.CARD),
        (None, PaperSeen.CARD),
    ],
)
def test_which_card_it_is_stands_in_its_day_of_issue(issued: date | None, paper: PaperSeen):
    assert card_issued(issued) is paper
