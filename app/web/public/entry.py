"""A resident signs in, signs out, and gets back the form that met an ended sign-in."""

from uuid import UUID

from flask import Blueprint, Response, abort, current_app, request, url_for
from wtforms import HiddenField, PasswordField, StringField

from app.clock import now
from app.closing.terms import stays
from app.database import db
from app.people.actions import YearNeeded, check_pin
from app.people.birth_year import read_year
from app.people.guesses import TooManyGuesses
from app.people.phone import PhoneUnreadable, read_phone
from app.people.records import Account
from app.posts import queries as posts
from app.web.back import local_path
from app.web.forms.base import TIDY, Form
from app.web.forms.typed import typed
from app.web.forms.waiting import wait_words
from app.web.guard import open_to_all, parked_form
from app.web.left import given_back_to_owner, may_be_shown
from app.web.respond import go, page
from app.web.session import device, enter, leave, signed_in_staff

bp = Blueprint("entry", __name__)
open_to_all(bp)


class SignInForm(Form):
    dien_thoai = StringField("Số điện thoại", filters=TIDY)
    nam = StringField("Năm sinh", filters=TIDY)
    pin = PasswordField("Mã PIN")
    tiep = HiddenField("")


@bp.get("/dang-nhap")
def sign_in() -> Response:
    return page("public/sign_in.html", form=SignInForm(tiep=request.args.get("tiep", "")), ask_year=False)


@bp.post("/dang-nhap")
def open_door() -> Response:
    form = SignInForm(typed())
    account = pin_checked(form) if form.validate() else None
    if account:
        enter(account)
    db.session.commit()
    if account is None:
        ask_year = bool(form.nam.errors) or "nam" in request.form
        return page("public/sign_in.html", 422, form=form, ask_year=ask_year)
    return go(after_sign_in(form.tiep.data))


@bp.get("/dang-xuat")
def leaving() -> Response:
    return page("public/leaving.html", form=Form())


@bp.post("/dang-xuat")
def sign_out() -> Response:
    form = Form(typed())
    if not form.validate():
        return page("public/leaving.html", 422, form=form)
    home = "staff_entry.sign_in" if signed_in_staff() else "guidance.home"
    leave()
    db.session.commit()
    return go(url_for(home))


@bp.get("/da-dong")
def closed() -> Response:
    return page("public/closed.html", stays=stays("anh/chị"))


@bp.get("/gui-tiep/<uuid:parked_id>")
def send_on(parked_id: UUID) -> Response:
    found = (posts.parked(parked_id, whose, now()) for whose in may_be_shown())
    parked = next((one for one in found if one), None) or abort(404)
    fields = [(name, value) for name, value in parked.fields if name != "csrf_token"]
    return page("public/send_on.html", path=parked.path, fields=fields)


def after_sign_in(wanted: str | None) -> str:
    """Back to where the person was: to the form that was parked, else the page, else her own page."""
    return parked_form() or given_back_to_owner() or local_path(wanted or "") or url_for("mine.home")


def pin_checked(form: SignInForm) -> Account | None:
    """The account that the form opens; else the form says what to do."""
    try:
        phone = read_phone(form.dien_thoai.data or "")
    except PhoneUnreadable as problem:
        form.blame("dien_thoai", str(problem))
        return None
    pepper = current_app.extensions["settings"].pin_pepper
    try:
        account = check_pin(phone, read_year(form.nam.data or ""), form.pin.data or "", device(), pepper, now())
    except YearNeeded:
        form.blame("nam", "Số điện thoại này có vài người dùng chung. Gõ năm sinh của anh/chị, rồi gõ lại mã PIN.")
        return None
    except TooManyGuesses as too_many:
        form.blame("pin", wait_words(too_many))
        return None
    if account is None:
        form.blame("pin", "Số điện thoại và mã PIN chưa khớp. Anh/chị gõ lại, hoặc nhờ cán bộ tại điểm.")
    return account
