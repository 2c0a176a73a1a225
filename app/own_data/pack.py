"""Packs her data: for machines, and with every paper."""

import json
from collections.abc import Iterable, Iterator, Mapping
from io import RawIOBase
from typing import Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from app.own_data.record import Json

# The page and the same for machines; a slip as PDF.
BESIDES = 60_000
A_SLIP = 60_000


class _Passing(RawIOBase):
    """Takes what a ZIP writes and gives it on: nothing of it is kept on the machine."""

    def __init__(self) -> None:
        self._waits: list[bytes] = []

    def writable(self) -> bool:
        return True

    def write(self, part: Any) -> int:
        self._waits.append(bytes(part))
        return len(part)

    def taken(self) -> bytes:
        """What was written since the last time."""
        waits, self._waits = self._waits, []
        return b"".join(waits)


def as_json(parts: Mapping[str, list[Json]]) -> bytes:
    """Readable by people too: in lines, with its marks."""
    return json.dumps(parts, ensure_ascii=False, indent=1).encode()


def packed(texts: Mapping[str, bytes], papers: Iterable[tuple[str, bytes]]) -> Iterator[bytes]:
    """A ZIP, piece by piece. Papers are packed already: packing them once more would only cost time."""
    out = _Passing()
    with ZipFile(out, "w") as into:
        for name, content in texts.items():
            into.writestr(name, content, ZIP_DEFLATED)
            yield out.taken()
        for name, content in papers:
            into.writestr(name, content, ZIP_STORED)
            yield out.taken()
    yield out.taken()


def about(size: int) -> str:
    """As it is said before it is fetched: "khoảng 1,3 MB"."""
    if size < 1_000_000:
        return f"khoảng {-(-size // 1000)} KB"
    return f"khoảng {size / 1_000_000:.1f} MB".replace(".", ",")
