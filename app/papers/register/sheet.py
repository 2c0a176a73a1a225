"""Writes a register as a spreadsheet and as text between commas, every cell as it is read."""

import csv
import io
from collections.abc import Iterable, Sequence

import xlsxwriter

from app.papers.register.lines import HEADINGS

Rows = Iterable[Sequence[str]]
# A cell that begins so would be reckoned out by a spreadsheet; an apostrophe makes it text (OWASP: CSV injection).
RECKONED = ("=", "+", "-", "@", "\t", "\r")


def xlsx(title: str, rows: Rows) -> bytes:
    """One sheet: what it is, the headings, a line for each dossier. Every cell is text, so that no zero is lost."""
    made = io.BytesIO()
    book = xlsxwriter.Workbook(made, {"strings_to_numbers": False, "strings_to_formulas": False, "in_memory": True})
    sheet = book.add_worksheet("So theo doi")
    text, bold = book.add_format({"num_format": "@"}), book.add_format({"bold": True})
    sheet.write_string(0, 0, title, bold)
    for place, cells in enumerate((HEADINGS, *rows), start=2):
        for column, cell in enumerate(cells):
            sheet.write_string(place, column, cell, text if place > 2 else bold)
    sheet.freeze_panes(3, 0)
    sheet.set_column(1, len(HEADINGS), 18)
    book.close()
    return made.getvalue()


def comma_separated(rows: Rows) -> bytes:
    """CSV in UTF-8 with the mark by which spreadsheets know it."""
    made = io.StringIO()
    writer = csv.writer(made)
    for cells in (HEADINGS, *rows):
        writer.writerow([f"'{cell}" if cell.startswith(RECKONED) else cell for cell in cells])
    return made.getvalue().encode("utf-8-sig")
