"""The inbox by time left, one dossier, and the moves that are open to it."""

from flask import Blueprint, Response, abort, request, url_for

from app.actor import Role, Staff
from app.audit.actions import note_read
from app.catalogue import registry
from app.clock import now
from app.dossiers import actions, queries
from app.dossiers.lifecycle import Move, moves_open, rule
from app.dossiers.number import read_dossier_number
from app.dossiers.records import Dossier
from app.dossiers.snapshot import from_json
from app.places import queries as places
from app.web.forms.base import Form
from app.web.forms.typed import typed
from app.web.guard import only_staff
from app.web.reception.told import told
from app.web.respond import done, page
from app.web.session import signed_in_staff

bp = Blueprint("reception", __name__, url_prefix="/tiep-nhan")
only_staff(bp, Role.RECEIVER, Role.HEAD)


@bp.get("/")
def inbox() -> Response:
    staff = _staff()
    return page(
        "reception/inbox.html",
        inbox=queries.inbox(staff, read_dossier_number(request.args.get("sau", ""))),
        count=queries.open_count(staff),
        ward=places.ward(staff.ward_id),
        now=now(),
    )


@bp.get("/ho-so/<dossier:number>")
def dossier(number: str) -> Response:
    staff = _staff()
    found = queries.find(number, staff) or abort(404)
    note_read(staff, "dossier-opened", f"dossier:{found.id}", staff.ward_id, now())
    return _draw(found, staff, Form())


@bp.post("/ho-so/<dossier:number>/<move>")
def advance(number: str, move: str) -> Response:
    staff = _staff()
    found = queries.locked(number, staff) or abort(404)
    if move not in tuple(Move):
        abort(404)
    form = Form(typed())
    if not form.validate():
        return _draw(found, staff, form)
    actions.advance(found, Move(move), staff, now())
    return done(url_for(".dossier", number=number))


def _draw(found: Dossier, staff: Staff, form: Form) -> Response:
    return page(
        "reception/dossier.html",
        form.status,
        dossier=found,
        snapshot=from_json(found.snapshot),
        service=registry.service(found.service),
        moves=[(move, rule(move)) for move in moves_open(found.state, staff.role)],
        form=form,
        messages=told(found, staff),
        now=now(),
    )


def _staff() -> Staff:
    return signed_in_staff() or abort(404)
