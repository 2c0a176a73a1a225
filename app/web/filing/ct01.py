"""Form CT01 of a draft, where its answers want it signed."""

from functools import partial
from uuid import UUID

from flask import Response, abort, url_for

from app.catalogue import journey
from app.catalogue.answers import Place, read
from app.clock import today
from app.dossiers.snapshot import snapshot
from app.papers.ct01 import Sheet
from app.papers.ct01_filled import ONE, called_for, sheets
from app.web import ct01 as shown
from app.web.filing import whose_draft
from app.web.filing.steps import sent_address
from app.web.filing.whose_draft import Filing
from app.web.respond import go


def show(draft_id: UUID, row_id: str = ONE) -> Response:
    seen_at, kept_at = (partial(url_for, one, draft_id=draft_id) for one in (".ct01", ".ct01_pdf"))
    return shown.show(_sheets(draft_id), row_id, url_for(".papers", draft_id=draft_id), seen_at, kept_at)


def download(draft_id: UUID, row_id: str = ONE) -> Response:
    return shown.drawn(_sheets(draft_id), row_id)


def address(filing: Filing) -> str:
    """Where the sheet is, "" where these answers want none."""
    wanted = filing.received and called_for(filing.received, filing.draft.answers)
    return url_for(".ct01", draft_id=filing.draft.id) if wanted else ""


def _sheets(draft_id: UUID) -> dict[str, Sheet]:
    filing = whose_draft.reading(draft_id)
    service, raw = filing.received, filing.draft.answers
    elsewhere = _elsewhere(filing)
    if elsewhere or service is None:
        abort(go(elsewhere))
    place = read(journey.address_that_decides(service), raw, today())
    assert isinstance(place, Place)
    return sheets(service, raw, snapshot(service, raw, today()), place.ward.name, today())


def _elsewhere(filing: Filing) -> str:
    """Where somebody goes who has sent it, has gaps to fill, or needs no sheet."""
    draft, raw = filing.draft, filing.draft.answers
    if draft.dossier_number:
        return sent_address(draft.dossier_number)
    gaps = journey.missing(filing.service, raw, today())
    if gaps:
        return url_for(".step", draft_id=draft.id, slug=gaps[0].step.slug)
    return "" if address(filing) else url_for(".check", draft_id=draft.id)
