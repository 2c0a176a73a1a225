"""A member of staff's own page: when and from where somebody came in under this name, and out of every machine."""

from flask import Blueprint, Response, abort, url_for
from flask_login import current_user

from app.actor import Role, Staff
from app.audit.actions import note
from app.clock import now
from app.database import db
from app.people import queries
from app.people.actions import sign_out_everywhere
from app.staff import queries as staff
from app.web.forms.base import Form
from app.web.forms.typed import typed
from app.web.guard import only_staff
from app.web.respond import go, page
from app.web.session import leave, signed_in_staff
from app.web.sign_ins import SHOWN, came

bp = Blueprint("staff_account", __name__, url_prefix="/can-bo/tai-khoan")
only_staff(bp, *Role)


@bp.get("")
def own() -> Response:
    return _draw(Form())


@bp.post("/thoat-moi-may")
def leave_all() -> Response:
    form = Form(typed())
    if not form.validate():
        return _draw(form)
    sign_out_everywhere(_me(), now())
    note(_me(), "signed-out-everywhere", _me().key, _me().ward_id, now())
    leave()
    db.session.commit()
    return go(url_for("staff_entry.sign_in", thoat="moi-may"))


def _draw(form: Form) -> Response:
    rows = came(queries.latest_sign_ins(_me(), SHOWN), current_user.row, now())
    codes = staff.codes(_me())
    return page("staff/account.html", form.status, form=form, came=rows, codes=codes, left=staff.left(codes))


def _me() -> Staff:
    return signed_in_staff() or abort(404)
