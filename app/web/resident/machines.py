"""On which machines a person's page is open, and out of all but this one."""

from flask import Blueprint, Response, abort, url_for
from flask_login import current_user

from app.actor import Resident
from app.clock import now
from app.people import queries
from app.people.actions import sign_out_elsewhere
from app.web.forms.base import Form
from app.web.forms.typed import typed
from app.web.respond import done, page
from app.web.session import signed_in_resident
from app.web.sign_ins import OPEN, SHOWN, came

bp = Blueprint("machines", __name__, url_prefix="/may")


@bp.get("")
def signed_in() -> Response:
    return _draw(Form())


@bp.post("/thoat")
def leave_others() -> Response:
    form = Form(typed())
    if not form.validate():
        return _draw(form)
    sign_out_elsewhere(_me(), current_user.row, now())
    return done(url_for(".signed_in"))


def _draw(form: Form) -> Response:
    rows = came(queries.latest_sign_ins(_me(), SHOWN), current_user.row, now())
    others = any(one.state == OPEN for one in rows)
    return page("resident/machines.html", form.status, form=form, came=rows, others=others)


def _me() -> Resident:
    return signed_in_resident() or abort(404)
