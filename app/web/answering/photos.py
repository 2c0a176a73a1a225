"""Photos of the papers that the desk asked for: kept when chosen, given to the dossier with the answer."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from flask import Response, abort, request, url_for

from app.actor import Resident
from app.catalogue import registry
from app.catalogue.service import OTHER_PAPER, Paper
from app.database import db
from app.dossiers.queries import asked_of
from app.dossiers.records import Dossier
from app.dossiers.request import Item, Kind
from app.files import actions, queries
from app.files.records import Attachment
from app.files.store import NoRoomLeft
from app.papers.ct01_filled import takes_it
from app.web import pictures
from app.web.answering import ct01
from app.web.answering.whose import is_asked_now, me, reading, writing
from app.web.bringing import NO_ROOM, STALE, Arrived, Opened, keep, opened
from app.web.forms.csrf import is_ours
from app.web.pictures import Shown
from app.web.row_number import read_row_number

CHOSEN = "anh{}"
PRESSED, OUT = "gui_anh", "bo_anh"
NOTHING = Arrived()


@dataclass(frozen=True, slots=True)
class Shelf:
    """
    One paper that was asked for: what lies there to be sent with the answer, and what came of an upload.

    before: what she sent earlier; a helper sees none of it once it is sent. to_sign: where it is printed.
    """

    paper: Paper
    before: list[Shown]
    photos: list[Shown]
    arrived: Arrived
    to_sign: str


def arrive(number: str) -> dict[int, Arrived]:
    """Keep what came along and take out what was pointed at: for good, whatever becomes of the rest of the form."""
    if not only() and not any(one.filename for one in request.files.values()):
        return {}
    dossier = reading(number)
    papers = _papers(dossier)
    chosen = [place for place in papers if place == _pressed() or _was_chosen(place)]
    out = request.form.get(OUT, type=UUID)
    if not is_ours(request.form.get("csrf_token", "")):
        return {place: Arrived(papers[place].id, (STALE,)) for place in chosen}
    # Nothing is locked while the pictures are made small.
    db.session.commit()
    draft_id = dossier.draft_id
    brought = {place: opened(draft_id, request.files.getlist(CHOSEN.format(place))) for place in chosen}
    dossier = writing(number)
    arrived = _keep(dossier, papers, brought) if is_asked_now(dossier) else {}
    gone = _answering(dossier, out)
    if gone:
        actions.remove(gone)
    db.session.commit()
    if gone:
        actions.clear(gone)
    return arrived


def only() -> bool:
    """Whether a button of the photos was pressed: the answer itself is not sent yet."""
    return PRESSED in request.form or OUT in request.form


def shelves(dossier: Dossier, arrived: Mapping[int, Arrived]) -> dict[int, Shelf]:
    """By the place of the item that asks for the paper."""
    sent = queries.of_dossier(dossier.id, person) if isinstance(person := me(), Resident) else []
    return {
        place: Shelf(
            paper,
            _sent_before(dossier, [one for one in sent if one.paper == paper.id]),
            _shown(dossier, paper),
            arrived.get(place, NOTHING),
            ct01.address(dossier) if takes_it(paper) else "",
        )
        for place, paper in _papers(dossier).items()
    }


def ready(dossier: Dossier) -> dict[int, tuple[str, int]]:
    """The paper of each item that asks for one, and how many photos of it go with the answer."""
    there = queries.of_draft(dossier.draft_id)
    papers = _papers(dossier).items()
    return {place: (paper.id, sum(one.paper == paper.id for one in there)) for place, paper in papers}


def photo(number: str, photo: UUID) -> Response:
    return pictures.whole(_one(number, photo))


def photo_small(number: str, photo: UUID) -> Response:
    return pictures.thumbnail(_one(number, photo))


def _one(number: str, photo: UUID) -> Attachment:
    return _answering(reading(number), photo) or abort(404)


def _answering(dossier: Dossier, photo: UUID | None) -> Attachment | None:
    """A photo that waits to be sent with the answer; what else was left with the draft is of no paper asked for."""
    found = queries.in_draft(photo, dossier.draft_id) if photo else None
    return found if found and found.paper in {one.id for one in _papers(dossier).values()} else None


def _papers(dossier: Dossier) -> dict[int, Paper]:
    """Where a photo can answer. Whatever else the desk asks for may be a paper, too."""
    items = enumerate(asked_of(dossier))
    return {place: paper for place, item in items if (paper := _paper(item, dossier))}


def _paper(item: Item, dossier: Dossier) -> Paper | None:
    if item.kind is Kind.OTHER:
        return OTHER_PAPER
    service = registry.received(dossier.service)
    listed = service.papers if service and item.kind is Kind.PAPER else ()
    return next((one for one in listed if one.name == item.id), None)


def _pressed() -> int | None:
    return read_row_number(request.form.get(PRESSED, ""))


def _was_chosen(place: int) -> bool:
    return any(one.filename for one in request.files.getlist(CHOSEN.format(place)))


def _keep(dossier: Dossier, papers: Mapping[int, Paper], brought: Mapping[int, Opened]) -> dict[int, Arrived]:
    try:
        return {place: keep(dossier.draft_id, papers[place].id, one, me()) for place, one in brought.items()}
    except NoRoomLeft:
        # Unlike a page of photos alone, this one holds what somebody typed.
        db.session.rollback()
        return {place: Arrived(papers[place].id, (NO_ROOM,)) for place in brought}


def _sent_before(dossier: Dossier, sent: list[Attachment]) -> list[Shown]:
    return pictures.shown(
        sent,
        registry.received(dossier.service),
        lambda one: url_for("mine.photos.photo_small", number=dossier.number, photo=one),
        lambda one: url_for("mine.photos.photo", number=dossier.number, photo=one),
    )


def _shown(dossier: Dossier, paper: Paper) -> list[Shown]:
    return pictures.shown(
        [one for one in queries.of_draft(dossier.draft_id) if one.paper == paper.id],
        registry.received(dossier.service),
        lambda one: url_for(".photo_small", number=dossier.number, photo=one),
        lambda one: url_for(".photo", number=dossier.number, photo=one),
    )
