"""Every move, out of every state, by everybody: what the table allows works, the rest changes nothing."""

from dataclasses import dataclass
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from app.actor import WORKER, Role
from app.audit.records import AuditRow
from app.clock import now
from app.database import db
from app.dossiers.acts.records import DossierCheck, DossierFee, DossierRequest
from app.dossiers.lifecycle import STATES, Clock, Move, Party, State
from app.dossiers.moves import MOVES, moves_open
from app.dossiers.queries import WHOLE, visible
from app.dossiers.records import Dossier
from app.dossiers.request import Item, Kind, to_json
from app.messages.records import OutboxMessage
from tests.browser import Browser
from tests.dossiers.filed import at_work, filed_often
from tests.house.everyone import new_key
from tests.house.test_forgery import token_of
from tests.house.test_strangers import has_account
from tests.personas import Person, Worker

# What is said with each move; whatever a page asks for, the right words.
SAID: dict[Move, dict[str, str]] = {
    Move.ASK: {"tick0": "y", "loi0": "Xem lại"},
    Move.REFUSE: {"can_cu": "khac", "loi": "Thiếu"},
    Move.DENY: {"can_cu": "khac", "loi": "Thiếu"},
    Move.STOP: {"can_cu": "khac", "loi": "Thiếu"},
    Move.ASK_FEE: {"so_tien": "15000"},
    Move.PAID: {"so_tien": "15.000 đ", "cach": "quay", "bien_lai": "1/BL"},
    Move.EXEMPT: {"dien": "tre_em"},
    Move.CHECK: {"loi": "Xem nhà"},
    Move.FOUND: {"loi": "Đúng như khai"},
    Move.EXTEND: {"so_ngay": "2", "loi": "Chờ trả lời"},
    Move.HAND_OVER: {"cach": "giay"},
    Move.ANSWER: {"o0": "Ngô Hai"},
    Move.RATE: {"mat": "vui"},
}
HERS = {Move.ANSWER: "bo-sung", Move.WITHDRAW: "rut", Move.RATE: "danh-gia"}
TRIES = [(state, move) for state in State for move in Move]
Numbers = dict[tuple[State, Move], str]


@pytest.fixture
def numbers(app: Flask) -> Numbers:
    """A dossier of bà Lan's for every try, each standing where it shall stand."""
    with app.app_context():
        found = dict(zip(TRIES, filed_often(len(TRIES)), strict=True))
        rows = {one.number: one for one in db.session.scalars(visible(at_work("mai")))}
        for (state, _), number in found.items():
            stands(rows[number], state)
        db.session.commit()
    return found


def stands(dossier: Dossier, state: State) -> None:
    """As if it had been brought there by the moves before."""
    dossier.state = state
    dossier.granted = True if state in (State.DECIDED, State.HANDED_OVER) else None
    dossier.paused_since = now().date() if STATES[state].clock is Clock.PAUSED else None
    ward, asked = dossier.ward_id, {"asked_at": now(), "asked_by": at_work("mai").key, "state_before": State.ACCEPTED}
    if state is State.WAITING_FOR_PAYMENT:
        dossier.fee = DossierFee(ward_id=ward, amount=15_000, **asked)
    if state is State.WAITING_FOR_PAPERS:
        owner = Item(Kind.ANSWER, "chu_nha_ten", "", "họ tên chủ nhà", "Xem lại", "Ngô Văn Chủ")
        dossier.requests.append(DossierRequest(ward_id=ward, items=to_json((owner,)), why_again="", **asked))
    if state is State.WORKING:
        dossier.check = DossierCheck(ward_id=ward, sent_at=now(), sent_by="staff:x", what="Xem nhà", inside="")


@dataclass(frozen=True)
class Standing:
    """What a move writes. rows: by number."""

    rows: dict[str, tuple[Any, ...]]
    told: int
    noted: int


def everything(app: Flask) -> Standing:
    with app.app_context():
        columns = select(Dossier.number, Dossier.state, Dossier.revision, Dossier.due_at, Dossier.paused_since)
        rows = {one[0]: tuple(one) for one in db.session.execute(columns.execution_options(visible_to=WORKER))}
        told = db.session.scalars(select(OutboxMessage.id).execution_options(visible_to=WORKER)).all()
        verbs = db.session.scalars(select(AuditRow.verb).execution_options(visible_to=WORKER)).all()
        return Standing(rows, len(told), sum(verb in set(Move) for verb in verbs))


def open_moves(app: Flask, numbers: Numbers, who: Role | Party) -> dict[tuple[State, Move], bool]:
    """By the table alone."""
    with app.app_context():
        rows = {one.number: one for one in db.session.scalars(visible(at_work("mai")).options(*WHOLE))}
        return {
            (state, move): move in moves_open(state, who, rows[number].spent)
            for (state, move), number in numbers.items()
        }


def tries(browser: Browser, token: str, move: Move, number: str, under: str) -> int:
    path = HERS.get(move, move.value) if under == "/toi" else move.value
    sent = {**SAID.get(move, {}), "csrf_token": token, "khoa": new_key()}
    return browser.client.post(f"{under}/ho-so/{number}/{path}", data=sent).status_code


def test_chi_mai_does_what_the_table_allows_and_nothing_else(app: Flask, numbers: Numbers, chi_mai: Worker) -> None:
    token, before = token_of(chi_mai.signs_in()), everything(app)
    allowed = open_moves(app, numbers, Role.RECEIVER)
    got = {one: tries(chi_mai, token, one[1], number, "/tiep-nhan") for one, number in numbers.items()}
    assert not amiss(got, {one: 303 if may else 409 for one, may in allowed.items()})
    compare(before, everything(app), numbers, allowed)


def amiss(got: dict[tuple[State, Move], int], wanted: dict[tuple[State, Move], int]) -> list[str]:
    return [f"{one}: {got[one]}, not {wanted[one]}" for one in got if got[one] != wanted[one]]


def compare(before: Standing, after: Standing, numbers: Numbers, allowed: dict[tuple[State, Move], bool]) -> None:
    """Each allowed move led where the table says, was noted once and told once; nothing else was touched."""
    wrong = [
        one
        for one, number in numbers.items()
        if (after.rows[number][1] is not leads_to(*one) if allowed[one] else after.rows[number] != before.rows[number])
    ]
    assert not wrong
    done = [move for (_, move), may in allowed.items() if may]
    assert after.noted - before.noted == len(done)
    assert after.told - before.told == len([move for move in done if move is not Move.RATE])


def leads_to(state: State, move: Move) -> State:
    """What leads back leads here to where each of these dossiers stood: accepted."""
    back = State.ACCEPTED if STATES[state].clock is Clock.PAUSED else state
    return MOVES[move].into or back


def test_ba_lan_does_what_is_hers(app: Flask, numbers: Numbers, ba_lan: Person) -> None:
    token, before = token_of(ba_lan.signs_in()), everything(app)
    hers = {one: number for one, number in numbers.items() if one[1] in HERS}
    allowed = open_moves(app, hers, Party.OWNER)
    got = {one: tries(ba_lan, token, one[1], number, "/toi") for one, number in hers.items()}
    assert not amiss(got, {one: 303 if may else 409 for one, may in allowed.items()})
    compare(before, everything(app), hers, allowed)


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_what_is_the_desks_has_no_page_of_hers(app: Flask, numbers: Numbers, ba_lan: Person) -> None:
    token, before = token_of(ba_lan.signs_in()), everything(app)
    of_desk = [(one, number) for one, number in numbers.items() if one[1] not in HERS]
    assert {tries(ba_lan, token, move, number, "/toi") for (_, move), number in of_desk} <= {404, 405}
    assert everything(app) == before


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_the_head_who_may_look_moves_nothing(app: Flask, numbers: Numbers, anh_quang: Worker) -> None:
    token, before = token_of(anh_quang.signs_in()), everything(app)
    got = {tries(anh_quang, token, move, number, "/tiep-nhan") for (_, move), number in numbers.items()}
    assert (got, everything(app)) == ({409}, before)


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize("name", ["hoa", "minh", "binh", "son"])
def test_to_others_of_the_staff_there_is_no_such_dossier(app: Flask, numbers: Numbers, name: str) -> None:
    worker, before = Worker(app, name).signs_in(), everything(app)
    token = token_of(worker)
    open_to_somebody = [(move, numbers[next(iter(line.out_of)), move]) for move, line in MOVES.items()]
    assert {tries(worker, token, move, number, "/tiep-nhan") for move, number in open_to_somebody} == {404}
    assert everything(app) == before


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_another_resident_and_nobody_at_all_find_nothing(app: Flask, numbers: Numbers) -> None:
    before = everything(app)
    for browser, turned_away in ((has_account(app), {404}), (Browser(app), {302, 303})):
        token = token_of(browser)
        hers = [(move, numbers[next(iter(MOVES[move].out_of)), move]) for move in HERS]
        assert {tries(browser, token, move, number, "/toi") for move, number in hers} <= turned_away
    assert everything(app) == before
