"""A program that has brought a dossier into the official system itself writes down what it is called there."""

from datetime import timedelta

from flask import Flask

from app.api.shapes import Json
from app.clock import now
from app.database import db
from app.dossiers.copying.actions import begin
from app.dossiers.lifecycle import Move
from app.dossiers.queries import locked
from tests.dossiers.filed import at_work, filed
from tests.web.api.program import Program
from tests.web.api.test_writing import MAI, ONE, SQLITE, program, writes

__all__ = ["program"]

CODE = "G01.899.108.001-261123-0001"


def codes(program: Program, number: str, code: str, expects: int = 200) -> Json:
    body = {"code": code, "version": program.asks(f"/ho-so/{number}")["version"], "officer": MAI}
    return program.asks(f"/ho-so/{number}/ma-cong", expects, method="PUT", json=body)


def test_the_official_code_passes_the_same_check_as_on_the_copy_sheet(app: Flask, program: Program) -> None:
    assert "trạng thái này" in codes(program, ONE, CODE, expects=409)["detail"]
    writes(program, ONE, Move.ACCEPT)
    assert "mã cơ quan" in codes(program, ONE, "12345", expects=422)["errors"][0]["sentence"]
    assert codes(program, ONE, CODE.lower())["official_code"] == CODE
    assert codes(program, ONE, CODE)["official_code"] == CODE
    with app.app_context():
        second = filed().number
    writes(program, second, Move.ACCEPT)
    assert ONE in codes(program, second, CODE, expects=409)["detail"]


@SQLITE
def test_while_chi_mai_copies_it_no_program_writes_its_code(app: Flask, program: Program) -> None:
    writes(program, ONE, Move.ACCEPT)
    with app.app_context():
        dossier = locked(ONE, at_work("mai"))
        assert dossier
        begin(dossier, None, at_work("mai"), now() - timedelta(minutes=29))
        db.session.commit()
    assert "đang chép" in codes(program, ONE, CODE, expects=409)["detail"]
