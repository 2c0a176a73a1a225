"""Writes the official portal's import file: its sheets, its columns, its first row of data."""

import io
from collections.abc import Sequence

import xlsxwriter

from app.lodging.codes import columns, papers, reasons, sheets
from app.lodging.portal_units.template import Unit

# As the portal counts them from 1: its fourth row is an example, which it skips by its place.
TITLES, FIRST = 3, 5
EXAMPLE = (
    "1", "NGUYỄN VĂN VÍ DỤ", "01/01/1990", "M - Nam", "VNM - Viet Nam", "8 - Thẻ Căn Cước", "", "001090000000", "", "",
    "", "", "Số 1", "01/01/2026", "02/01/2026", "101", "1 - Du lịch", "", "Dòng ví dụ, cổng bỏ qua",
)  # fmt: skip


def written(lines: Sequence[Sequence[str]], units: Sequence[Unit] = ()) -> bytes:
    """The file, every cell as text: numbers would lose their leading zeros. units: the portal's lists, if loaded."""
    made = io.BytesIO()
    book = xlsxwriter.Workbook(made, {"strings_to_numbers": False, "strings_to_formulas": False, "in_memory": True})
    text = book.add_format({"num_format": "@"})
    guests, provinces, communes, others = [book.add_worksheet(name) for name in sheets()]
    _fill(guests, text, TITLES, [columns(), EXAMPLE])
    _fill(guests, text, FIRST, lines)
    lists = [f"{code} - {label}" for kinds in (papers(), reasons()) for code, label in kinds.items()]
    for sheet, is_commune in ((provinces, False), (communes, True)):
        _fill(sheet, text, 1, [[one.written] for one in units if one.is_commune is is_commune])
    _fill(others, text, 1, [[one] for one in lists])
    book.close()
    return made.getvalue()


def _fill(sheet: xlsxwriter.worksheet.Worksheet, text: object, first: int, lines: Sequence[Sequence[str]]) -> None:
    for place, cells in enumerate(lines, start=first - 1):
        for column, cell in enumerate(cells):
            if cell:
                sheet.write_string(place, column, cell, text)
