"""Reads a file of guests: XLSX, XLS, ODS or CSV, with headings that people know, or none at all."""

import csv
import io
import re
from collections.abc import Sequence
from datetime import date, datetime
from zipfile import BadZipFile, ZipFile

from python_calamine import CalamineError, CalamineWorkbook, ZipError

from app.days import short
from app.letters import folded, tidy
from app.lodging.cells import Cell, Row
from app.lodging.headings import LOOKED_AT, Columns, both
from app.lodging.lines import read_line

# Its fourth row is an example that the portal skips by its place.
OFFICIAL_SHEET, EXAMPLE = "DS_KHACH_VIET_NAM_LUU_TRU", 3
MOST_ROWS = 1_000
MOST_BYTES = 100 * 1024 * 1024
_BROKEN = "Không mở được tệp này. Lưu lại thành Excel (.xlsx) hoặc CSV rồi chọn lại."
_BINARY = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_TOTALS = ("tong", "tong cong", "tong so", "cong")
_TWO_NAMES = "Ô này có tên của hai người. Tách ra, mỗi người một dòng."
_TWO_NUMBERS = re.compile(r"(?<!\d)\d{9,12}(?!\d)")

Table = list[list[str]]


class SheetUnreadable(ValueError):
    """No table of guests; the text says what to do."""


def read_sheet(content: bytes) -> tuple[Row, ...]:
    """A row for every guest in the file, in their order. Raises SheetUnreadable."""
    filled = [row for row in _table(content) if any(row)]
    head = _headings(filled)
    if head is None:
        rows = [read_line("\t".join(row)) for row in filled]
    else:
        columns, first = head
        rows = [_row(columns, row) for row in filled[first:] if not _is_total(row)]
    if not rows:
        raise SheetUnreadable("Tệp này chưa có khách nào. Mỗi khách một dòng, dòng đầu là tên cột.")
    if len(rows) > MOST_ROWS:
        raise SheetUnreadable(f"Tệp có {len(rows)} dòng. Mỗi lần đọc nhiều nhất {MOST_ROWS} dòng, tách tệp ra giúp.")
    return tuple(rows)


def _table(content: bytes) -> Table:
    """The cells as text."""
    if not content.startswith(_BINARY):
        return _of_text(content)
    _refuse_bombs(content)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        official = OFFICIAL_SHEET in book.sheet_names
        sheet = book.get_sheet_by_name(OFFICIAL_SHEET) if official else book.get_sheet_by_index(0)
        found = [[_text(cell) for cell in row] for row in sheet.to_python(skip_empty_area=False)]
    except (CalamineError, ZipError, OSError, IndexError) as problem:
        raise SheetUnreadable(_BROKEN) from problem
    return found[:EXAMPLE] + found[EXAMPLE + 1 :] if official else found


def _refuse_bombs(content: bytes) -> None:
    """A small file that unfolds into a huge one is no list of guests."""
    if not content.startswith(_BINARY[0]):
        return
    try:
        unfolded = sum(one.file_size for one in ZipFile(io.BytesIO(content)).infolist())
    except BadZipFile as problem:
        raise SheetUnreadable(_BROKEN) from problem
    if unfolded > MOST_BYTES:
        raise SheetUnreadable("Tệp này mở ra quá lớn. Chép riêng danh sách khách sang một tệp mới rồi chọn lại.")


def _of_text(content: bytes) -> Table:
    text = _decoded(content)
    if "\x00" in text:
        raise SheetUnreadable("Đây không phải bảng tính. Chọn tệp Excel (.xlsx, .xls), ODS hoặc CSV.")
    mark = max(
        "\t;,|", key=lambda one: min((line.count(one) for line in text.splitlines()[:5] if line.strip()), default=0)
    )
    return [[tidy(cell) for cell in row] for row in csv.reader(io.StringIO(text), delimiter=mark)]


def _decoded(content: bytes) -> str:
    if content.startswith(_UTF16):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        # Excel on Vietnamese Windows; a byte that has no letter there stays visible.
        return content.decode("cp1258", errors="replace")


def _text(cell: object) -> str:
    """Dates as we write them, and no ".0" behind a number that was typed without it."""
    if isinstance(cell, datetime | date):
        return short(cell)
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip() if isinstance(cell, str) and "\n" in str(cell) else tidy(str(cell))


def _headings(table: Table) -> tuple[Columns, int] | None:
    """The columns, and the first row below them; two rows of headings are read as one."""
    for place, row in enumerate(table[:LOOKED_AT]):
        alone = Columns(row)
        if not alone.names_guests:
            continue
        below = table[place + 1] if place + 1 < len(table) else []
        together = Columns(both(row, below))
        if together.found > alone.found and not any(char.isdigit() for cell in below for char in cell):
            return together, place + 2
        return alone, place + 1
    return None


def _row(columns: Columns, row: Sequence[str]) -> Row:
    cells = columns.cells(row)
    two = "\n" in cells.get(Cell.NAME, "") or len(_TWO_NUMBERS.findall(cells.get(Cell.NUMBER, ""))) > 1
    told = {Cell.TOLD: _TWO_NAMES} if two else {}
    # Two names stay apart as they stood: joined they would look like one.
    return Row({cell: tidy(value.replace("\n", " / ")) for cell, value in cells.items()} | told)


def _is_total(row: Sequence[str]) -> bool:
    first = folded(next((cell for cell in row if cell), ""))
    return first in _TOTALS or first.startswith(("tong cong", "tong so"))
