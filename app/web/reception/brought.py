"""Somebody else carried the papers to the desk: noted in a word, and nothing is shown to whoever carried them."""

from flask import Response, abort, url_for
from wtforms import RadioField

from app.audit.actions import note_read
from app.clock import now
from app.coaching.actions import papers_brought
from app.dossiers import queries
from app.dossiers.lifecycle import OPEN_STATES
from app.dossiers.records import Dossier
from app.mandates.help import BRINGERS, Bringer
from app.web.forms.base import Form
from app.web.forms.typed import typed
from app.web.reception.blueprint import bp, me
from app.web.respond import done, page


class BroughtForm(Form):
    ai = RadioField(
        "Ai mang giấy đến?",
        choices={one.value: words.capitalize() for one, words in BRINGERS.items()},
        validate_choice=False,
    )


@bp.get("/ho-so/<dossier:number>/nop-ho")
def ask_who_brought(number: str) -> Response:
    found = queries.find(number, me()) or abort(404)
    note_read(me(), "dossier-opened", f"dossier:{found.id}", found.ward_id, now())
    return _draw(found, BroughtForm())


@bp.post("/ho-so/<dossier:number>/nop-ho")
def note_who_brought(number: str) -> Response:
    found = queries.locked(number, me()) or abort(404)
    form = BroughtForm(typed())
    if form.validate() and form.ai.data not in set(Bringer):
        form.blame("ai", "Chọn một dòng. Không rõ thì chọn “Người khác”.")
    if form.problems or found.state not in OPEN_STATES:
        return _draw(found, form)
    papers_brought(found, Bringer(form.ai.data), me(), now())
    return done(url_for(".dossier", number=number))


def _draw(found: Dossier, form: BroughtForm) -> Response:
    if found.state not in OPEN_STATES:
        return page("reception/overtaken.html", 409, dossier=found, words=())
    return page("reception/brought.html", form.status, dossier=found, form=form)
