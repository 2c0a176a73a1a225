"""Draws a paper as PDF, without system libraries; the same paper gives the same bytes."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import fontpkg_noto_serif
import typst

from app.catalogue.sheet import Sheet, to_json
from app.days import moment_words
from app.papers import ct01, qr
from app.papers.guests import GuestsPaper
from app.papers.guests import written as written_guests
from app.papers.register.lines import Register
from app.papers.statement import Statement, written

TEMPLATES = Path(__file__).parent / "templates"
FONTS = Path(fontpkg_noto_serif.__file__).parent / "files"


def draw(statement: Statement, url: str, issued_at: datetime, sample: str = "") -> bytes:
    """
    One A4 document, more pages only where it has to be.

    url: what the square says. sample: words across the top of a paper that proves nothing, such as a demo's.
    A letter that the font lacks is drawn as an empty box.
    """
    return _drawn("paper.typ", _about(written(statement), sample, url), issued_at)


def draw_guests(paper: GuestsPaper, url: str, declared_at: datetime, sample: str = "") -> bytes:
    """The same for guests of one night: as many pages as they need, with the headings on each."""
    return _drawn("guests.typ", _about(written_guests(paper), sample, url), declared_at)


def draw_ct01(sheets: Iterable[ct01.Sheet], at: datetime, sample: str = "") -> bytes:
    """
    Form CT01, each sheet on a page of its own, without a square: it proves nothing until somebody signs it.

    Untagged, or a household of thirty would weigh three times as much: it is there to be printed, and who reads by ear
    has the page.
    """
    return _drawn("ct01.typ", {"paper": ct01.written(sheets), "sample": sample}, at, tagged=False)


def draw_prepared(sheet: Sheet, at: datetime, sample: str = "") -> bytes:
    """A preparation sheet, to copy from at whatever counter: without a square, since nobody here receives it."""
    made = f"Làm lúc {moment_words(at)}"
    inputs = {"paper": json.dumps(to_json(sheet), ensure_ascii=False), "sample": sample, "made": made}
    return _drawn("prepared.typ", inputs, at, tagged=False)


def draw_register(register: Register, at: datetime, sample: str = "") -> bytes:
    """
    The register on its side, the headings on each page; without a square, since it stays in the office.

    Untagged: a year of a ward would weigh as much again.
    """
    inputs = {"paper": json.dumps(asdict(register), ensure_ascii=False), "sample": sample}
    return _drawn("register.typ", inputs, at, tagged=False)


def _about(paper: str, sample: str, url: str) -> dict[str, str]:
    return {"paper": paper, "sample": sample, "square": qr.svg(url), "address": url}


def _drawn(layout: str, inputs: dict[str, str], at: datetime, *, tagged: bool = True) -> bytes:
    # Nothing can be read while drawing: the root is empty, and the words are data.
    with TemporaryDirectory() as nothing:
        drawer = typst.Compiler(
            _layout(layout), root=nothing, font_paths=fonts(), ignore_system_fonts=True, sys_inputs=inputs
        )
        drawn = drawer.compile(timestamp=int(at.timestamp()), pdf_tags=tagged)
    assert isinstance(drawn, bytes), "a PDF is one file, however many pages"
    return drawn


@cache
def _layout(name: str) -> bytes:
    return (TEMPLATES / name).read_bytes()


@cache
def fonts() -> typst.Fonts:
    """The one set that all that is printed uses: opening it costs more than drawing a page."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])
