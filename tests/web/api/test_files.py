"""A program fetches papers and photos as they are, and nobody else's."""

import pytest
from flask import Flask

from app.actor import Scope
from app.clock import now
from app.database import db
from app.dossiers.lifecycle import Move
from app.dossiers.queries import locked
from app.dossiers.result.actions import keep_result
from app.dossiers.said import NOTHING
from app.files.intake import take
from app.trace.queries import told
from tests.dossiers.filed import at_work, ba_lan_signed_in
from tests.files.photographed import pdf, photo
from tests.papers.test_notices import after
from tests.web.api.program import Program, let_in

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
ONE = "/ho-so/CG-261123-0001"


@pytest.fixture
def program(app: Flask) -> Program:
    with app.app_context():
        after((Move.ACCEPT, NOTHING), (Move.GRANT, NOTHING))
        found = locked(ONE[7:], at_work("mai"))
        assert found
        for content in (photo(300, 400), pdf(2)):
            keep_result(found, take(content), at_work("mai"), now())
        db.session.commit()
    return let_in(app, Scope.PAPERS)


def test_it_fetches_the_papers_of_a_dossier(program: Program) -> None:
    listed = program.asks(f"{ONE}/giay")["papers"]
    assert [one["kind"] for one in listed] == ["ket-qua", "tiep-nhan"]
    drawn = program.asks(f"{ONE}/giay/ket-qua/1")
    assert program.headers["Content-Type"] == "application/pdf"
    assert drawn.startswith(b"%PDF")
    program.asks(f"{ONE}/giay/ket-qua/2", expects=404)
    program.asks(f"{ONE}/giay/khong-co/1", expects=404)


def test_it_fetches_photos_with_what_they_are(app: Flask, program: Program) -> None:
    listed = program.asks(f"{ONE}/anh")["photos"]
    assert [(one["media_type"], one["pages"], one["result"]) for one in listed] == [
        ("image/jpeg", 1, True),
        ("application/pdf", 2, True),
    ]
    for one, begins in zip(listed, (b"\xff\xd8", b"%PDF"), strict=True):
        assert program.asks(f"{ONE}/anh/{one['photo']}").startswith(begins)
        assert program.headers["Content-Type"] == one["media_type"]
    with app.app_context():
        seen = [one.what for day in told(ba_lan_signed_in()).days for one in day.entries if "phần mềm" in one.who]
    assert "Xem ảnh giấy tờ trong hồ sơ CG-261123-0001" in seen


def test_without_the_scope_no_photo_is_found_and_the_scope_is_named(app: Flask, program: Program) -> None:
    photo_id = program.asks(f"{ONE}/anh")["photos"][0]["photo"]
    reader = let_in(app, Scope.READ, Scope.MOVE, Scope.CODE)
    for address in (f"{ONE}/anh", f"{ONE}/anh/{photo_id}", f"{ONE}/giay", f"{ONE}/giay/ket-qua/1"):
        assert "papers (Lấy phiếu" in reader.asks(address, expects=403)["detail"]
