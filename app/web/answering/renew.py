"""Renewing what a dossier granted: a new draft that knows already who and where."""

from datetime import date

from flask import Response, abort, g, request, url_for

from app.catalogue import registry
from app.catalogue.renewing import carried_over, may_be_renewed
from app.catalogue.service import Received
from app.clock import now, today
from app.dossiers.records import Dossier
from app.dossiers.renewal.queries import asked_for_more
from app.drafts.actions import carry
from app.web.answering.whose import me, page_of, reading
from app.web.filing import whose_draft
from app.web.forms.base import Form
from app.web.forms.typed import typed
from app.web.respond import done, go


def last_day(dossier: Dossier) -> date | None:
    """On which it ends, where it can be renewed now and was not; else None."""
    into = _into(dossier)
    if into is None or not may_be_renewed(dossier.lasts_until, today()) or not whose_draft.may_begin(into):
        return None
    return None if asked_for_more(dossier, into.slug, today(), me()) else dossier.lasts_until


def renew(number: str) -> Response:
    """That she presses it says that she still lives there."""
    if g.get("told_to_wait"):
        abort(429)
    dossier, form = reading(number), Form(typed())
    last, into = last_day(dossier), _into(dossier)
    if not (last and into and form.validate()):
        return go(page_of(number))
    draft = whose_draft.begin(into, form.khoa.data or "", practice=False)
    carry(draft, carried_over(into, dossier.answers, last), now())
    return done(url_for(f"{_filing()}.check", draft_id=draft.id))


def _into(dossier: Dossier) -> Received | None:
    service = registry.received(dossier.service)
    renewed_by = service.lasts.renewed_by if service and service.lasts else ""
    return registry.received(renewed_by) if renewed_by and dossier.granted else None


def _filing() -> str:
    """Where drafts stand at whoever looks: a resident's own, or under the mandate."""
    parent = (request.blueprint or abort(404)).rpartition(".")[0]
    return "alone.filing" if parent == "mine" else f"{parent}.filing"
