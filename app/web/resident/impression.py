"""Three faces and one line, once the result was given: on her own page, by nobody in her place."""

from flask import Blueprint, Response, abort, request, url_for

from app.actor import Resident
from app.clock import now
from app.dossiers import queries
from app.dossiers.lifecycle import Move
from app.dossiers.moves import moves_open, party
from app.dossiers.records import Dossier
from app.impressions.actions import rate
from app.web.forms.typed import typed
from app.web.impression import ImpressionForm, said_in
from app.web.respond import done, go, page
from app.web.session import signed_in_resident

bp = Blueprint("impression", __name__, url_prefix="/ho-so/<dossier:number>/danh-gia")


@bp.get("")
def ask(number: str) -> Response:
    found = queries.find(number, _me()) or abort(404)
    if Move.RATE not in moves_open(found.state, party(_me()), found.spent):
        return go(url_for("mine.sent", number=number))
    return _draw(found, ImpressionForm(data={"mat": request.args.get("mat", "")}))


@bp.post("")
def keep(number: str) -> Response:
    found, form = queries.locked(number, _me()) or abort(404), ImpressionForm(typed())
    said = said_in(form)
    if said is None:
        return _draw(found, form)
    rate(found, *said, _me(), now())
    return done(url_for("mine.sent", number=number))


def _draw(found: Dossier, form: ImpressionForm) -> Response:
    return page("resident/impression.html", form.status, dossier=found, form=form)


def _me() -> Resident:
    return signed_in_resident() or abort(404)
