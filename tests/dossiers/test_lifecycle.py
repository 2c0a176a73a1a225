"""Who may move a dossier where, and when its clock runs."""

from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from app.actor import Role
from app.dossiers.acts.said import FeeAsked, FeePaid, Settled
from app.dossiers.lifecycle import OPEN_STATES, STATES, Clock, Move, Needs, Party, State, Tag
from app.dossiers.moves import MOVES, MoveRefused, moves_open, rule, state_after
from app.dossiers.once import Been, spent
from app.dossiers.said import Facts, event_of, turn_to, words_of
from app.messages.events import Event
from app.messages.sms import sms_length_ok

EVERYBODY = (*Role, *Party)
MONDAY = date(2026, 11, 30)
OF_CAU_GIAY = Facts("CG-261123-0001", MONDAY, "Phường Cầu Giấy", "024 3834 5678", "cán bộ Mai")
EVERY_TRY = list(product(State, Move, EVERYBODY))


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
    assert STATES["waiting-for-papers"].national_code == 5  # type: ignore[index]  # text, as the row has it


def test_every_move_has_its_rule():
    assert set(MOVES) == set(Move)


AFTER = (Move.HAND_OVER, Move.RATE)


def test_nothing_is_done_with_an_ended_dossier_but_to_give_its_result_and_to_say_what_one_thought():
    assert all(line.out_of <= OPEN_STATES for move, line in MOVES.items() if move not in AFTER)
    assert rule(Move.HAND_OVER).out_of == {State.DECIDED}


def test_chi_mai_accepts_what_was_sent():
    assert state_after(State.SENT, Move.ACCEPT, Role.RECEIVER) is State.ACCEPTED


def test_chi_mai_sees_the_button_for_what_was_sent():
    assert moves_open(State.SENT, Role.RECEIVER) == (Move.ACCEPT, Move.ASK, Move.REFUSE)


def test_after_acceptance_a_refusal_is_a_result():
    assert {Move.GRANT, Move.DENY} <= set(moves_open(State.ACCEPTED, Role.RECEIVER))
    assert Move.REFUSE not in moves_open(State.ACCEPTED, Role.RECEIVER)
    assert state_after(State.ACCEPTED, Move.DENY, Role.RECEIVER) is State.DECIDED


@pytest.mark.parametrize("before", [State.SENT, State.ACCEPTED, State.WORKING])
def test_an_answer_leads_back_to_where_the_dossier_stood(before):
    assert state_after(State.WAITING_FOR_PAPERS, Move.ANSWER, Party.OWNER, before) is before


def test_ba_lan_may_withdraw_what_is_open_and_nothing_else():
    assert {state for state in State if Move.WITHDRAW in moves_open(state, Party.OWNER)} == OPEN_STATES


def test_who_gets_no_answer_stops_without_a_result():
    assert moves_open(State.WAITING_FOR_PAPERS, Role.RECEIVER) == (Move.STOP,)
    assert state_after(State.WAITING_FOR_PAPERS, Move.STOP, Role.RECEIVER) is State.STOPPED


def test_an_end_without_a_result_needs_a_basis_in_law():
    ends = {move for move, line in MOVES.items() if line.needs is Needs.BASIS}
    assert ends == {Move.REFUSE, Move.DENY, Move.STOP}


def test_the_clock_of_each_move_is_that_of_the_state_it_leads_to():
    clocks = {move: STATES[line.into or State.ACCEPTED].clock for move, line in MOVES.items()}
    paused = {move for move, clock in clocks.items() if clock is Clock.PAUSED}
    running = {move for move, clock in clocks.items() if clock is Clock.RUNNING}
    assert paused == {Move.ASK, Move.ASK_FEE}
    assert running - {Move.CHECK} == {Move.ACCEPT} | {move for move, line in MOVES.items() if line.into is None}


@pytest.mark.parametrize("move", Move)
def test_every_move_is_told_in_one_message_without_marks(move):
    act = FeePaid(999_000, Settled.TRANSFER, "0")
    event = event_of(move, act)
    words = words_of(event, replace(OF_CAU_GIAY, things=100, act=act), {}) if event else None
    for letter in (words.text, words.by_helper) if words else ():
        assert letter is None or sms_length_ok(letter.plain), letter


@pytest.mark.parametrize("move", Move)
def test_what_a_helper_may_do_has_words_for_the_owner(move):
    event = event_of(move, None)
    words = words_of(event, OF_CAU_GIAY, {}) if event else None
    assert bool(words and words.by_helper) is (Party.HELPER in MOVES[move].who)


def test_nobody_moves_as_the_owner_and_as_the_desk():
    assert not [line for line in MOVES.values() if line.who & set(Party) and line.who & set(Role)]


def test_she_pays_once_she_is_asked_or_at_the_desk_before():
    assert moves_open(State.WAITING_FOR_PAYMENT, Role.RECEIVER) == (Move.PAID, Move.EXEMPT, Move.STOP)
    assert {Move.ASK_FEE, Move.PAID, Move.EXEMPT} <= set(moves_open(State.WORKING, Role.RECEIVER))
    assert not {Move.ASK_FEE, Move.PAID} & set(moves_open(State.SENT, Role.RECEIVER))


@pytest.mark.parametrize("before", [State.ACCEPTED, State.WORKING])
def test_once_it_is_paid_the_dossier_stands_where_it_stood(before):
    for settled in (Move.PAID, Move.EXEMPT):
        assert state_after(State.WAITING_FOR_PAYMENT, settled, Role.RECEIVER, before) is before


def test_what_is_paid_or_costs_nothing_is_not_asked_for():
    left = moves_open(State.ACCEPTED, Role.RECEIVER, spent(Been(fee_open=False)))
    assert not {Move.ASK_FEE, Move.PAID, Move.EXEMPT} & set(left)
    with pytest.raises(MoveRefused):
        state_after(State.ACCEPTED, Move.ASK_FEE, Role.RECEIVER, spent=spent(Been(fee_open=False)))


def test_the_message_says_how_much():
    words = words_of(Event.FEE_ASKED, replace(OF_CAU_GIAY, act=FeeAsked(15_000)), {})
    assert "15.000 đ" in words.text.words


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("Nguyễn Thị Mai", "cán bộ Mai"),
        ("", "cán bộ trực"),
        ("H Nguyệt", "cán bộ Nguyệt"),
        ("Y Klơngmlô", "cán bộ trực"),
    ],
)
def test_an_officer_is_called_as_far_as_there_is_room(name: str, called: str):
    assert turn_to(name) == called


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
        state_after(state, move, role, State.ACCEPTED)
        went = True
    except MoveRefused:
        went = False
    assert went is (move in moves_open(state, role))


def test_the_button_says_what_it_does():
    assert rule(Move.ACCEPT).label == "Tiếp nhận hồ sơ"


def test_accepting_needs_no_reason():
    assert rule(Move.ACCEPT).needs is Needs.NOTHING
