"""Who comes in at the door for programs, and what everybody else is told."""

from datetime import timedelta

import pytest
from flask import Flask
from time_machine import Traveller

from app.actor import SIGN_IN_DOOR, Role, Scope
from app.api.actions import end
from app.api.queries import locked, tokens
from app.clock import now
from app.database import db
from app.people.queries import staff_at_door
from app.web.api import pace
from tests.conftest import MONDAY_EVENING
from tests.dossiers.filed import at_work, filed
from tests.personas import Worker
from tests.web.api.program import Program, let_in

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
DOSSIER = "/ho-so/CG-261123-0001"


@pytest.fixture
def program(app: Flask) -> Program:
    with app.app_context():
        filed()
    return let_in(app)


def test_a_token_opens_the_dossiers_of_its_ward(program: Program) -> None:
    assert program.asks(DOSSIER)["applicant"] == "Trần Thị Lan"


@pytest.mark.parametrize("secret", ["", "dvc_nope", "x" * 43])
def test_without_a_token_of_ours_there_is_nothing(app: Flask, secret: str) -> None:
    program = Program(app, secret)
    assert "mã" in program.asks(DOSSIER, expects=401)["detail"].lower()
    assert program.headers["WWW-Authenticate"].startswith("Bearer")


def test_a_signed_in_receiver_does_not_come_in_by_her_cookie(app: Flask, chi_mai: Worker) -> None:
    chi_mai.signs_in()
    assert chi_mai.client.get(f"/api/v1{DOSSIER}").status_code == 401


def test_a_token_that_is_over_says_since_when(program: Program, evening: Traveller) -> None:
    evening.move_to(MONDAY_EVENING + timedelta(days=91))
    assert "hết hạn ngày 21/02/2027" in program.asks(DOSSIER, expects=401)["detail"]


def test_a_token_that_the_head_took_back_opens_nothing(app: Flask, program: Program) -> None:
    with app.app_context():
        token = locked(tokens(at_work("quang"))[0].id, at_work("quang"))
        assert token
        end(token, at_work("quang"), now())
        db.session.commit()
    assert "thu hồi" in program.asks(DOSSIER, expects=401)["detail"]


def test_a_token_dies_with_whoever_made_it(app: Flask, program: Program) -> None:
    with app.app_context():
        quang = staff_at_door("quang")
        assert quang
        quang.active = False
        db.session.commit()
    assert "không còn là chỉ huy" in program.asks(DOSSIER, expects=401)["detail"]


def test_a_token_dies_when_its_head_is_one_no_more(app: Flask, program: Program) -> None:
    with app.app_context():
        quang = staff_at_door("quang")
        assert quang
        quang.role = Role.RECEIVER
        db.session.commit()
    assert "không còn là chỉ huy" in program.asks(DOSSIER, expects=401)["detail"]


def test_a_scope_that_is_missing_is_named(app: Flask) -> None:
    found = let_in(app, Scope.PAPERS).asks(DOSSIER, expects=403)
    assert "read (Đọc hồ sơ của phường)" in found["detail"]


def test_only_a_hash_of_it_is_kept(app: Flask, program: Program) -> None:
    with app.app_context(), db.engine.connect() as connection:
        stored = [str(row) for row in connection.exec_driver_sql("SELECT * FROM api_token")]
        connection.rollback()
    assert len(stored) == 1
    assert program.secret not in stored[0]


def test_the_head_sees_when_it_was_used(app: Flask, program: Program) -> None:
    program.asks(DOSSIER)
    with app.app_context():
        (token,) = tokens(at_work("quang"))
        assert token.used_at
        assert now() - token.used_at < timedelta(minutes=1)


def test_a_program_that_asks_too_often_waits_and_nobody_waits_with_it(
    app: Flask, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    app.extensions["api_pace"].tokens.most = 2
    neighbour = let_in(app)
    program.asks("/ho-so")
    program.asks("/ho-so")
    program.asks("/ho-so", expects=429)
    assert 0 < int(program.headers["Retry-After"]) <= 61
    neighbour.asks("/ho-so")


def test_whoever_tries_tokens_is_told_to_wait(app: Flask) -> None:
    for _ in range(pace.WRONG):
        Program(app, "dvc_wrong").asks("/ho-so", expects=401)
    Program(app, "dvc_wrong").asks("/ho-so", expects=429)


def test_whoever_tries_tokens_keeps_no_neighbour_with_a_token_out(app: Flask, program: Program) -> None:
    for _ in range(pace.WRONG):
        Program(app, "dvc_wrong").asks("/ho-so", expects=401)
    assert program.asks(DOSSIER)["applicant"] == "Trần Thị Lan"


def test_what_is_no_address_of_ours_is_told_as_json(program: Program) -> None:
    assert program.asks("/khong-co", expects=404)["status"] == 404
    assert program.asks(DOSSIER, expects=405, method="DELETE")["status"] == 405
    assert program.headers["Allow"] == "GET, HEAD, OPTIONS"


def test_the_contract_is_open_to_whoever_writes_a_program(app: Flask) -> None:
    found = Program(app, "").asks("/openapi.json")
    assert found["openapi"] == "3.1.0"
    assert "/ho-so/{number}" in found["paths"]


def test_nobody_but_the_door_reads_a_token(app: Flask) -> None:
    assert SIGN_IN_DOOR.name == "sign-in"
    with app.app_context():
        assert tokens(at_work("mai")) == tokens(at_work("hoa")) == []
