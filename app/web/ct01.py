"""Form CT01 to be printed and signed: drawn from the answers each time it is opened, kept nowhere."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from flask import Response, abort, current_app, request

from app.clock import now
from app.papers.ct01 import FORM, HEADINGS, NOTES, TITLE, Sheet, blank
from app.papers.ct01_filled import ONE
from app.papers.pdf import draw_ct01
from app.web.frame import practising
from app.web.papers import SAMPLE
from app.web.respond import page

PRACTICE = "Tờ tập làm thử: không nộp được"
# So many weigh less than 60 KB, and a phone of 2014 opens them.
IN_ONE_FILE = 8
FROM = "tu"

# The address of a sheet, or of its PDF, at whoever looks at it.
Address = Callable[..., str]


@dataclass(frozen=True, slots=True)
class Bundle:
    """Sheets of a list that come in one file: from the first to the last, and where."""

    first: int
    last: int
    to_keep: str


def show(sheets: Mapping[str, Sheet], row_id: str, before: str, seen_at: Address, kept_at: Address) -> Response:
    """One sheet; all of a list to choose from. before: the page they were asked for on. The addresses take a row_id."""
    if row_id == ONE and ONE in sheets:
        return one_page(sheets[ONE], before, kept_at())
    if row_id in sheets:
        return one_page(sheets[row_id], seen_at(), kept_at(row_id=row_id))
    if row_id != ONE:
        abort(404)
    links = [(one.whose, seen_at(row_id=row)) for row, one in sheets.items()]
    return page("papers/ct01_of_each.html", links=links, bundles=_bundles(len(sheets), kept_at), before=before)


def drawn(sheets: Mapping[str, Sheet], row_id: str) -> Response:
    """The PDF of one sheet, or of so many of a list, from the one whose number the address says."""
    if row_id in sheets:
        return one_file([sheets[row_id]])
    begin = request.args.get(FROM, 1, int) - 1
    wanted = list(sheets.values())[begin : begin + IN_ONE_FILE] if row_id == ONE and begin >= 0 else []
    return one_file(wanted) if wanted else abort(404)


def one_page(sheet: Sheet, before: str, to_keep: str) -> Response:
    return page(
        "papers/ct01.html",
        paper=sheet,
        form=FORM,
        title=TITLE,
        headings=HEADINGS,
        notes=NOTES,
        sample=_sample(),
        before=before,
        to_keep=to_keep,
    )


def one_file(sheets: Iterable[Sheet]) -> Response:
    return _file(draw_ct01(sheets, now(), _sample()))


def blank_file() -> Response:
    """For anybody, as often as somebody likes: drawn once."""
    return _file(_blank(_sample()))


@cache
def _blank(sample: str) -> bytes:
    return draw_ct01([blank()], now(), sample)


def _file(drawn: bytes) -> Response:
    headers = {"Content-Disposition": 'attachment; filename="to-khai-ct01.pdf"'}
    return Response(drawn, mimetype="application/pdf", headers=headers)


def _bundles(count: int, kept_at: Address) -> list[Bundle]:
    begins = range(1, count + 1, IN_ONE_FILE)
    return [Bundle(one, min(one + IN_ONE_FILE - 1, count), kept_at(**{FROM: one})) for one in begins]


def _sample() -> str:
    """Words across a sheet with which nothing can be done."""
    if practising():
        return PRACTICE
    return SAMPLE if current_app.config["DEMO"] else ""
