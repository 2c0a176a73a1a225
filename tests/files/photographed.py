"""Photos and scans as people bring them, made on the spot."""

import struct
import zlib
from io import BytesIO
from typing import Any

from PIL import Image, ImageDraw
from pypdf import PdfWriter

ORIENTATION, GPS = 0x0112, 0x8825


def sheet(width: int = 1650, height: int = 2200, colour: str = "white") -> Image.Image:
    """A written sheet; its upper left corner is black."""
    image = Image.new("RGB", (width, height), colour)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, width // 3, height // 6), fill="black")
    for line in range(height // 4, height - 60, 60):
        draw.line((width // 10, line, width - width // 10, line), fill=(40, 40, 60), width=6)
    return image


def noise(width: int, height: int) -> Image.Image:
    """The worst that can be packed: every pixel another colour."""
    return Image.merge("RGB", [Image.effect_noise((width, height), 120) for _ in range(3)])


def packed(image: Image.Image, kind: str = "JPEG", **how: Any) -> bytes:
    out = BytesIO()
    image.save(out, kind, **how)
    return out.getvalue()


def photo(width: int = 1650, height: int = 2200, **how: Any) -> bytes:
    """As a phone takes it."""
    return packed(sheet(width, height), **how)


def held_sideways() -> bytes:
    """Taken with the phone on its side, at a place that the file tells."""
    exif = Image.Exif()
    exif[ORIENTATION] = 6
    exif[GPS] = {1: "N", 2: (21.0, 1.0, 42.0)}
    return packed(sheet().rotate(90, expand=True), exif=exif)


def pdf(pages: int = 2, password: str = "") -> bytes:
    writer = PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(200, 200)
    if password:
        writer.encrypt(password)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def bomb(width: int = 30_000, height: int = 30_000) -> bytes:
    """A PNG of a few bytes that says it is enormous."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b"")
    )


def docx() -> bytes:
    """A text file of an office, by its first bytes."""
    return b"PK\x03\x04\x14\x00\x06\x00" + b"word/document.xml" * 40
