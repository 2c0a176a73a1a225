"""
Chị Mai's file for the portal, opened in LibreOffice and saved again, still says cell by cell what we wrote.

A host's list that an office saved as XLS or ODS is read as the XLSX that it was.

Only `make office` runs this, by its path: pytest collects no file of this name, and no machine has to have an office
for the tests. Where it has none this fails; it is never skipped.
"""

import csv
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from app.lodging.codes import columns, papers, reasons, sheets
from app.lodging.guest import Kind, check
from app.lodging.handing_over import COLUMNS, Stay, line
from app.lodging.lines import read_line
from app.lodging.portal import EXAMPLE, FIRST, written
from app.lodging.portal_units.template import Unit
from app.lodging.portal_units.written import Cells
from app.lodging.sheet import read_sheet
from tests.lodging.files import xlsx
from tests.lodging.test_lists import TONIGHT
from tests.lodging.test_sheets import AN, BINH, HEAD

UNITS = (
    Unit("101", "101 - TP. Hà Nội", is_commune=False),
    Unit("101900167", "101900167 - Phường Cầu Giấy", is_commune=True),
)
GIAY = Cells(*(one.written for one in UNITS))
# Whatever a table likes to take for something else: zeros in front, formulas, dates, exponents, quotes, line-like text.
GUESTS = (
    "Nguyễn Văn An, 05/02/1990, 001090000123, 007, 0912345678",
    "Cụ Phan Thị Lý, 1932, 001132000321, 1/2, thăm người thân",
    "Đinh Văn Hùng, 1/2/1982, B1234567, 1E5, =1+1, đám giỗ",
    'Lò "Tí" Thị Mẫn, 3/4/1991, 014191000456, +84, số 5; tổ 2',
    "Y Niê, 6/7/1988, 066188000789, 3-4, 'Buôn Ma",
)
# Every sheet into a file of its own, commas, UTF-8, each cell as it is shown: the fields of LibreOffice's CSV filter.
AS_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
ENOUGH = 120  # seconds


def guest_lines() -> list[tuple[str, ...]]:
    found = []
    for number, typed in enumerate(GUESTS, start=1):
        guest = check(read_line(typed), Kind.HOTEL, TONIGHT).says
        found.append(line(number, Stay(guest, "Nhà nghỉ Hoa Mai, số 5", "Phường Cầu Giấy", GIAY)))
    return found


def everything() -> dict[str, list[tuple[str, ...]]]:
    """What stands on which sheet, row by row from the first, without the empty cells behind the last one."""
    before = [(), (), tuple(columns()), EXAMPLE]
    lists = [f"{code} - {label}" for kinds in (papers(), reasons()) for code, label in kinds.items()]
    rows: list[Sequence[Sequence[str]]] = [
        [*before, *guest_lines()],
        *([(one.written,)] for one in UNITS),
        [(one,) for one in lists],
    ]
    return {name: [bare(row) for row in found] for name, found in zip(sheets(), rows, strict=True)}


def bare(row: Sequence[object]) -> tuple[str, ...]:
    cells = [str(cell) for cell in row]
    while cells and not cells[-1]:
        cells.pop()
    return tuple(cells)


@pytest.fixture(scope="module")
def converted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The folder with what LibreOffice made of our file."""
    folder = tmp_path_factory.mktemp("office")
    ours = folder / "ours" / "khach.xlsx"
    ours.parent.mkdir()
    ours.write_bytes(written(guest_lines(), UNITS))
    for kind in ("xlsx", AS_CSV):
        saves_as(kind, ours, folder)
    yield folder
    shutil.rmtree(folder)


def saves_as(kind: str, file: Path, folder: Path) -> None:
    """Let LibreOffice open a file and save it in the folder, under the same name."""
    office = shutil.which("soffice")
    assert office, "LibreOffice Calc is missing: sudo apt install libreoffice-calc-nogui"
    # A home of its own: neither what a user has set nor another office that runs at the same time changes anything.
    home = f"-env:UserInstallation={(folder / 'home').as_uri()}"
    asked = [office, home, "--headless", "--norestore", "--convert-to", kind, "--outdir", str(folder), str(file)]
    subprocess.run(asked, check=True, capture_output=True, timeout=ENOUGH)


def test_saved_again_every_cell_is_there_and_is_still_text(converted: Path) -> None:
    book = CalamineWorkbook.from_path(converted / "khach.xlsx")
    assert book.sheet_names == sheets()
    for name, rows in everything().items():
        came = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
        assert [bare(row) for row in came] == rows, name
        assert all(isinstance(cell, str) for row in came for cell in row), f"{name}: a number loses its zeros"


def test_what_the_office_shows_is_what_we_wrote(converted: Path) -> None:
    for name, rows in everything().items():
        with (converted / f"khach-{name}.csv").open(encoding="utf-8", newline="") as shown:
            assert [bare(row) for row in csv.reader(shown)] == rows, name


def test_the_guests_stand_from_row_5_in_columns_a_to_s(converted: Path) -> None:
    with (converted / f"khach-{sheets()[0]}.csv").open(encoding="utf-8", newline="") as shown:
        rows = list(csv.reader(shown))[FIRST - 1 :]
    assert [tuple(row) for row in rows] == guest_lines()
    assert {len(row) for row in rows} == {COLUMNS}
    an = rows[0]
    assert (an[3], an[5], an[7], an[8], an[15]) == ("M - Nam", "1 - Thẻ CCCD", "001090000123", "0912345678", "007")
    assert (an[10], an[11]) == (GIAY.province, GIAY.commune)


@pytest.mark.parametrize("kind", ["xls", "ods"])
def test_a_list_that_an_office_saved_is_read_as_it_was_typed(kind: str, tmp_path: Path) -> None:
    # A day that is a date, a number that lost its zero, a title above and a total below.
    cham = (3, "Lò Thị Mẫn", datetime(1991, 4, 3), "Nữ", 14191000456, 203)
    typed = xlsx([("DANH SÁCH KHÁCH",), (), HEAD, AN, (), BINH, cham, ("Tổng cộng", 3)])
    ours = tmp_path / "ours" / "khach.xlsx"
    ours.parent.mkdir()
    ours.write_bytes(typed)
    saves_as(kind, ours, tmp_path)
    rows = read_sheet((tmp_path / f"khach.{kind}").read_bytes())
    assert len(rows) == 3
    assert rows == read_sheet(typed)
