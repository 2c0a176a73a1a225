"""
Unpacks a file of cells in a process of its own: standard input is the file, standard output its rows as JSON.

A file of 1,500 bytes may ask for a table of sixteen thousand million cells, and the library then ends the process. Here
that is this one and no server. Nothing of the app is imported, so that it begins within a tenth of a second and
holds no key.
"""

import csv
import io
import json
import resource
import sys
from collections.abc import Callable, Iterable
from datetime import date, datetime
from zipfile import ZipFile

from python_calamine import CalamineWorkbook

# Its fourth row is an example that the portal skips by its place.
OFFICIAL_SHEET, EXAMPLE = "DS_KHACH_VIET_NAM_LUU_TRU", 3
MOST_BYTES = 100 * 1024 * 1024
# A thousand guests in all columns of the portal's file are a tenth of it.
MOST_TEXT = 4_000_000
# The widest official file has thirty.
MOST_COLUMNS = 200
MOST_MEMORY = 512 * 1024 * 1024
SECONDS = 5
TOO_LARGE, NO_TABLE = "too large", "no table"
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")

Rows = list[list[str]]


class Refused(ValueError):
    """Its text is one of the two words above."""


def unpacked(content: bytes, most: int) -> Rows | int:
    """The rows in which something stands, or how many they are where they are more than that. Raises Refused."""
    rows = _of_book(content) if content.startswith((_ZIP, _OLE)) else _of_text(content)
    found: Rows = []
    count, text = 0, 0
    for row in rows:
        while row and not row[-1].strip():
            row.pop()
        if not row:
            continue
        count += 1
        if count <= most:
            text += sum(map(len, row)) + len(row)
            found.append(row)
        if text > MOST_TEXT or len(row) > MOST_COLUMNS:
            raise Refused(TOO_LARGE)
    return found if count <= most else count


def _of_book(content: bytes) -> Iterable[list[str]]:
    if content.startswith(_ZIP) and sum(one.file_size for one in ZipFile(io.BytesIO(content)).infolist()) > MOST_BYTES:
        raise Refused(TOO_LARGE)
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    official = OFFICIAL_SHEET in book.sheet_names
    sheet = book.get_sheet_by_name(OFFICIAL_SHEET) if official else book.get_sheet_by_index(0)
    rows = [[_text(cell) for cell in row] for row in sheet.to_python(skip_empty_area=False)]
    return rows[:EXAMPLE] + rows[EXAMPLE + 1 :] if official else rows


def _of_text(content: bytes) -> Iterable[list[str]]:
    text = _decoded(content)
    if "\x00" in text:
        raise Refused(NO_TABLE)
    # A line may end as on an old Mac.
    lines = io.StringIO(text, newline=None)
    first = [line for line in (lines.readline() for _ in range(5)) if line.strip()]
    mark = max("\t;,|", key=lambda one: min((line.count(one) for line in first), default=0))
    lines.seek(0)
    return csv.reader(lines, delimiter=mark)


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
        return f"{cell.day:02}/{cell.month:02}/{cell.year:04}"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)


def _answer(read: Callable[[], Rows | int]) -> str:
    try:
        return json.dumps(read())
    except Refused as refused:
        return json.dumps(str(refused))


def main() -> None:
    """Whatever it meets ends this process without an answer, and the one that asked says that the file is broken."""
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    content = sys.stdin.buffer.read()
    sys.stdout.write(_answer(lambda: unpacked(content, int(sys.argv[1]))))


if __name__ == "__main__":
    main()
