"""A program follows what happens to the dossiers of its ward, and leaves none out."""

from datetime import timedelta

import pytest
from flask import Flask
from time_machine import Traveller

from app.clock import now
from app.database import db
from app.dossiers.actions import advance
from app.dossiers.lifecycle import Move
from app.dossiers.queries import locked
from app.trace.queries import told
from tests.dossiers.filed import IN_NGHIA_DO, at_work, ba_lan_signed_in, filed, filed_often
from tests.figures.measured import queries as asked
from tests.web.api.program import Program, let_in

ONE = "CG-261123-0001"


@pytest.fixture
def program(app: Flask, evening: Traveller) -> Program:
    with app.app_context():
        filed_often(5)
    evening.shift(timedelta(minutes=1))
    return let_in(app)


def numbers(found: dict[str, list[dict[str, str]]]) -> list[str]:
    return [one["number"] for one in found["dossiers"]]


def test_page_after_page_shows_each_dossier_once(program: Program) -> None:
    first = program.asks("/ho-so?limit=2")
    second = program.asks(f"/ho-so?limit=2&after={first['next']}")
    last = program.asks(f"/ho-so?limit=2&after={second['next']}")
    assert [first["more"], second["more"], last["more"]] == [True, True, False]
    assert numbers(first) + numbers(second) + numbers(last) == [f"CG-261123-{n:04}" for n in range(1, 6)]


def test_whoever_goes_on_asking_hears_only_of_what_has_changed(
    app: Flask, program: Program, evening: Traveller
) -> None:
    seen = program.asks("/ho-so")["next"]
    assert program.asks(f"/ho-so?after={seen}") == {"dossiers": [], "more": False, "next": seen}
    with app.app_context():
        dossier = locked("CG-261123-0003", at_work("mai"))
        assert dossier
        advance(dossier, Move.ACCEPT, at_work("mai"), now())
        db.session.commit()
    assert numbers(program.asks(f"/ho-so?after={seen}")) == [], "it may not be committed everywhere yet"
    evening.shift(timedelta(seconds=6))
    (one,) = program.asks(f"/ho-so?after={seen}")["dossiers"]
    assert (one["number"], one["state"], one["national_code"]) == ("CG-261123-0003", "accepted", 2)


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_it_asks_for_what_changed_since_a_moment_and_for_one_state(program: Program) -> None:
    assert len(program.asks("/ho-so?changed_since=2026-11-23T19:00:00%2B07:00")["dossiers"]) == 5
    assert program.asks("/ho-so?changed_since=2026-11-24T00:00:00Z")["dossiers"] == []
    assert program.asks("/ho-so?state=decided")["dossiers"] == []
    assert len(program.asks("/ho-so?state=sent")["dossiers"]) == 5


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    ("asked", "field"),
    [
        ("changed_since=2026-11-23T19:00:00", "changed_since"),
        ("changed_since=hom-qua-luc-bay-gio-toi", "changed_since"),
        ("after=1~x", "after"),
        ("changed_since=9999-12-31T23:59:59-12:00", "changed_since"),
        ("limit=0", "limit"),
        ("limit=101", "limit"),
        ("limit=một", "limit"),
        ("state=moi", "state"),
        ("trang=2", "trang"),
    ],
)
def test_what_it_asks_wrongly_is_said_field_by_field(program: Program, asked: str, field: str) -> None:
    assert [one["field"] for one in program.asks(f"/ho-so?{asked}", expects=422)["errors"]] == [field]


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_one_dossier_is_told_whole(program: Program) -> None:
    found = program.asks(f"/ho-so/{ONE}")
    said = {item["id"]: item["text"] for group in found["groups"] for item in group["items"] if not item["row"]}
    assert said["so_dinh_danh"].replace(" ", "") == "001158012345"
    assert found["moves"][0] == Move.ACCEPT
    assert found["history"][0]["words"] == "Đã gửi hồ sơ"
    assert {one["basis"] for one in found["refusals"]} >= {"khai_sai"}


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_a_list_names_nobody(program: Program) -> None:
    assert "Lan" not in str(program.asks("/ho-so"))


def test_the_software_of_one_ward_sees_nothing_of_another(app: Flask, program: Program) -> None:
    with app.app_context():
        elsewhere = filed(**IN_NGHIA_DO).number
    program.asks(f"/ho-so/{elsewhere}", expects=404)
    assert elsewhere not in numbers(program.asks("/ho-so?limit=100"))


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_ba_lan_sees_that_a_program_read_her_dossier_and_what_for(app: Flask, program: Program) -> None:
    program.asks(f"/ho-so/{ONE}")
    with app.app_context():
        entries = [one for day in told(ba_lan_signed_in()).days for one in day.entries]
    told_of = {one.what: (one.who, one.why) for one in entries}
    assert told_of[f"Xem hồ sơ {ONE}"][0] == "Bộ phận tiếp nhận, Công an phường Cầu Giấy, phần mềm"
    assert told_of[f"Xem đủ số định danh trong hồ sơ {ONE}"][1].startswith("nhập")


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize("address", ["/ho-so?limit=100", f"/ho-so/{ONE}", f"/ho-so/{ONE}/anh", f"/ho-so/{ONE}/giay"])
def test_no_answer_takes_more_than_twelve_questions(app: Flask, program: Program, address: str) -> None:
    with asked(app) as questions:
        program.asks(address)
    assert len(questions) <= 12
