"""The desk looks for a dossier: a code leads to it, a person is looked for for a reason that is noted."""

from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import text
from time_machine import Traveller

from app.clock import now
from app.database import db
from app.dossiers import queries as dossiers
from app.dossiers.actions import advance
from app.dossiers.lifecycle import Move
from app.dossiers.search import queries
from app.dossiers.search.sought import Before, By, SearchUnreadable, Sought, read_before, read_sought
from tests.dossiers.filed import IN_NGHIA_DO, at_work, ba_lan_signed_in, filed
from tests.personas import Worker


@pytest.mark.parametrize(
    ("typed", "by", "value"),
    [
        ("cg 261123 0042", By.CODE, "CG-261123-0042"),
        ("CG2611230042", By.CODE, "CG-261123-0042"),
        ("000.00.16.h26-261124-0001", By.OFFICIAL, "000.00.16.H26-261124-0001"),
        ("001 158 012 345", By.NUMBER, "001158012345"),
        ("0912.345.678", By.PHONE, "0912345678"),
        ("+84 912 345 678", By.PHONE, "0912345678"),
        ("  Trần   LAN ", By.NAME, "tran lan"),
        ("Đỗ", By.NAME, "do"),
    ],
)
def test_what_is_looked_for_is_told_by_how_it_looks(typed: str, by: By, value: str):
    assert read_sought(typed) == Sought(by, value)


@pytest.mark.parametrize("typed", ["", "a", "12345", "0912 345 67", "%", "x" * 81, "🙂"])
def test_what_nobody_can_look_for_is_answered_with_what_to_type(typed: str):
    with pytest.raises(SearchUnreadable, match=r"^Gõ "):
        read_sought(typed)


def test_where_found_ones_go_on_is_read_as_it_was_written():
    place = Before(now(), "CG-261123-0042")
    assert read_before(str(place)) == place
    assert [read_before(one) for one in ("", "x.CG-261123-0042", "1.", "9" * 30 + ".CG-261123-0042")] == [None] * 4


@pytest.fixture
def app(app: Flask):
    with app.app_context():
        yield app


def found(typed: str, username: str = "mai") -> list[str]:
    return [one.number for one in queries.found(read_sought(typed), at_work(username))[0]]


def test_ba_lan_is_found_whatever_of_hers_is_typed(app: Flask):
    number = filed().number
    for typed in ("lan", "tran thi", "thi tran", "LAN Trần", "0912345678", "001158012345", "tr la"):
        assert found(typed) == [number], typed


def test_a_word_has_to_begin_one_of_the_name_and_a_number_to_be_whole(app: Flask):
    filed()
    for typed in ("an", "ran", "tran nam", "0912345679", "001158012346", "_an", "lanx"):
        assert found(typed) == [], typed


def test_nobody_of_another_ward_is_found_and_what_has_ended_is(app: Flask):
    there, here = filed(**IN_NGHIA_DO), filed()
    one = dossiers.locked(here.number, at_work("mai"))
    assert one
    advance(one, Move.WITHDRAW, ba_lan_signed_in(), now())
    db.session.commit()
    assert (found("lan"), found("lan", "hoa")) == ([here.number], [there.number])
    code = read_sought(there.number)
    assert (queries.number_of(code, at_work("mai")), queries.number_of(code, at_work("hoa"))) == (None, there.number)


def test_the_official_code_leads_to_its_dossier(app: Flask):
    dossier = filed()
    dossier.official_code = "000.00.16.H26-261124-0001"
    db.session.commit()
    assert queries.number_of(read_sought("000.00.16.h26-261124-0001"), at_work("mai")) == dossier.number


def test_the_latest_stands_first_and_the_next_page_goes_on(app: Flask, evening: Traveller, monkeypatch):
    monkeypatch.setattr(queries, "PAGE", 2)
    sent = []
    for _ in range(3):
        sent.append(filed().number)
        evening.shift(timedelta(hours=1))
    first, before = queries.found(read_sought("lan"), at_work("mai"))
    rest, none = queries.found(read_sought("lan"), at_work("mai"), before)
    assert ([one.number for one in (*first, *rest)], none) == (sent[::-1], None)


def searches(chi_mai: Worker, typed: str, why: str = "", expects: int = 200) -> Worker:
    chi_mai.opens("/tiep-nhan/tim").types("Tên, mã hồ sơ", typed)
    if why:
        chi_mai.chooses(why)
    chi_mai.presses("Tìm", expects)
    return chi_mai


def noted() -> list[tuple[str, str]]:
    rows = db.session.execute(text("SELECT verb, reason FROM audit_row WHERE verb = 'dossiers-searched'"))
    return [tuple(row) for row in rows]


def test_a_person_is_looked_for_for_a_reason_that_is_noted_and_what_was_typed_stays(app: Flask, chi_mai: Worker):
    number = filed().number
    chi_mai.signs_in()
    assert searches(chi_mai, "tran lan", expects=422).typed("Tên, mã hồ sơ") == "tran lan"
    assert noted() == []
    searches(chi_mai, "tran lan", "Người dân gọi").sees(number).sees("Trần Thị Lan")
    assert noted() == [("dossiers-searched", "nguoi-dan-goi")]
    db.session.rollback()
    searches(chi_mai, "không có ai", "Tra cứu").sees("Không có hồ sơ nào như vậy ở phường này")


def test_a_code_leads_to_the_dossier_without_a_reason(app: Flask, chi_mai: Worker):
    number = filed().number
    searches(chi_mai.signs_in(), number)
    assert chi_mai.heading == f"Hồ sơ {number}"
    searches(chi_mai, "CG-261123-9999").sees("Không tìm thấy")
    assert noted() == []
    db.session.rollback()


def test_the_next_page_of_found_ones_is_a_button(app: Flask, chi_mai: Worker, monkeypatch):
    monkeypatch.setattr(queries, "PAGE", 1)
    first, second = filed().number, filed().number
    searches(chi_mai.signs_in(), "lan", "Tra cứu").sees(second).sees_no(first)
    chi_mai.presses("Xem tiếp").sees(first).sees_no("Xem tiếp")
