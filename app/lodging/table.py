"""A file of cells as rows of text, whatever program wrote it; unpacked apart, so that no file ends the server."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from app.lodging import unpacking
from app.turns import Turns

MOST_ROWS = 1_000
# A title, two rows of headings, sums: rows that are no guest.
_BESIDE = 50
# Half a gigabyte while it is unpacked: one at once is all a small machine can hold. A thousand rows take a quarter of a
# second: twenty others may be before this one.
_TURNS = Turns()
PATIENCE = 5.0
_SECONDS = 2 * unpacking.SECONDS
BROKEN = "Không mở được tệp này. Lưu lại thành Excel (.xlsx) hoặc CSV rồi chọn lại."
_BUSY = "Nhiều người đang gửi tệp cùng lúc, tệp này chưa tới lượt. Chờ một phút rồi chọn lại."
_SAID = {
    unpacking.TOO_LARGE: "Tệp này mở ra quá lớn. Chép riêng danh sách khách sang một tệp mới rồi chọn lại.",
    unpacking.NO_TABLE: "Đây không phải bảng tính. Chọn tệp Excel (.xlsx, .xls), ODS hoặc CSV.",
}

Table = list[list[str]]


class SheetUnreadable(ValueError):
    """No table of guests; the text says what to do."""


def table_of(content: bytes) -> Table:
    """The rows in which something stands, in their order. Raises SheetUnreadable."""
    with in_line():
        found = _unpacked(content)
    if isinstance(found, int):
        raise too_many(found)
    if isinstance(found, str):
        raise SheetUnreadable(_SAID[found])
    table: Table = found
    return table


def too_many(rows: int) -> SheetUnreadable:
    """What is said of a file with more rows than are read at once."""
    return SheetUnreadable(f"Tệp có {rows} dòng. Mỗi lần đọc nhiều nhất {MOST_ROWS} dòng, tách tệp ra giúp.")


def _unpacked(content: bytes) -> Any:
    """A new program, not a copy of this one with its threads and keys."""
    command = [sys.executable, "-I", str(Path(unpacking.__file__)), str(MOST_ROWS + _BESIDE)]
    try:
        child = subprocess.run(
            command,
            input=content,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={},
            timeout=_SECONDS,
            check=True,
        )
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as problem:
        raise SheetUnreadable(BROKEN) from problem
    return json.loads(child.stdout)


@contextmanager
def in_line() -> Iterator[None]:
    """Unpack here, one after the other. Raises SheetUnreadable where it would take too long."""
    if not _TURNS.begin(PATIENCE):
        raise SheetUnreadable(_BUSY)
    try:
        yield
    finally:
        _TURNS.end()
