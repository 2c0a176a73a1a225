"""What a file is, by what it holds: a name can say anything."""

from enum import StrEnum

# A PDF may begin with a little rubbish and still open everywhere.
PDF_BEGINS_WITHIN = 1024
# ISO 14496-12, "ftyp": the brands of photos in HEIF. AVIF has its own and is not among them.
HEIF_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"})


class Kind(StrEnum):
    """What we can read. The value is the name under which Pillow knows the photos."""

    JPEG = "JPEG"
    PNG = "PNG"
    WEBP = "WEBP"
    HEIF = "HEIF"
    PDF = "PDF"


def kind_of(content: bytes) -> Kind | None:
    """None for everything that we do not take."""
    if content.startswith(b"\xff\xd8\xff"):
        return Kind.JPEG
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return Kind.PNG
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return Kind.WEBP
    if content[4:8] == b"ftyp" and content[8:12] in HEIF_BRANDS:
        return Kind.HEIF
    if b"%PDF-" in content[:PDF_BEGINS_WITHIN]:
        return Kind.PDF
    return None
