"""
A PDF without what it says of its author, its machine and its place: a program of its own, with an end to its time.

What a PDF unpacks to is known only when it is unpacked: whoever made it to fill or to stop a machine stops this process
and no other. It is told how many seconds and bytes it may use, takes the PDF from its input, and gives the number of
pages, a line end, and the PDF.
"""

import resource
import sys
from io import BytesIO

from pypdf import PdfReader, PdfWriter
from pypdf.errors import PyPdfError
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, PdfObject, StreamObject

MOST_PAGES = 30
# Unpacked and written anew it may be a little longer than the 20 MB that may come.
HEAVIEST = 25 * 1024 * 1024
# How it ends where it gives nothing; any other end, also by the limits above, says that it cannot be done.
DAMAGED, LOCKED, TOO_MANY_PAGES, TANGLED = 3, 4, 5, 6
# Python's own limit is soon met by the neighbours' neighbours of a long document.
DEEPEST = 20_000
UNREADABLE = (PyPdfError, OSError, ValueError, KeyError, TypeError, AttributeError, IndexError, NotImplementedError)

TELLS = ("/Metadata", "/PieceInfo", "/LastModified")
# In a JPEG: where and by which phone it was taken (Exif, XMP), what a program added (13), what somebody wrote.
SEGMENTS_THAT_TELL = frozenset({0xE1, 0xED, 0xFE})
START_OF_SCAN = 0xDA


def main() -> int:
    """The whole of it; one of the ends above, or 0."""
    seconds, size = (int(one) for one in sys.argv[1:])
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_AS, (size, size))
    sys.setrecursionlimit(DEEPEST)
    content = sys.stdin.buffer.read()
    try:
        return _write(content, PdfReader(BytesIO(content)))
    except UNREADABLE:
        return DAMAGED


def _write(content: bytes, reader: PdfReader) -> int:
    if reader.is_encrypted and not reader.decrypt(""):
        return LOCKED
    pages = len(reader.pages)
    if pages > MOST_PAGES:
        return TOO_MANY_PAGES
    if not pages:
        return DAMAGED
    kept = content if _is_signed(reader) else _anonymous(reader)
    if len(kept) > HEAVIEST:
        return TANGLED
    sys.stdout.buffer.write(b"%d\n" % pages + kept)
    return 0


def _is_signed(reader: PdfReader) -> bool:
    """A signature covers every byte: what an authority signed is worth nothing once it is written anew."""
    fields = (reader.get_fields() or {}).values()
    return any(field.get("/FT") == "/Sig" and field.get("/V") for field in fields)


def _anonymous(reader: PdfReader) -> bytes:
    writer = PdfWriter(clone_from=reader)
    writer.metadata = None
    writer._ID = None
    kept = _bare(writer)
    writer._objects = [one if number in kept else None for number, one in enumerate(writer._objects, 1)]
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def _bare(writer: PdfWriter) -> set[int]:
    """Take what tells out of all that the pages are made of; the numbers of the objects that are still needed."""
    kept: set[int] = set()
    left: list[PdfObject | None] = [writer.root_object.indirect_reference]
    while left:
        one = left.pop()
        if isinstance(one, IndirectObject):
            if one.idnum in kept:
                continue
            kept.add(one.idnum)
            one = one.get_object()
        if isinstance(one, DictionaryObject):
            _take_out(one)
            left.extend(one.values())
        elif isinstance(one, ArrayObject):
            left.extend(one)
    return kept


def _take_out(one: DictionaryObject) -> None:
    for name in TELLS:
        one.pop(name, None)
    if isinstance(one, StreamObject) and one.get("/Filter") in ("/DCTDecode", ["/DCTDecode"]):
        one._data = without_what_tells(one._data)


def without_what_tells(jpeg: bytes) -> bytes:
    """The same picture, bit by bit, without the segments that say where it comes from."""
    kept, at = bytearray(jpeg[:2]), 2
    while jpeg[at : at + 1] == b"\xff" and at + 4 <= len(jpeg) and jpeg[at + 1] != START_OF_SCAN:
        end = at + 2 + int.from_bytes(jpeg[at + 2 : at + 4])
        if jpeg[at + 1] not in SEGMENTS_THAT_TELL:
            kept += jpeg[at:end]
        at = end
    return bytes(kept) + jpeg[at:]


if __name__ == "__main__":
    sys.exit(main())
