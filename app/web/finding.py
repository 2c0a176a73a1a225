"""How somebody finds a service among thirty: by what people call it, or by the occasion; a few at a time."""

from dataclasses import dataclass

from flask import Blueprint, Response, abort, g, request, url_for

from app.catalogue import registry, search
from app.catalogue.occasion import OCCASION_WORDS, SAID_AT_HOME, Occasion
from app.catalogue.service import Service
from app.letters import tidy
from app.web.filing.whose_draft import may_begin
from app.web.respond import page

FEW = 7
LONGEST = 80
# Shown first where not all fit: what most people come for.
OFTEN = ("dang-ky-tam-tru", "dang-ky-thuong-tru", "khai-sinh")


@dataclass(frozen=True, slots=True)
class Shelf:
    """The services of one occasion, as one line of a list."""

    slug: str
    name: str
    some: str


@dataclass(frozen=True, slots=True)
class Shown:
    """What a page of services draws: some of them, and, where there are more, the way to the others."""

    services: tuple[Service, ...]
    shelves: tuple[Shelf, ...]


def new_blueprint() -> Blueprint:
    """Under whoever looks for a service: anybody, or a helper for somebody."""
    bp = Blueprint("finding", __name__)
    bp.get("/viec/<slug>")(occasion)
    bp.get("/tim-viec")(search_for)
    return bp


def shown() -> Shown:
    """All where they are few; else those that most people come for, and the shelves."""
    there = _there()
    if len(there) <= FEW:
        return Shown(there, ())
    often = sorted((one for one in there if one.slug in OFTEN), key=lambda one: OFTEN.index(one.slug))
    return Shown(tuple(often), _shelves(there))


def occasion(slug: str) -> Response:
    kind = Occasion(slug) if slug in set(Occasion) else abort(404)
    return _draw(OCCASION_WORDS[kind], _of(kind, _there()) or abort(404))


def search_for() -> Response:
    typed = tidy(request.args.get("q", ""))[:LONGEST]
    return _draw(f"Tìm: {typed}" if typed else "Tìm việc cần làm", search.find(typed, _there()), typed)


def _draw(title: str, services: tuple[Service, ...], typed: str = "") -> Response:
    searched = request.endpoint is not None and request.endpoint.endswith("search_for")
    return page(
        "finding/found.html",
        title=title,
        found=[(one, _address(one)) for one in services],
        typed=typed,
        searched=searched,
        shelves=_shelves(_there()) if searched and not services else (),
        back=g.get("filing_begins_at") or url_for("guidance.home"),
    )


def _address(service: Service) -> str:
    """A helper begins at once; whoever is alone reads first what is needed."""
    parent = str(request.blueprint).rpartition(".")[0]
    if g.get("helper"):
        return url_for(f"{parent}.filing.first_step", slug=service.slug)
    return url_for("guidance.service", slug=service.slug)


def _there() -> tuple[Service, ...]:
    """Those that may be begun here."""
    return tuple(one for one in registry.all_services() if may_begin(one))


def _of(kind: Occasion, services: tuple[Service, ...]) -> tuple[Service, ...]:
    """What is for a business stands with the others and among themselves."""
    business = kind is Occasion.BUSINESS
    return tuple(one for one in services if one.occasion is kind or (business and one.for_business))


def _shelves(services: tuple[Service, ...]) -> tuple[Shelf, ...]:
    return tuple(
        Shelf(kind.value, OCCASION_WORDS[kind], SAID_AT_HOME[kind]) for kind in Occasion if _of(kind, services)
    )
