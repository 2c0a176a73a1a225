"""Where a dossier stands, for whoever knows its number and the last four digits of its phone."""

from flask import Blueprint, Response
from wtforms import StringField

from app.clock import now
from app.database import db
from app.dossiers.number import read_dossier_number
from app.dossiers.records import Dossier
from app.people.guesses import TooManyGuesses
from app.places import queries as places
from app.web.forms.base import TIDY, Form
from app.web.forms.typed import typed
from app.web.forms.waiting import look_up_words
from app.web.guard import open_to_all
from app.web.guessing import looked_up
from app.web.respond import page

bp = Blueprint("look_up", __name__, url_prefix="/tra-cuu")
open_to_all(bp)


class LookUpForm(Form):
    so = StringField("Mã hồ sơ", filters=TIDY)
    duoi = StringField("Bốn số cuối của điện thoại", filters=TIDY)


@bp.get("/")
def ask() -> Response:
    return page("public/look_up.html", form=LookUpForm())


@bp.post("/")
def show() -> Response:
    form = LookUpForm(typed())
    dossier = _found(form) if form.validate() else None
    db.session.commit()
    if dossier is None:
        return page("public/look_up.html", 422, form=form)
    return page("public/looked_up.html", dossier=dossier, ward=places.ward(dossier.ward_id), now=now(), faces=())


def _found(form: LookUpForm) -> Dossier | None:
    number = read_dossier_number(form.so.data or "")
    digits = form.duoi.data or ""
    if number is None:
        form.blame("so", "Gõ mã hồ sơ như trong tin nhắn. Ví dụ: CG-261123-0042")
    if not (digits.isascii() and digits.isdigit() and len(digits) == 4):
        form.blame("duoi", "Gõ bốn số cuối của số điện thoại đã khai.")
    if number is None or form.problems:
        return None
    try:
        dossier = looked_up(number, digits, now())
    except TooManyGuesses as too_many:
        form.blame("so", look_up_words(too_many))
        return None
    if dossier is None:
        form.blame("so", "Chưa tìm thấy hồ sơ có mã và số điện thoại này. Xem lại giúp, hoặc gọi điểm để hỏi.")
    return dossier
