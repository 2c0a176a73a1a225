"""Whether a PDF can be taken as it is, and the sheet that stands for it among the photos."""

from io import BytesIO

from PIL import Image, ImageDraw, ImageFont
from pypdf import PdfReader
from pypdf.errors import PyPdfError

from app.files.picture import light
from app.files.refused import Damaged, FileRefused, Locked, TooManyPages

MOST_PAGES = 30
SHEET = (170, 240)
UNREADABLE = (PyPdfError, OSError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError)


def pages_of(content: bytes) -> int:
    """How many pages, 1 to 30. Raises Damaged, Locked, TooManyPages."""
    try:
        reader = PdfReader(BytesIO(content))
        if reader.is_encrypted:
            raise Locked
        pages = len(reader.pages)
    except FileRefused:
        raise
    except UNREADABLE as problem:
        raise Damaged from problem
    if pages > MOST_PAGES:
        raise TooManyPages
    if not pages:
        raise Damaged
    return pages


def sheet_of(pages: int) -> bytes:
    """A thumbnail that says "PDF" and how many pages."""
    sheet = Image.new("L", SHEET, 255)
    draw = ImageDraw.Draw(sheet)
    draw.rectangle((1, 1, SHEET[0] - 2, SHEET[1] - 2), outline=26, width=3)
    middle = SHEET[0] / 2
    draw.text((middle, 95), "PDF", 26, ImageFont.load_default(52), anchor="mm")
    draw.text((middle, 155), f"{pages} trang", 26, ImageFont.load_default(28), anchor="mm")
    return light(sheet)
