"""Form CT01 of a sent dossier, where its answers want it signed: also after it was sent without."""

from functools import partial

from flask import Response, abort, request, url_for

from app.catalogue import registry
from app.clock import HANOI
from app.dossiers.records import Dossier
from app.dossiers.snapshot import from_json
from app.papers.ct01 import Sheet
from app.papers.ct01_filled import ONE, called_for, sheets
from app.places import queries as places
from app.web import ct01 as shown
from app.web.answering.whose import page_of, showing


def show(number: str, row_id: str = ONE) -> Response:
    seen_at, kept_at = (partial(url_for, one, number=number) for one in (".ct01", ".ct01_pdf"))
    return shown.show(_sheets(number), row_id, page_of(number), seen_at, kept_at)


def download(number: str, row_id: str = ONE) -> Response:
    return shown.drawn(_sheets(number), row_id)


def address(dossier: Dossier) -> str:
    """Where the sheet is, at whoever looks at the dossier; "" where its answers want none."""
    service = registry.received(dossier.service)
    if service is None or not called_for(service, dossier.answers):
        return ""
    under = "" if str(request.blueprint).endswith(".answering") else ".answering"
    return url_for(f"{under}.ct01", number=dossier.number)


def _sheets(number: str) -> dict[str, Sheet]:
    dossier = showing(number)
    service = registry.received(dossier.service)
    if service is None or not address(dossier):
        abort(404)
    ward, day = places.ward(dossier.ward_id).name, dossier.sent_at.astimezone(HANOI).date()
    return sheets(service, dossier.answers, from_json(dossier.snapshot), ward, day)
