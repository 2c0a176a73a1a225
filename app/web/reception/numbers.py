"""The citizen numbers of a dossier in full, for a reason that is noted and that the person reads."""

from flask import Response, abort, url_for
from wtforms import StringField

from app.audit.actions import note
from app.clock import now
from app.database import db
from app.dossiers import queries
from app.dossiers.number_shown import NumberNeeded
from app.web.forms.base import Form
from app.web.forms.typed import typed
from app.web.masking import show_numbers
from app.web.reception.blueprint import bp, me
from app.web.reception.desk import draw
from app.web.respond import go

CHOOSE = "Chọn một lý do ở dưới, rồi số định danh hiện ra."


class NeedForm(Form):
    ly_do = StringField("Lý do")


@bp.get("/ho-so/<dossier:number>/so-dinh-danh")
def hide(number: str) -> Response:
    found = queries.find(number, me()) or abort(404)
    return go(url_for(".dossier", number=found.number))


@bp.post("/ho-so/<dossier:number>/so-dinh-danh")
def show(number: str) -> Response:
    found, form = queries.find(number, me()) or abort(404), NeedForm(typed())
    why = form.ly_do.data or ""
    if form.validate() and why not in set(NumberNeeded):
        form.blame("ly_do", CHOOSE)
    if form.problems:
        note(me(), "dossier-opened", f"dossier:{found.id}", found.ward_id, now())
    else:
        note(me(), "number-shown", f"dossier:{found.id}", found.ward_id, now(), why)
        show_numbers()
    db.session.commit()
    return draw(found, me(), form)
