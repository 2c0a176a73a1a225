"""Draws a sign-in card as PDF: on a page of its own size, or on A4 to be cut out."""

from dataclasses import asdict, dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import typst

from app.papers import qr
from app.papers.pdf import fonts
from app.sign_in_cards.terms import Size

TEMPLATE = Path(__file__).parent / "templates" / "card.typ"


@dataclass(frozen=True, slots=True)
class Printed:
    """
    All that a card says: no full name, no full number.

    digits: the last three of her phone. typed_at: where the code is typed without a camera. lost: whom to call.
    """

    name: str
    digits: str
    code: str
    address: str
    typed_at: str
    lost: str


def draw(card: Printed, size: Size, at: datetime, sample: str = "") -> bytes:
    """One page. sample: words on a card that opens nothing, such as a demo's."""
    inputs = {**asdict(card), "square": qr.svg(card.address), "size": str(size), "sample": sample}
    # Nothing can be read while drawing: the root is empty, and the words are data.
    with TemporaryDirectory() as nothing:
        drawer = typst.Compiler(
            _layout(), root=nothing, font_paths=fonts(), ignore_system_fonts=True, sys_inputs=inputs
        )
        drawn = drawer.compile(timestamp=int(at.timestamp()))
    assert isinstance(drawn, bytes), "a PDF is one file"
    return drawn


@cache
def _layout() -> bytes:
    return TEMPLATE.read_bytes()
