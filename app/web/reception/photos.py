"""The photos of a dossier at the desk: large, one after the other, turned."""

from uuid import UUID

from flask import Response, abort, request, url_for

from app.actor import Staff
from app.audit.actions import note, note_read
from app.catalogue import registry
from app.clock import now
from app.database import db
from app.dossiers import queries
from app.dossiers.records import Dossier
from app.dossiers.snapshot import from_json
from app.files import actions
from app.files import queries as files
from app.files.records import Attachment
from app.web import pictures
from app.web.forms.base import Form
from app.web.forms.typed import typed
from app.web.pictures import Shown
from app.web.reception.blueprint import bp, me
from app.web.respond import done, page


def of(found: Dossier, staff: Staff) -> list[Shown]:
    """Every photo of the dossier, in the order in which they came."""
    return pictures.shown(
        files.of_dossier(found.id, staff),
        registry.received(found.service),
        lambda one: url_for(".photo_small", number=found.number, photo=one),
        lambda one: url_for(".photo", number=found.number, photo=one),
        found.sent_at,
    )


def signed(found: Dossier, staff: Staff) -> str:
    """Where the sheet is shown that its person signed for whoever sent it; "" where none was."""
    return url_for(".signed_sheet", number=found.number) if _sheet_of(found, staff) else ""


@bp.get("/ho-so/<dossier:number>/anh/<uuid:photo>")
def photo(number: str, photo: UUID) -> Response:
    found = queries.find(number, me()) or abort(404)
    # The answers stand beside it.
    note_read(me(), "dossier-opened", f"dossier:{found.id}", found.ward_id, now())
    return _draw(number, photo, Form())


@bp.get("/ho-so/<dossier:number>/anh/<uuid:photo>/lon")
def photo_whole(number: str, photo: UUID) -> Response:
    found = _one(number, photo)
    note_read(me(), "photo-opened", f"photo:{found.id}", me().ward_id, now())
    return pictures.whole(found)


@bp.get("/ho-so/<dossier:number>/anh/<uuid:photo>/nho")
def photo_small(number: str, photo: UUID) -> Response:
    return pictures.thumbnail(_one(number, photo))


@bp.get("/ho-so/<dossier:number>/giay-nho")
def signed_sheet(number: str) -> Response:
    found = queries.find(number, me()) or abort(404)
    sheet = _sheet_of(found, me()) or abort(404)
    note_read(me(), "sheet-opened", f"mandate:{found.mandate_id}", me().ward_id, now())
    return pictures.whole(sheet)


@bp.post("/ho-so/<dossier:number>/anh/<uuid:photo>/xoay")
def turn_photo(number: str, photo: UUID) -> Response:
    found, form = _one(number, photo), Form(typed())
    if not form.validate():
        note(me(), "dossier-opened", f"dossier:{found.dossier_id}", me().ward_id, now())
        db.session.commit()
        return _draw(number, photo, form)
    # The form says how it shall stand, not by how much more: sent twice, it stands the same.
    actions.turn(found, request.form.get("goc", 0, int))
    note(me(), "photo-turned", f"photo:{found.id}", me().ward_id, now())
    return done(url_for(".photo", number=number, photo=photo))


def _draw(number: str, photo: UUID, form: Form) -> Response:
    found = queries.find(number, me()) or abort(404)
    shown = of(found, me())
    place = next((place for place, one in enumerate(shown) if one.id == photo), None)
    if place is None:
        abort(404)
    return page(
        "reception/photo.html",
        form.status,
        form=form,
        dossier=found,
        photo=shown[place],
        place=place + 1,
        count=len(shown),
        before=shown[place - 1].large if place else "",
        after=shown[place + 1].large if place + 1 < len(shown) else "",
        whole=url_for(".photo_whole", number=number, photo=photo),
        turn=url_for(".turn_photo", number=number, photo=photo),
        groups=from_json(found.snapshot).groups,
    )


def _one(number: str, photo: UUID) -> Attachment:
    found = queries.find(number, me()) or abort(404)
    return files.in_dossier(photo, found.id, me()) or abort(404)


def _sheet_of(found: Dossier, staff: Staff) -> Attachment | None:
    return files.signed_sheet(found.mandate_id, staff) if found.mandate_id else None
