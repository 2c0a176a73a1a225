"""One dossier with the moves that are open to it; results that nobody has fetched."""

from flask import Response, abort, request

from app.actor import Staff
from app.audit.actions import note_read
from app.catalogue import registry
from app.clock import now
from app.dossiers import queries
from app.dossiers.number import read_dossier_number
from app.dossiers.number_shown import WORDS as NEEDED
from app.dossiers.records import Dossier
from app.places import queries as places
from app.web.forms.base import Form
from app.web.masking import numbers_shown
from app.web.reception.blueprint import bp, me
from app.web.reception.dossier_page import dossier_page
from app.web.respond import page


@bp.get("/ho-so/<dossier:number>")
def dossier(number: str) -> Response:
    staff = me()
    found = queries.find(number, staff) or abort(404)
    note_read(staff, "dossier-opened", f"dossier:{found.id}", staff.ward_id, now())
    return draw(found, staff, Form())


@bp.get("/cho-tra")
def to_hand_over() -> Response:
    staff = me()
    note_read(staff, "results-opened", f"ward:{staff.ward_id}", staff.ward_id, now())
    return page(
        "reception/to_hand_over.html",
        waiting=queries.to_hand_over(staff, read_dossier_number(request.args.get("sau", ""))),
        ward=places.ward(staff.ward_id),
    )


def draw(found: Dossier, staff: Staff, form: Form) -> Response:
    """The dossier's page; that somebody looks has been noted."""
    service = registry.received(found.service) or abort(404)
    return page(
        "reception/dossier.html",
        form.status,
        form=form,
        dossier=found,
        now=now(),
        needed=NEEDED,
        numbers_shown=numbers_shown(),
        shown=dossier_page(found, service, staff),
    )
