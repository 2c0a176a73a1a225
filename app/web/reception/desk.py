"""The inbox by time left, and one dossier with the moves that are open to it."""

from flask import Response, abort, request, url_for

from app.audit.actions import note_read
from app.catalogue import registry
from app.clock import now
from app.dossiers import queries
from app.dossiers.actions import asked_of
from app.dossiers.lifecycle import Move, Needs, moves_open, rule
from app.dossiers.number import read_dossier_number
from app.dossiers.snapshot import from_json
from app.people.queries import colleagues
from app.places import queries as places
from app.web.forms.base import Form
from app.web.papers import links
from app.web.reception.blueprint import bp, me
from app.web.respond import page


@bp.get("/")
def inbox() -> Response:
    staff = me()
    return page(
        "reception/inbox.html",
        inbox=queries.inbox(staff, read_dossier_number(request.args.get("sau", ""))),
        count=queries.open_count(staff),
        ward=places.ward(staff.ward_id),
        now=now(),
    )


@bp.get("/ho-so/<dossier:number>")
def dossier(number: str) -> Response:
    staff = me()
    found = queries.find(number, staff) or abort(404)
    note_read(staff, "dossier-opened", f"dossier:{found.id}", staff.ward_id, now())
    return page(
        "reception/dossier.html",
        form=Form(),
        dossier=found,
        snapshot=from_json(found.snapshot),
        service=registry.service(found.service),
        moves=[(move, rule(move), _page_of(number, move)) for move in moves_open(found.state, staff.role)],
        asked=asked_of(found),
        papers=links(found, staff),
        people={f"staff:{one.id}": one.name for one in colleagues(staff)},
        now=now(),
    )


def _page_of(number: str, move: Move) -> str:
    """Where the words of a move are written; "" where it needs none."""
    return "" if rule(move).needs is Needs.NOTHING else url_for(".words", number=number, move=move)
