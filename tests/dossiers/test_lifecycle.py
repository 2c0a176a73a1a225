"""Who may move a dossier where, and when its clock runs."""

from itertools import product

import pytest

from app.actor import Role
from app.dossiers.lifecycle import (
    MOVES,
    OPEN_STATES,
    STATES,
    Clock,
    Move,
    MoveRefused,
    State,
    Tag,
    moves_open,
    rule,
    state_after,
)

EVERY_TRY = list(product(State, Move, Role))


def test_our_states_are_the_ten_of_the_national_portal_in_order():
    assert [STATES[state].national_code for state in State] == list(range(1, 11))


def test_the_clock_stands_only_while_we_wait_for_the_resident():
    paused = {facts.national_code for facts in STATES.values() if facts.clock is Clock.PAUSED}
    assert paused == {5, 6}


def test_a_stopped_dossier_has_ended():
    assert STATES[State.STOPPED].clock is Clock.ENDED


def test_chi_mai_finds_what_is_not_ended_in_her_inbox():
    assert {STATES[state].national_code for state in OPEN_STATES} == {1, 2, 4, 5, 6}


def test_no_two_states_are_told_to_ba_lan_in_the_same_words():
    assert len({facts.words for facts in STATES.values()}) == len(State)


def test_a_result_looks_done_and_an_end_without_one_does_not():
    done = {state for state, facts in STATES.items() if facts.tag is Tag.OK}
    assert done == {State.DECIDED, State.HANDED_OVER}


def test_a_state_read_from_the_database_as_plain_text_is_known():
    assert STATES["waiting-for-papers"].national_code == 5  # type: ignore[index]


def test_every_move_has_its_rule():
    assert set(MOVES) == set(Move)


def test_no_move_leads_out_of_an_ended_dossier():
    assert all(line.out_of <= OPEN_STATES for line in MOVES.values())


def test_chi_mai_accepts_what_was_sent():
    assert state_after(State.SENT, Move.ACCEPT, Role.RECEIVER) is State.ACCEPTED


def test_chi_mai_sees_the_button_for_what_was_sent():
    assert moves_open(State.SENT, Role.RECEIVER) == (Move.ACCEPT,)


@pytest.mark.parametrize("role", [Role.OFFICER, Role.LEADER, Role.HEAD, Role.ADMIN])
def test_nobody_else_sees_the_button(role):
    assert moves_open(State.SENT, role) == ()


def test_chi_mai_cannot_accept_twice():
    with pytest.raises(MoveRefused) as refused:
        state_after(State.ACCEPTED, Move.ACCEPT, Role.RECEIVER)
    assert (refused.value.state, refused.value.move) == (State.ACCEPTED, Move.ACCEPT)


def test_ong_binh_the_leader_cannot_accept():
    with pytest.raises(MoveRefused):
        state_after(State.SENT, Move.ACCEPT, Role.LEADER)


@pytest.mark.parametrize(("state", "move", "role"), EVERY_TRY)
def test_whoever_sees_a_button_may_press_it_and_nobody_else(state, move, role):
    try:
        state_after(state, move, role)
        went = True
    except MoveRefused:
        went = False
    assert went is (move in moves_open(state, role))


def test_the_button_says_what_it_does():
    assert rule(Move.ACCEPT).label == "Tiếp nhận hồ sơ"


def test_accepting_needs_no_reason():
    assert not rule(Move.ACCEPT).needs_reason
