"""The ward's register of dossiers: which came when, what was promised, what came out."""

import csv
from datetime import date, datetime
from io import BytesIO, StringIO

import pytest
from flask import Flask
from python_calamine import CalamineWorkbook

from app.clock import HANOI, now
from app.dossiers.lifecycle import Move, State
from app.dossiers.said import NOTHING, Said
from app.papers.content import Office
from app.papers.pdf import draw_register
from app.papers.register import turn
from app.papers.register.lines import HEADINGS, Line, PeriodUnclear, outcome, period, register
from app.papers.register.sheet import comma_separated, xlsx
from app.papers.register.turn import own_turn
from app.turns import Turns
from tests.dossiers.filed import filed, filed_often
from tests.papers.test_notices import after
from tests.papers.test_papers import text_of
from tests.personas import Worker

NOVEMBER = "?tu=1/11/2026&den=30/11/2026"
OFFICE = Office("Phường Cầu Giấy", "Bộ phận tiếp nhận", "Số 1", "024 1234 5678")
DUE = datetime(2026, 11, 30, 17, tzinfo=HANOI)


def line(name: str = "Trần Thị Lan", **changed: object) -> Line:
    facts: dict[str, object] = {
        "number": "CG-261123-0001",
        "official_code": None,
        "service_name": "Đăng ký tạm trú",
        "applicant": name,
        "phone": "0912345678",
        "received_on": date(2026, 11, 25),
        "due_at": DUE,
        "state": State.SENT,
        "granted": None,
        "decided_at": None,
        "handed_over_at": None,
    }
    return Line(**(facts | changed))  # type: ignore[arg-type]


def rows_of(content: bytes) -> list[list[str]]:
    sheet = CalamineWorkbook.from_filelike(BytesIO(content)).get_sheet_by_index(0)
    return [[str(cell) for cell in row] for row in sheet.to_python()[2:]]


def test_what_came_out_is_said_and_whether_it_came_late():
    late = DUE.replace(day=1, month=12)
    assert outcome(line(granted=True, decided_at=DUE)) == "Đồng ý"
    assert outcome(line(granted=False, decided_at=late)) == "Không đủ điều kiện, quá hạn"
    assert outcome(line(state=State.WITHDRAWN)) == "Người dân rút"
    assert outcome(line()) == "Đang giải quyết"


@pytest.mark.parametrize(("first", "last"), [((2026, 11, 2), (2026, 11, 1)), ((2025, 11, 1), (2026, 11, 2))])
def test_days_in_the_wrong_order_or_of_years_are_asked_again(first: tuple[int, int, int], last: tuple[int, int, int]):
    with pytest.raises(PeriodUnclear):
        period(date(*first), date(*last))


def test_a_name_that_a_spreadsheet_would_reckon_out_stays_a_name():
    rows = register([line(name='=HYPERLINK("http://x")')], period(date(2026, 11, 1), date(2026, 11, 30)), OFFICE, DUE)
    (_, cells) = csv.reader(StringIO(comma_separated(rows.rows).decode("utf-8-sig")))
    assert cells[4] == '\'=HYPERLINK("http://x")'
    assert rows_of(xlsx("Sổ", rows.rows))[1][4] == '=HYPERLINK("http://x")'


def test_three_hundred_lines_are_printed_on_their_side_with_headings_on_each_page():
    many = [line(name=f"Người {number}") for number in range(300)]
    drawn = draw_register(register(many, period(date(2026, 11, 1), date(2026, 11, 30)), OFFICE, DUE), now())
    words = text_of(drawn)
    assert words.count("Mã hồ sơ") > 5
    assert "TỪ NGÀY" not in words
    assert "Từ ngày 01/11/2026 đến ngày 30/11/2026: 300 hồ sơ" in words
    assert "Người 299" in words


def test_the_desk_takes_its_register_along_and_nobody_elses(app: Flask, chi_mai: Worker, chi_hoa: Worker):
    with app.app_context():
        after((Move.ACCEPT, NOTHING), (Move.GRANT, Said(number="88/TB")), (Move.HAND_OVER, NOTHING))
        filed()
    chi_mai.signs_in().opens("/tiep-nhan/").follows("Sổ theo dõi hồ sơ").sees("2 hồ sơ").sees("CG-261123-0002")
    taken = chi_mai.client.get(f"/tiep-nhan/so-theo-doi.xlsx{NOVEMBER}")
    headings, first, second = rows_of(taken.data)
    assert tuple(headings) == HEADINGS
    assert first[1:] == [
        *("CG-261123-0001", "", "Đăng ký tạm trú", "Trần Thị Lan", "0912 345 678", "25/11/2026", "30/11/2026"),
        *("23/11/2026", "23/11/2026", "Đồng ý", ""),
    ]
    assert second[10] == "Đang giải quyết"
    assert "CG-261123-0002" in chi_mai.client.get(f"/tiep-nhan/so-theo-doi.csv{NOVEMBER}").get_data(as_text=True)
    assert "CG-261123-0002" in text_of(chi_mai.client.get(f"/tiep-nhan/so-theo-doi.pdf{NOVEMBER}").data)
    chi_hoa.signs_in().opens(f"/tiep-nhan/so-theo-doi{NOVEMBER}").sees("Không có hồ sơ nào được nhận")


def test_a_day_that_is_none_is_asked_again_also_where_a_file_was_wanted(chi_mai: Worker):
    chi_mai.signs_in()
    for ending in ("", ".pdf", ".xlsx", ".csv"):
        chi_mai.opens(f"/tiep-nhan/so-theo-doi{ending}?tu=31/2/2026&den=1/3/2026", expects=422).sees("ngày 31 tháng 2")
        assert chi_mai.typed("Nhận từ ngày") == "31/2/2026"


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_more_than_fits_on_paper_is_said_and_the_spreadsheet_has_all(
    app: Flask, chi_mai: Worker, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("app.web.reception.register.MOST_DRAWN", 2)
    with app.app_context():
        filed_often(3)
    chi_mai.signs_in().opens(f"/tiep-nhan/so-theo-doi.pdf{NOVEMBER}", expects=422).sees("Kỳ này có hơn 2 hồ sơ")
    assert len(rows_of(chi_mai.client.get(f"/tiep-nhan/so-theo-doi.xlsx{NOVEMBER}").data)) == 4
    monkeypatch.setattr("app.papers.register.queries.MOST", 2)
    for ending in ("xlsx", "csv"):
        chi_mai.opens(f"/tiep-nhan/so-theo-doi.{ending}{NOVEMBER}", expects=422).sees("Chọn kỳ ngắn hơn")


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_two_registers_are_not_drawn_at_once_and_the_second_is_told(
    app: Flask, chi_mai: Worker, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(turn, "PATIENCE_SECONDS", 0.01)
    with app.app_context():
        filed()
    chi_mai.signs_in()
    assert isinstance(turn._TURN, Turns), "by all processes, not by this one"
    with own_turn():
        chi_mai.opens(f"/tiep-nhan/so-theo-doi.pdf{NOVEMBER}", expects=422).sees("Đang có người khác lấy sổ để in")
        assert chi_mai.client.get(f"/tiep-nhan/so-theo-doi.csv{NOVEMBER}").status_code == 200
    assert chi_mai.client.get(f"/tiep-nhan/so-theo-doi.pdf{NOVEMBER}").status_code == 200
