"""Files of guests as hosts have them, made here."""

import csv
import io
from collections.abc import Sequence
from datetime import date
from typing import Any

import xlsxwriter

Rows = Sequence[Sequence[Any]]


def xlsx(rows: Rows, name: str = "Sheet1", merged: tuple[str, ...] = ()) -> bytes:
    """Cells as they come: text, numbers, dates. merged: ranges such as "C1:D1", whose first cell is in the rows."""
    made = io.BytesIO()
    book = xlsxwriter.Workbook(made)
    sheet = book.add_worksheet(name)
    as_date = book.add_format({"num_format": "dd/mm/yyyy"})
    for place, row in enumerate(rows):
        for column, cell in enumerate(row):
            if isinstance(cell, date):
                sheet.write_datetime(place, column, cell, as_date)
            elif cell not in (None, ""):
                sheet.write(place, column, cell)
    for one in merged:
        sheet.merge_range(one, rows[0][ord(one[0]) - ord("A")])
    book.close()
    return made.getvalue()


def comma(rows: Rows, encoding: str = "utf-8", mark: str = ",") -> bytes:
    written = io.StringIO()
    csv.writer(written, delimiter=mark).writerows(rows)
    return written.getvalue().encode(encoding)
