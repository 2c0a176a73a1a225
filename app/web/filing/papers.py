"""Photos of the papers that the answers call for: each kept as soon as it is chosen."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from flask import Response, abort, request, url_for

from app.actor import DraftBearer
from app.catalogue import journey
from app.catalogue.service import Paper
from app.clock import now, today
from app.database import db
from app.drafts.actions import touch
from app.files import queries
from app.files.intake import take
from app.files.sample import sample
from app.papers.ct01_filled import takes_it
from app.web import pictures
from app.web.bringing import STALE, Arrived, Opened, keep, opened
from app.web.filing import ct01, turning, whose_draft
from app.web.filing.steps import place_on_path, sent_address
from app.web.filing.whose_draft import Filing, Writing
from app.web.forms.csrf import is_ours
from app.web.pictures import Shown
from app.web.respond import go, page

NAMED = "anh"


@dataclass(frozen=True, slots=True)
class Shelf:
    """One paper with what was sent of it, and what the same photo lies with besides. to_sign: where it is printed."""

    paper: Paper
    photos: list[Shown]
    elsewhere: list[str]
    to_sign: str


def papers(draft_id: UUID, paper: str = "") -> Response:
    return _draw(whose_draft.reading(draft_id), Arrived(paper))


def add(draft_id: UUID, paper: str) -> Response:
    filing = whose_draft.reading(draft_id)
    if not _takes(filing, paper):
        abort(404)
    return _bring(filing, paper, lambda: opened(draft_id, request.files.getlist(NAMED)))


def add_sample(draft_id: UUID, paper: str) -> Response:
    """Who practises need not photograph anything."""
    filing = whose_draft.reading(draft_id)
    if not (filing.draft.practice and _takes(filing, paper)):
        abort(404)
    name = pictures.paper_name(filing.service, paper)
    return _bring(filing, paper, lambda: Opened((("Ảnh mẫu", take(sample(name))),), ()))


def _takes(filing: Filing, paper: str) -> bool:
    return not filing.draft.dossier_number and any(one.id == paper for one in _called_for(filing))


def _bring(filing: Filing, paper: str, brought: Callable[[], Opened]) -> Response:
    if not is_ours(request.form.get("csrf_token", "")):
        return _draw(filing, Arrived(paper, (STALE,)))
    # Nothing is written yet: others may, while the pictures are made small.
    db.session.commit()
    pictures_brought = brought()
    locked = whose_draft.writing(filing.draft.id)
    arrived = _keep(locked, paper, pictures_brought)
    db.session.commit()
    if arrived.refused or arrived.again:
        return _draw(locked, arrived)
    return go(url_for(".papers", draft_id=locked.draft.id, _anchor=f"giay-{paper}"))


def _keep(filing: Writing, paper: str, brought: Opened) -> Arrived:
    if filing.draft.dossier_number:
        return Arrived()
    arrived = keep(filing.draft.id, paper, brought, whose_draft.sender() or DraftBearer(filing.draft.id))
    touch(filing.draft, now())
    return arrived


def _draw(filing: Filing, arrived: Arrived) -> Response:
    draft, service = filing.draft, filing.service
    if draft.dossier_number:
        return go(sent_address(draft.dossier_number))
    if turning.address(filing):
        return go(turning.address(filing))
    gaps = journey.missing(service, draft.answers, today())
    if gaps:
        return go(url_for(".step", draft_id=draft.id, slug=gaps[0].step.slug))
    if not _called_for(filing):
        return go(url_for(".check", draft_id=draft.id))
    last, pages = journey.path(service, draft.answers)[-1], place_on_path(service, draft.answers, None)[1]
    return page(
        "filing/papers.html",
        422 if arrived.refused else 200,
        service=service,
        draft=draft,
        shelves=_shelves(filing),
        arrived=arrived,
        back=url_for(".step", draft_id=draft.id, slug=last.slug),
        where=(pages - 1, pages),
        received=filing.received is not None,
    )


def _called_for(filing: Filing) -> tuple[Paper, ...]:
    return journey.papers(filing.service, filing.draft.answers)


def _shelves(filing: Filing) -> list[Shelf]:
    draft, service = filing.draft, filing.service
    there = queries.of_draft(draft.id)
    shelves = []
    for paper in _called_for(filing):
        own = [one for one in there if one.paper == paper.id]
        marks = {one.sha256 for one in own}
        others = {one.paper for one in there if one.sha256 in marks} - {paper.id}
        photos = pictures.shown(
            own,
            service,
            lambda one: url_for(".photo_small", draft_id=draft.id, photo=one),
            lambda one: url_for(".photo", draft_id=draft.id, photo=one),
        )
        names = [pictures.paper_name(service, one) for one in sorted(others)]
        shelves.append(Shelf(paper, photos, names, ct01.address(filing) if takes_it(paper) else ""))
    return shelves
