"""PDFs as scanners, offices and people who mean no good make them."""

from io import BytesIO

from pypdf import PdfReader, PdfWriter

JPEG_IN_PDF = (
    b"<</Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode"
)


def written(objects: list[bytes], trailer: bytes = b"") -> bytes:
    """A PDF of these objects, numbered from 1; the first is the root."""
    out, starts = bytearray(b"%PDF-1.4\n"), list[int]()
    for number, one in enumerate(objects, 1):
        starts.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % start for start in starts)
    size = len(objects) + 1
    tail = b"trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF" % (size, trailer, len(out))
    return bytes(out) + b"xref\n0 %d\n0000000000 65535 f \n" % size + table + tail


def of_one_page(page: bytes, *more: bytes, root: bytes = b"", trailer: bytes = b"") -> bytes:
    """page: what stands in it; more: the objects 4, 5 …"""
    first = [b"<</Type/Catalog/Pages 2 0 R%s>>" % root, b"<</Type/Pages/Kids[3 0 R]/Count 1>>"]
    return written([*first, b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]%s>>" % page, *more], trailer)


def stream(content: bytes, about: bytes = b"<<") -> bytes:
    return b"%s/Length %d>>\nstream\n%s\nendstream" % (about, len(content), content)


def of_a_scanner(jpeg: bytes, width: int, height: int) -> bytes:
    """One photo as the phone took it, with all that a program writes about itself and whoever uses it."""
    return of_one_page(
        b"/Resources<</XObject<</A 4 0 R>>>>/Contents 5 0 R/LastModified(D:2026)/PieceInfo 8 0 R",
        stream(jpeg, JPEG_IN_PDF % (width, height) + b"/Metadata 7 0 R"),
        stream(b"q 99 0 0 99 0 0 cm /A Do Q"),
        b"<</Author(ba Lan)/Producer(May quet)>>",
        stream(b"<x:xmpmeta>ba Lan</x:xmpmeta>", b"<</Type/Metadata/Subtype/XML"),
        b"<</Editor<</Private 9 0 R>>>>",
        b"<</Owner(ba Lan)>>",
        root=b"/Metadata 7 0 R",
        trailer=b"/Info 6 0 R/ID[<ba1a><ba1a>]",
    )


def locked(content: bytes, password: str, algorithm: str = "AES-256") -> bytes:
    """Printing needs the owner's password; opening the other one, if there is one."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(content)))
    writer.encrypt(password, "cua chu", algorithm=algorithm)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def signed() -> bytes:
    """As an authority signs it: the field holds what was signed, byte for byte."""
    signature = b"<</FT/Sig/T(Cong an phuong)/V<</Type/Sig/ByteRange[0 9 9 9]/Contents<00>>>>>"
    return of_one_page(b"", signature, root=b"/AcroForm<</SigFlags 3/Fields[4 0 R]>>")


def countless(rows: int) -> bytes:
    """Five thousand things in each row, and each has to be looked at."""
    each = range(4 + rows, 4 + rows + rows * 5_000)
    lists = (b"[%s]" % b" ".join(b"%d 0 R" % one for one in each[row * 5_000 :][:5_000]) for row in range(rows))
    return of_one_page(
        b"/X[%s]" % b" ".join(b"%d 0 R" % (4 + row) for row in range(rows)), *lists, *[b"<<>>"] * len(each)
    )
