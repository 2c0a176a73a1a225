"""Three keys mean what can be done now, for whoever may do it."""

import pytest

from app.actor import Role
from app.dossiers.inbox.keys import KEYS, behind, moves_by_key
from app.dossiers.lifecycle import Move, State
from app.dossiers.moves import moves_open


@pytest.mark.parametrize("state", State)
def test_a_key_does_only_what_is_open(state: State):
    found = moves_by_key(state, Role.RECEIVER)
    assert set(found.values()) <= set(moves_open(state, Role.RECEIVER))
    assert moves_by_key(state, Role.HEAD) == {}


def test_on_back_and_no_while_it_is_new_and_while_it_is_in_hand():
    assert moves_by_key(State.SENT, Role.RECEIVER) == {"a": Move.ACCEPT, "y": Move.ASK, "t": Move.REFUSE}
    assert moves_by_key(State.ACCEPTED, Role.RECEIVER) == {"a": Move.GRANT, "y": Move.ASK, "t": Move.DENY}


def test_a_move_with_words_has_its_page_and_one_without_waits_for_enter():
    assert (behind(Move.ASK), behind(Move.ACCEPT)) == ("/yeu-cau-bo-sung", "#viec")
    assert set(KEYS) == {"a", "y", "t"}
