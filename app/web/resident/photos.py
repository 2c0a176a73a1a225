"""The photos of her own dossier, for a resident."""

from uuid import UUID

from flask import Blueprint, Response, abort, url_for

from app.actor import Resident
from app.catalogue import registry
from app.dossiers import queries
from app.dossiers.records import Dossier
from app.files import queries as files
from app.files.records import Attachment
from app.web import pictures
from app.web.pictures import Shown
from app.web.session import signed_in_resident

bp = Blueprint("photos", __name__, url_prefix="/ho-so")


def of(found: Dossier, owner: Resident) -> list[Shown]:
    """Every photo of the dossier, in the order in which they came."""
    return pictures.shown(
        files.of_dossier(found.id, owner),
        registry.received(found.service),
        lambda one: url_for("mine.photos.photo_small", number=found.number, photo=one),
        lambda one: url_for("mine.photos.photo", number=found.number, photo=one),
        found.sent_at,
    )


@bp.get("/<dossier:number>/anh/<uuid:photo>")
def photo(number: str, photo: UUID) -> Response:
    return pictures.whole(_one(number, photo))


@bp.get("/<dossier:number>/anh/<uuid:photo>/nho")
def photo_small(number: str, photo: UUID) -> Response:
    return pictures.thumbnail(_one(number, photo))


def _one(number: str, photo: UUID) -> Attachment:
    me = signed_in_resident() or abort(404)
    found = queries.find(number, me) or abort(404)
    return files.in_dossier(photo, found.id, me) or abort(404)
