"""Draws a paper as PDF, without system libraries; the same paper gives the same bytes."""

from datetime import datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import fontpkg_noto_serif
import typst

from app.papers import qr
from app.papers.statement import Statement, written

TEMPLATE = Path(__file__).parent / "templates" / "paper.typ"
FONTS = Path(fontpkg_noto_serif.__file__).parent / "files"


def draw(statement: Statement, url: str, issued_at: datetime, sample: str = "") -> bytes:
    """
    One A4 document, more pages only where it has to be.

    url: what the square says. sample: words across the top of a paper that proves nothing, such as a demo's.
    A letter that the font lacks is drawn as an empty box.
    """
    inputs = {
        "paper": written(statement),
        "square": qr.svg(url),
        "address": url,
        "sample": sample,
    }
    # Nothing can be read while drawing: the root is empty, and the words are data.
    with TemporaryDirectory() as nothing:
        drawer = typst.Compiler(
            _layout(), root=nothing, font_paths=fonts(), ignore_system_fonts=True, sys_inputs=inputs
        )
        drawn = drawer.compile(timestamp=int(issued_at.timestamp()))
    assert isinstance(drawn, bytes), "a PDF is one file, however many pages"
    return drawn


@cache
def _layout() -> bytes:
    return TEMPLATE.read_bytes()


@cache
def fonts() -> typst.Fonts:
    """The one set that all that is printed uses: opening it costs more than drawing a page."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])
