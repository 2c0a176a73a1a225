"""Stays that went on or ended early: what the desk has still to enter in the official portal."""

from flask import Response, abort, request, url_for

from app.actor import Role
from app.audit.actions import note_read
from app.clock import now
from app.lodging.stays import queries
from app.lodging.stays.actions import enter
from app.web.forms.base import Form
from app.web.forms.typed import typed
from app.web.reception.blueprint import bp, me
from app.web.respond import done, page

ENTERED = "dong"


@bp.get("/luu-tru/o-them")
def stays() -> Response:
    note_read(me(), "stays-listed", f"ward:{me().ward_id}", me().ward_id, now())
    return _draw(Form())


@bp.post("/luu-tru/o-them")
def enter_stays() -> Response:
    if me().role is not Role.RECEIVER:
        abort(404)
    form = Form(typed())
    if not form.validate():
        return _draw(form)
    ticked = set(request.form.getlist(ENTERED))
    enter([told.change for told, _ in queries.not_entered(me()) if str(told.change.id) in ticked], me(), now())
    return done(url_for(".stays"))


def _draw(form: Form) -> Response:
    return page(
        "reception/stays.html",
        form.status,
        form=form,
        told=queries.not_entered(me()),
        may_enter=me().role is Role.RECEIVER,
        most=queries.MOST_AT_ONCE,
    )
