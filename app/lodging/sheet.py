"""Reads a file of guests: XLSX, XLS, ODS or CSV, with headings that people know, or none at all."""

import re
from collections.abc import Sequence

from app.letters import folded, tidy
from app.lodging.cells import Cell, Row
from app.lodging.headings import LOOKED_AT, Columns, both
from app.lodging.lines import LONGEST_LINE, read_line
from app.lodging.table import MOST_ROWS, SheetUnreadable, Table, table_of, too_many

_TOTALS = ("tong", "tong cong", "tong so", "cong")
_TWO_NAMES = "Ô này có tên của hai người. Tách ra, mỗi người một dòng."
_TWO_NUMBERS = re.compile(r"(?<!\d)\d{9,12}(?!\d)")


def read_sheet(content: bytes) -> tuple[Row, ...]:
    """A row for every guest in the file, in their order. Raises SheetUnreadable."""
    table = [[_tidied(cell) for cell in row] for row in table_of(content)]
    filled = [row for row in table if any(row)]
    head = _headings(filled)
    guests = filled if head is None else [row for row in filled[head[1] :] if not _is_total(row)]
    if not guests:
        raise SheetUnreadable("Tệp này chưa có khách nào. Mỗi khách một dòng, dòng đầu là tên cột.")
    if len(guests) > MOST_ROWS:
        raise too_many(len(guests))
    return tuple(read_line("\t".join(row)) if head is None else _row(head[0], row) for row in guests)


def _tidied(cell: str) -> str:
    # Lines stay apart: two in one cell may be two people.
    return cell.strip() if "\n" in cell else tidy(cell)


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
    if sum(map(len, row)) > LONGEST_LINE:
        return read_line("\t".join(cell for cell in row if cell))
    cells = columns.cells(row)
    two = "\n" in cells.get(Cell.NAME, "") or len(_TWO_NUMBERS.findall(cells.get(Cell.NUMBER, ""))) > 1
    told = {Cell.TOLD: _TWO_NAMES} if two else {}
    # Two names stay apart as they stood: joined they would look like one.
    return Row({cell: tidy(value.replace("\n", " / ")) for cell, value in cells.items()} | told)


def _is_total(row: Sequence[str]) -> bool:
    first = folded(next((cell for cell in row if cell), ""))
    return first in _TOTALS or first.startswith(("tong cong", "tong so"))
