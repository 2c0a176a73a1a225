"""The first page, what each service needs, what we do with data, bigger letters and a black ground."""

from flask import Blueprint, Response, abort, redirect, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from app.catalogue import registry
from app.catalogue.service import Received
from app.catalogue.sheet import elsewhere
from app.clock import now, today
from app.dossiers.deadline import due_if_sent
from app.office.calendar import national_calendar
from app.office.queries import calendar_of
from app.papers.ct01 import blank
from app.papers.ct01_filled import is_for
from app.places import queries as places
from app.web import ct01, finding
from app.web.back import came_from, local_path
from app.web.frame import DARK, DARK_COOKIE, TEXT_COOKIE, TEXT_SIZES
from app.web.guard import open_to_all
from app.web.respond import page

bp = Blueprint("guidance", __name__)
open_to_all(bp)
bp.register_blueprint(finding.new_blueprint())

YEAR = 365 * 24 * 3600
# More papers than this frighten whoever needs two of them: they are folded away.
FEW_PAPERS = 12


@bp.get("/")
def home() -> Response:
    return page("public/home.html", found=finding.shown(), typed="", wards=places.served_wards())


@bp.get("/thu-tuc/<slug>")
def service(slug: str) -> Response:
    found = registry.service(slug) or abort(404)
    wards = places.served_wards()
    calendar = calendar_of(wards[0].id, now()) if len(wards) == 1 else national_calendar()
    figures = found.on(today()) if isinstance(found, Received) else None
    return page(
        "public/service.html",
        service=found,
        figures=figures,
        due=due_if_sent(figures.term.usual, now(), calendar) if figures else None,
        elsewhere=elsewhere(found, today()),
        wards=wards,
        many=len(found.papers) > FEW_PAPERS,
        to_fill=url_for(".blank_ct01", slug=slug) if isinstance(found, Received) and is_for(found) else "",
    )


@bp.get("/thu-tuc/<slug>/to-khai-ct01")
def blank_ct01(slug: str) -> Response:
    _wants_it(slug)
    return ct01.one_page(blank(), url_for(".service", slug=slug), url_for(".blank_ct01_pdf", slug=slug))


@bp.get("/thu-tuc/<slug>/to-khai-ct01/pdf")
def blank_ct01_pdf(slug: str) -> Response:
    _wants_it(slug)
    return ct01.blank_file()


@bp.get("/du-lieu")
def data_use() -> Response:
    return page("public/data_use.html", wards=places.served_wards())


@bp.get("/chu-to")
def bigger_letters() -> AnyResponse:
    sizes = ["", *TEXT_SIZES]
    current = request.cookies.get(TEXT_COOKIE, "")
    bigger = sizes[(sizes.index(current) + 1) % len(sizes)] if current in sizes else sizes[1]
    return _looks(TEXT_COOKIE, bigger)


@bp.get("/nen")
def dark() -> AnyResponse:
    is_dark = request.cookies.get(DARK_COOKIE) == DARK
    return _looks(DARK_COOKIE, "" if is_dark else DARK)


def _wants_it(slug: str) -> None:
    found = registry.received(slug)
    if found is None or not is_for(found):
        abort(404)


def _looks(cookie: str, chosen: str) -> AnyResponse:
    """Back to the page whose link was pressed; this browser remembers."""
    answer = redirect(local_path(came_from()) or local_path(request.args.get("tiep", "")) or url_for(".home"))
    answer.set_cookie(cookie, chosen, YEAR, samesite="Lax", httponly=True)
    return answer
