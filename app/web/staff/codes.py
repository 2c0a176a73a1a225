"""Recovery codes: ten on a sheet that is drawn once, and what is left of them after one was used."""

from flask import Blueprint, Response, abort, request, url_for
from wtforms import StringField

from app.actor import Role, Staff
from app.clock import now
from app.database import db
from app.people.guesses import TooManyGuesses
from app.staff import queries
from app.staff.actions import make_codes
from app.staff.recovery_code import FEW, read_recovery_code
from app.web.back import local_path
from app.web.forms.base import TIDY, Form, is_key
from app.web.forms.typed import typed
from app.web.forms.waiting import wait_words
from app.web.guard import only_staff
from app.web.respond import page
from app.web.session import signed_in_staff

bp = Blueprint("staff_codes", __name__, url_prefix="/can-bo/ma-du-phong")
only_staff(bp, *Role)


class MakeForm(Form):
    ma = StringField("Mã một lần", filters=TIDY)


@bp.get("")
def ask() -> Response:
    return page("staff/codes_ask.html", form=MakeForm(), had=bool(queries.codes(_me())))


@bp.post("")
def make() -> Response:
    form = MakeForm(typed())
    codes = _made(form) if form.validate() and is_key(form.khoa.data or "") else None
    db.session.commit()
    if codes is None:
        return page("staff/codes_ask.html", 422, form=form, had=bool(queries.codes(_me())))
    # Not sent on to another page: the codes are kept nowhere, they can only be drawn here and now.
    return page("staff/codes.html", codes=codes, made_at=now())


@bp.get("/vua-dung")
def used() -> Response:
    onward = local_path(request.args.get("tiep", "")) or url_for("staff_home.home")
    return page("staff/code_used.html", left=queries.left(queries.codes(_me())), few=FEW, onward=onward)


def what_is_left_first(typed: str, onward: str) -> str:
    """Where to go after that code: one of the sheet is gone, so that comes before what she came for."""
    return url_for("staff_codes.used", tiep=onward) if read_recovery_code(typed) else onward


def _made(form: MakeForm) -> list[str] | None:
    try:
        codes = make_codes(_me(), form.ma.data or "", form.khoa.data or "", now())
    except TooManyGuesses as too_many:
        form.blame("ma", wait_words(too_many))
        return None
    if codes is None:
        form.blame("ma", "Mã một lần chưa khớp, hoặc vừa dùng rồi. Chờ mã mới trên máy tạo mã rồi gõ lại.")
    return codes


def _me() -> Staff:
    return signed_in_staff() or abort(404)
