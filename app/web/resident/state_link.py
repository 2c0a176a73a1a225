"""What the state confirmed of a resident, and how she takes it off her account again."""

from flask import Blueprint, Response, abort, url_for

from app.actor import Resident
from app.identity.queries import confirmation_of, separate
from app.web.forms.base import Form
from app.web.forms.typed import typed
from app.web.guard import only_residents
from app.web.respond import done, page
from app.web.session import signed_in_resident

bp = Blueprint("state_link", __name__, url_prefix="/toi/dinh-danh")
only_residents(bp)


@bp.get("")
def joined() -> Response:
    return _draw(Form())


@bp.post("/bo")
def take_off() -> Response:
    form = Form(typed())
    if not form.validate():
        return _draw(form)
    separate(_me())
    return done(url_for(".joined"))


def _draw(form: Form) -> Response:
    return page("resident/state_link.html", form.status, form=form, joined=confirmation_of(_me()))


def _me() -> Resident:
    return signed_in_resident() or abort(404)
