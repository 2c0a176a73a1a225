"""How many buttons chị Mai meets at once on a dossier, and where the others wait."""

import pytest

from app.actor import Role
from app.dossiers.buttons import FOLDS, laid
from app.dossiers.inbox.keys import moves_by_key
from app.dossiers.lifecycle import Move, State
from app.dossiers.moves import moves_open

MOST_IN_SIGHT = 4


@pytest.mark.parametrize("state", State)
def test_every_open_move_is_there_once_and_few_are_in_sight(state: State):
    open_ = moves_open(state, Role.RECEIVER)
    shown = laid(open_)
    assert sorted([*shown.in_sight, *(move for one in shown.folds for move in one.moves)]) == sorted(open_)
    assert len(shown.in_sight) <= MOST_IN_SIGHT
    assert shown.in_sight[:1] == open_[:1]


def test_in_hand_she_sees_the_result_the_question_and_the_look_at_the_house():
    shown = laid(moves_open(State.ACCEPTED, Role.RECEIVER))
    assert shown.in_sight == (Move.GRANT, Move.ASK, Move.CHECK)
    assert [one.moves for one in shown.folds] == [one.moves for one in FOLDS]


def test_what_would_be_alone_in_its_fold_is_in_sight():
    spent = frozenset({Move.ASK_FEE, Move.PAID, Move.EXEMPT, Move.EXTEND})
    shown = laid(moves_open(State.ACCEPTED, Role.RECEIVER, spent))
    assert (shown.in_sight, shown.folds) == ((Move.GRANT, Move.ASK, Move.CHECK, Move.DENY), ())


def test_three_buttons_are_not_folded():
    assert laid(moves_open(State.WAITING_FOR_PAYMENT, Role.RECEIVER)).folds == ()


def test_what_a_key_does_may_be_folded_away_and_is_still_on_the_page():
    shown = laid(moves_open(State.WORKING, Role.RECEIVER))
    there = {*shown.in_sight, *(move for one in shown.folds for move in one.moves)}
    assert set(moves_by_key(State.WORKING, Role.RECEIVER).values()) <= there
