"""Our states are those of the national portal: every one pinned by its code and by what it does to the term."""

import pytest

from app.actor import Role
from app.dossiers.lifecycle import STATES, Clock, Move, State
from app.dossiers.moves import state_after

CODES = {
    State.SENT: (1, Clock.RUNNING),
    State.ACCEPTED: (2, Clock.RUNNING),
    State.NOT_ACCEPTED: (3, Clock.ENDED),
    State.WORKING: (4, Clock.RUNNING),
    State.WAITING_FOR_PAPERS: (5, Clock.PAUSED),
    State.WAITING_FOR_PAYMENT: (6, Clock.PAUSED),
    State.WITHDRAWN: (7, Clock.ENDED),
    # The portal calls it a pause; for us nothing comes after it.
    State.STOPPED: (8, Clock.ENDED),
    State.DECIDED: (9, Clock.ENDED),
    State.HANDED_OVER: (10, Clock.ENDED),
}


@pytest.mark.parametrize("state", State)
def test_every_state_has_its_national_code_and_its_clock(state: State) -> None:
    assert (STATES[state].national_code, STATES[state].clock) == CODES[state]


def test_a_refusal_after_acceptance_is_a_result() -> None:
    assert STATES[state_after(State.ACCEPTED, Move.DENY, Role.RECEIVER)].national_code == 9
