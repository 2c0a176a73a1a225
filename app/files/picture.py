"""A photo made upright, small, legible and anonymous; its thumbnail; and turned by hand."""

import struct
from io import BytesIO

from PIL import Image, ImageOps
from pillow_heif import register_heif_opener

from app.files.kinds import Kind
from app.files.refused import Damaged, FileRefused, TooManyPixels

register_heif_opener()
# Pillow warns at one figure and refuses at another; the limits below are ours, looked at before a pixel is unpacked.
Image.MAX_IMAGE_PIXELS = None

# A baseline JPEG is unpacked at an eighth of its size; everything else has to be held whole (DECISIONS 21).
MOST_PIXELS_IN_DRAFT = 120_000_000
MOST_PIXELS = 50_000_000
LONG_EDGE = 1800
HEAVIEST = 200_000
# Edge, quality, grey. Colour is given up late: a red stamp and a blue signature say which sheet is the original.
ATTEMPTS = (
    (1800, 80, False),
    (1800, 66, False),
    (1600, 60, False),
    (1400, 55, False),
    (1400, 40, False),
    (1400, 40, True),
    (1400, 20, True),
    (1400, 6, True),
)
# Of 255: a sheet photographed under a lamp is never quite grey.
COLOURLESS = 14
THUMBNAIL_EDGE = 240
THUMBNAIL_HEAVIEST = 8_000
PLAIN = ("L", "RGB")
UNREADABLE = (OSError, SyntaxError, ValueError, EOFError, IndexError, KeyError, TypeError, struct.error, RuntimeError)


def small(content: bytes, kind: Kind) -> bytes:
    """
    A JPEG of at most 200 KB without any metadata, upright, its long edge 1,400 to 1,800 unless it was shorter.

    Raises Damaged, TooManyPixels.
    """
    image = opened(content, kind, LONG_EDGE)
    image.thumbnail((LONG_EDGE, LONG_EDGE), Image.Resampling.LANCZOS)
    grey = _is_colourless(image)
    for edge, quality, give_up_colour in ATTEMPTS:
        packed = _packed(_within(image, edge, grey or give_up_colour), quality)
        if len(packed) <= HEAVIEST:
            return packed
    return packed


def opened(content: bytes, kind: Kind, edge: int, grey: bool = False) -> Image.Image:
    """
    Upright and plain; a baseline JPEG is unpacked no larger than it must be for its long edge to reach `edge`.
    What is read by eyes is shrunk to it; in grey, for codes, it stays as it was unpacked.

    Raises Damaged, TooManyPixels.
    """
    try:
        image = Image.open(BytesIO(content), formats=[kind])
        _refuse_bomb(image, kind)
        if kind is Kind.JPEG:
            image.draft("L" if grey else "RGB", (edge, edge))
        # A strip is too narrow to be unpacked smaller.
        if image.width * image.height > MOST_PIXELS:
            raise TooManyPixels
        image.load()
        if image.mode in PLAIN and not grey:
            # Before it is turned, which takes a second picture of the same size.
            image.thumbnail((edge, edge), Image.Resampling.LANCZOS)
        return _plain(_upright(image))
    except FileRefused:
        raise
    except UNREADABLE as problem:
        raise Damaged from problem


def thumbnail(photo: bytes) -> bytes:
    """A JPEG of at most 8 KB. photo: as `small` made it."""
    image = Image.open(BytesIO(photo), formats=["JPEG"])
    image.draft(None, (THUMBNAIL_EDGE, THUMBNAIL_EDGE))
    image.thumbnail((THUMBNAIL_EDGE, THUMBNAIL_EDGE))
    return light(image)


def light(image: Image.Image) -> bytes:
    """A drawn or shrunk thumbnail, packed until it is light enough."""
    for quality in (60, 40, 20):
        packed = _packed(image, quality)
        if len(packed) <= THUMBNAIL_HEAVIEST:
            break
    return packed


def turned(photo: bytes, degrees: int) -> bytes:
    """The photo or thumbnail turned clockwise by 0, 90, 180 or 270."""
    if not degrees:
        return photo
    image = Image.open(BytesIO(photo), formats=["JPEG"])
    return _packed(image.rotate(-degrees, expand=True), 80)


def _refuse_bomb(image: Image.Image, kind: Kind) -> None:
    # A progressive JPEG keeps every coefficient of the whole picture, however small it is wanted.
    in_draft = kind is Kind.JPEG and not image.info.get("progressive")
    if image.width * image.height > (MOST_PIXELS_IN_DRAFT if in_draft else MOST_PIXELS):
        raise TooManyPixels


def _upright(image: Image.Image) -> Image.Image:
    try:
        return ImageOps.exif_transpose(image)
    except UNREADABLE:
        # Metadata that nobody can read says nothing about the picture.
        return image


def _plain(image: Image.Image) -> Image.Image:
    """Red, green and blue or grey; what shone through lies on white paper."""
    if image.mode.startswith("I"):
        # Sixteen bits of grey from a scanner.
        return image.convert("I").point(lambda value: value / 256).convert("L")
    if image.has_transparency_data:
        image = image.convert("RGBA")
        paper = Image.new("RGBA", image.size, "white")
        return Image.alpha_composite(paper, image).convert("RGB")
    return image if image.mode in PLAIN else image.convert("RGB")


def _is_colourless(image: Image.Image) -> bool:
    if image.mode == "L":
        return True
    tiny = image.resize((64, 64), Image.Resampling.BOX).convert("YCbCr")
    spread = [part.getextrema() for part in tiny.split()[1:]]
    return all(abs(int(edge) - 128) <= COLOURLESS for pair in spread for edge in pair if isinstance(edge, int | float))


def _within(image: Image.Image, edge: int, grey: bool) -> Image.Image:
    fitting = image.convert("L") if grey else image
    if max(fitting.size) <= edge:
        return fitting
    return ImageOps.contain(fitting, (edge, edge), Image.Resampling.LANCZOS)


def _packed(image: Image.Image, quality: int) -> bytes:
    # A new picture of the pixels alone: what came with the file stays behind.
    bare = Image.new(image.mode, image.size)
    bare.paste(image)
    out = BytesIO()
    bare.save(out, "JPEG", quality=quality, optimize=True)
    return out.getvalue()
