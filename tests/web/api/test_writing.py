"""What a program writes is what the desk would have written: the same table, the same words, the same papers."""

from collections.abc import Iterator
from typing import Any

import pytest
from flask import Flask

from app.actor import Role, Scope
from app.api.shapes import Json
from app.database import db
from app.dossiers.lifecycle import Move, State
from app.dossiers.moves import MOVES
from app.dossiers.queries import find, locked
from app.papers.queries import papers_of
from tests.dossiers.filed import at_work, filed, filed_often
from tests.house.test_forgery import token_of
from tests.journeys.bad_luck import messages_to
from tests.journeys.test_every_move import Numbers, compare, everything, numbers, open_moves, stands, tries
from tests.personas import Worker
from tests.web.api.program import Program, let_in

__all__ = ["numbers"]

SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
ONE, MAI = "CG-261123-0001", "Nguyễn Thị Mai"
# The same as tests/journeys/test_every_move says at the desk.
SAYS: dict[Move, dict[str, Json]] = {
    Move.ACCEPT: {},
    Move.GRANT: {},
    Move.ASK: {"items": [{"item": "answer~noi_o_khac", "words": "Xem lại"}]},
    Move.REFUSE: {"basis": "khac", "note": "Thiếu"},
    Move.DENY: {"basis": "khac", "note": "Thiếu"},
    Move.STOP: {"basis": "khac", "note": "Thiếu"},
    Move.ASK_FEE: {"amount": 15_000},
    Move.PAID: {"amount": 15_000, "how": "quay", "receipt": "1/BL"},
    Move.EXEMPT: {"exemption": "tre_em"},
    Move.CHECK: {"note": "Xem nhà"},
    Move.FOUND: {"note": "Đúng như khai"},
    Move.EXTEND: {"days": 2, "note": "Chờ trả lời"},
    Move.HAND_OVER: {"way": "giay"},
}


def first_item(program: Program, number: str) -> str:
    return str(program.asks(f"/ho-so/{number}")["can_ask"][0]["item"])


def writes(program: Program, number: str, move: Move, expects: int = 200, version: int = 0, **more: Any) -> Json:
    says = {**SAYS[move], **more}
    if move is Move.ASK and "items" not in more:
        says["items"] = [{"item": first_item(program, number), "words": "Xem lại"}]
    version = version or program.asks(f"/ho-so/{number}")["version"]
    body = {"move": move, "version": version, "officer": MAI, **says}
    return program.asks(f"/ho-so/{number}/buoc", expects, method="POST", json=body)


@pytest.fixture
def program(app: Flask) -> Program:
    with app.app_context():
        filed()
    return let_in(app)


@SQLITE
def test_a_program_does_what_the_table_leaves_to_the_desk_and_nothing_else(app: Flask, numbers: Numbers) -> None:
    program, before = let_in(app), everything(app)
    app.extensions["api_pace"].tokens.most = 10_000
    allowed = {one: may for one, may in open_moves(app, numbers, Role.RECEIVER).items() if one[1] in SAYS}
    first = first_item(program, ONE)
    for (state, move), may in allowed.items():
        number = numbers[state, move]
        more = {"items": [{"item": first, "words": "Xem lại"}]} if move is Move.ASK else {}
        # Its state was set under it: that is its second version.
        writes(program, number, move, 200 if may else 409, version=before.rows[number][2], **more)
    compare(before, everything(app), {one: numbers[one] for one in allowed}, allowed)


def ready() -> Iterator[tuple[Move, State]]:
    return ((move, next(iter(sorted(MOVES[move].out_of)))) for move in SAYS)


@SQLITE
def test_what_it_says_stands_in_the_history_as_if_the_desk_had_said_it(app: Flask, chi_mai: Worker) -> None:
    with app.app_context():
        found = filed_often(2 * len(SAYS))
        pairs = dict(zip(ready(), zip(found[::2], found[1::2], strict=True), strict=True))
        for (_, state), both in pairs.items():
            for number in both:
                dossier = locked(number, at_work("mai"))
                assert dossier
                stands(dossier, state)
        db.session.commit()
    program, token = let_in(app), token_of(chi_mai.signs_in())
    for (move, _), (at_desk, by_program) in pairs.items():
        assert tries(chi_mai, token, move, at_desk, "/tiep-nhan") == 303
        writes(program, by_program, move)
    with app.app_context():
        for at_desk, by_program in pairs.values():
            assert kept(at_desk) == kept(by_program)


def kept(number: str) -> tuple[Any, ...]:
    mai = at_work("mai")
    dossier = find(number, mai)
    assert dossier
    asked = [(one["name"], one["words"]) for request in dossier.requests for one in request.items]
    latest, papers = dossier.events[-1], [kind for kind, _, _ in papers_of(dossier.id, mai)]
    return dossier.state, dossier.due_at, latest.words, latest.note, asked, papers


def test_ba_lan_is_told_and_the_history_names_who_decided(app: Flask, program: Program) -> None:
    before = len(messages_to(app, "0912345678"))
    assert writes(program, ONE, Move.ACCEPT)["state"] == "accepted"
    assert len(messages_to(app, "0912345678")) == before + 1
    assert program.asks(f"/ho-so/{ONE}")["history"][-1]["who"] == "Nguyễn Thị Mai, qua phần mềm Một cửa"


def test_whoever_saw_an_older_version_changes_nothing(app: Flask, program: Program) -> None:
    seen = program.asks(f"/ho-so/{ONE}")["version"]
    writes(program, ONE, Move.ACCEPT, version=seen)
    found = writes(program, ONE, Move.GRANT, expects=409, version=seen)
    assert "version 2" in found["detail"]
    assert program.asks(f"/ho-so/{ONE}")["state"] == "accepted"


@SQLITE
@pytest.mark.parametrize(
    ("move", "says", "field"),
    [
        (Move.REFUSE, {"basis": "vi_thich"}, "basis"),
        (Move.REFUSE, {"basis": "khac", "note": "  "}, "note"),
        (Move.REFUSE, {"basis": "khac", "note": "chữ " * 12_500}, "note"),
        (Move.ACCEPT, {"note": "x"}, "note"),
        (Move.ACCEPT, {"officer": ""}, "officer"),
        (Move.ACCEPT, {"officer": "\ud800"}, "officer"),
    ],
)
def test_what_is_not_right_is_said_field_by_field(
    program: Program, move: Move, says: dict[str, Json], field: str
) -> None:
    assert [one["field"] for one in writes(program, ONE, move, expects=422, **says)["errors"]] == [field]


@SQLITE
def test_a_paid_amount_that_differs_and_a_second_request_ask_why(app: Flask, program: Program) -> None:
    writes(program, ONE, Move.ACCEPT)
    assert "15.000 đ" in writes(program, ONE, Move.PAID, expects=422, amount=20_000)["errors"][0]["sentence"]
    writes(program, ONE, Move.PAID, amount=20_000, note="Gồm lệ phí cho cháu")
    item = {"item": "answer~khong_co", "words": "Xem"}
    body = {"move": Move.ASK, "version": 3, "officer": MAI, "items": [item]}
    found = program.asks(f"/ho-so/{ONE}/buoc", 422, method="POST", json=body)
    assert [one["field"] for one in found["errors"]] == ["items[0].item"]


@SQLITE
@pytest.mark.parametrize(
    ("sends", "status"),
    [
        ({"data": "{", "content_type": "application/json"}, 400),
        ({"data": "[" * 100_000, "content_type": "application/json"}, 400),
        ({"data": b"\xff", "content_type": "application/json"}, 400),
        ({"data": '{"version":NaN}', "content_type": "application/json"}, 400),
        ({"data": {"move": "tiep-nhan"}}, 415),
        ({"data": "x" * 300_000, "content_type": "application/json"}, 413),
    ],
)
def test_what_is_no_json_is_refused(program: Program, sends: dict[str, Any], status: int) -> None:
    program.asks(f"/ho-so/{ONE}/buoc", status, method="POST", **sends)


@SQLITE
def test_a_token_that_may_only_read_moves_nothing(app: Flask, program: Program) -> None:
    body = {"move": Move.ACCEPT, "version": 1, "officer": MAI}
    found = let_in(app, Scope.READ).asks(f"/ho-so/{ONE}/buoc", 403, method="POST", json=body)
    assert "move (Ghi các bước giải quyết)" in found["detail"]
    assert program.asks(f"/ho-so/{ONE}")["state"] == "sent"
