"""Staff sign in with password and one-time code."""

from flask import Blueprint, Response, current_app, request, url_for
from wtforms import HiddenField, PasswordField, StringField

from app.clock import now
from app.database import db
from app.people.guesses import TooManyGuesses
from app.people.records import StaffMember
from app.staff.actions import check_staff
from app.web.back import local_path
from app.web.forms.base import TIDY, Form
from app.web.forms.typed import typed
from app.web.forms.waiting import wait_words
from app.web.guard import open_to_all, parked_form
from app.web.respond import go, page
from app.web.session import device, enter
from app.web.staff.codes import what_is_left_first

bp = Blueprint("staff_entry", __name__, url_prefix="/can-bo")
open_to_all(bp)


# Why somebody comes here who was signed in a moment ago.
OUT = {
    "moi-may": "Đã thoát khỏi mọi máy.",
    "khoa": "Mã gõ sai nhiều lần nên máy đã thoát. Anh/chị đăng nhập lại, việc vừa bấm vẫn còn.",
}


class StaffSignInForm(Form):
    ten = StringField("Tên đăng nhập", filters=TIDY)
    mat_khau = PasswordField("Mật khẩu")
    ma = StringField("Mã một lần", filters=TIDY)
    tiep = HiddenField("")


@bp.get("/dang-nhap")
def sign_in() -> Response:
    form = StaffSignInForm(tiep=request.args.get("tiep", ""))
    return page("staff/sign_in.html", form=form, out=OUT.get(request.args.get("thoat", ""), ""))


@bp.post("/dang-nhap")
def open_door() -> Response:
    form = StaffSignInForm(typed())
    member = _checked(form) if form.validate() else None
    if member:
        enter(member)
    db.session.commit()
    if member is None:
        return page("staff/sign_in.html", 422, form=form, out="")
    return go(_after(form))


def _checked(form: StaffSignInForm) -> StaffMember | None:
    pepper = current_app.extensions["settings"].pin_pepper
    username = (form.ten.data or "").lower()
    try:
        member = check_staff(username, form.mat_khau.data or "", form.ma.data or "", device(), pepper, now())
    except TooManyGuesses as too_many:
        form.blame("ma", wait_words(too_many))
        return None
    if member is None:
        form.blame("ma", "Tên, mật khẩu và mã chưa khớp. Mỗi mã dùng một lần: chờ mã mới rồi gõ lại.")
    return member


def _after(form: StaffSignInForm) -> str:
    onward = parked_form() or local_path(form.tiep.data or "") or url_for("staff_home.home")
    return what_is_left_first(form.ma.data or "", onward)
