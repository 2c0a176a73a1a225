"""One photo of an unsent draft: looked at, turned, taken out."""

from uuid import UUID

from flask import Response, abort, request, url_for

from app.database import db
from app.files import actions, queries
from app.files.records import Attachment
from app.web import pictures
from app.web.filing import whose_draft
from app.web.filing.steps import sent_address
from app.web.forms.csrf import is_ours
from app.web.respond import go


def photo(draft_id: UUID, photo: UUID) -> Response:
    whose_draft.reading(draft_id)
    return pictures.whole(_one(photo, draft_id))


def photo_small(draft_id: UUID, photo: UUID) -> Response:
    whose_draft.reading(draft_id)
    return pictures.thumbnail(_one(photo, draft_id))


def turn(draft_id: UUID, photo: UUID) -> Response:
    filing = whose_draft.writing(draft_id)
    if filing.draft.dossier_number:
        return go(sent_address(filing.draft.dossier_number))
    found = _one(photo, draft_id)
    if is_ours(request.form.get("csrf_token", "")):
        # The form says how it shall stand, not by how much more: sent twice, it stands the same.
        actions.turn(found, request.form.get("goc", 0, int))
    db.session.commit()
    return go(url_for(".papers", draft_id=draft_id, _anchor=f"giay-{found.paper}"))


def remove(draft_id: UUID, photo: UUID) -> Response:
    filing = whose_draft.writing(draft_id)
    if filing.draft.dossier_number:
        return go(sent_address(filing.draft.dossier_number))
    found = queries.in_draft(photo, draft_id)
    gone = found is not None and is_ours(request.form.get("csrf_token", ""))
    if found and gone:
        actions.remove(found)
    db.session.commit()
    if found and gone:
        actions.clear(found)
    return go(url_for(".papers", draft_id=draft_id))


def _one(photo: UUID, draft_id: UUID) -> Attachment:
    return queries.in_draft(photo, draft_id) or abort(404)
