"""The sent dossier of this address, for whoever may act on it."""

from flask import abort, g, request, url_for

from app.actor import Helper, Resident
from app.audit.actions import note_read
from app.clock import now
from app.dossiers import queries
from app.dossiers.records import Dossier
from app.web.session import signed_in_resident


def me() -> Resident | Helper:
    """The helper of the address, or the resident who is signed in."""
    helper: Helper | None = g.get("helper")
    return helper or signed_in_resident() or abort(404)


def reading(number: str) -> Dossier:
    """To look something up in it; 404 for everybody else."""
    return queries.find(number, me()) or abort(404)


def showing(number: str) -> Dossier:
    """To draw its page; that a helper looks is noted."""
    dossier, reader = reading(number), me()
    if isinstance(reader, Helper):
        note_read(reader, "dossier-opened", f"dossier:{dossier.id}", dossier.ward_id, now())
    return dossier


def writing(number: str) -> Dossier:
    """To move it; locked until the transaction ends."""
    return queries.locked(number, me()) or abort(404)


def is_asked_now(dossier: Dossier) -> bool:
    """Whether the form answers the request that is open: its fields are counted, another's would be misread."""
    asked = dossier.open_request
    return asked is not None and request.form.get("lan", str(asked.id)) == str(asked.id)


def page_of(number: str) -> str:
    """The dossier's own page, at whoever it was opened by."""
    parent = str(request.blueprint).rpartition(".")[0]
    return url_for(f"{parent}.sent", number=number)
