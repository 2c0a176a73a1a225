"""Reads QR codes in a photo, within the limits of every photo; nothing of it is kept."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PIL import Image, ImageFilter, ImageOps

from app.files.intake import checked, in_line
from app.files.kinds import Kind
from app.files.picture import opened
from app.files.refused import NoCode, NoPhoto

if TYPE_CHECKING:
    from zxingcpp import Barcode

# A photo is unpacked whole: shrunk first, the code of a card far away is gone. Only giants are halved.
EDGE = 4_000
TINY, SHARPENED_TO = 1_000, 2_400
SHARPENING = ImageFilter.UnsharpMask(radius=6, percent=400, threshold=0)


def codes_in(content: bytes) -> tuple[str, ...]:
    """
    The texts of the codes, each once; slow, so hold no lock meanwhile.

    Raises FileRefused: NoCode, NoPhoto, Nothing, TooHeavy, WrongKind, Damaged, TooManyPixels, TooBusy.
    """
    kind = checked(content)
    if kind is Kind.PDF:
        raise NoPhoto
    with in_line():
        photo = opened(content, kind, EDGE, grey=True).convert("L")
        for tried in _as_taken_then_helped(photo):
            found = _read(tried)
            if found:
                return found
    raise NoCode


def _as_taken_then_helped(photo: Image.Image) -> Iterator[Image.Image]:
    """No single help is good for all: what brings out a blurred code spoils a dark one."""
    yield photo
    lighter = ImageOps.autocontrast(photo, cutoff=1)
    yield lighter
    # Half a module of blur is undone where a module is some ten pixels wide.
    shrunk = lighter.reduce(max(1, max(photo.size) // SHARPENED_TO))
    yield shrunk.filter(SHARPENING)
    yield shrunk.reduce(2).filter(SHARPENING)
    yield ImageOps.equalize(shrunk.filter(ImageFilter.GaussianBlur(2)))
    if max(photo.size) <= TINY:
        yield lighter.resize((photo.width * 2, photo.height * 2), Image.Resampling.BICUBIC)


def _read(photo: Image.Image) -> tuple[str, ...]:
    # Most installations read no card all day.
    import zxingcpp

    found = zxingcpp.read_barcodes(photo, formats=zxingcpp.barcode_formats_from_str("QRCode"))
    return tuple(dict.fromkeys(_text(one) for one in found))


def _text(code: "Barcode") -> str:
    # A card's code does not say that it is UTF-8, and the library guesses.
    try:
        return code.bytes.decode()
    except UnicodeDecodeError:
        return code.text
