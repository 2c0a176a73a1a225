"""Somebody calls or comes by: she has lost her sign-in card. It is locked at once; the wrong person loses little."""

from flask import Blueprint, Response, abort
from wtforms import StringField

from app.actor import Role, Staff
from app.clock import now
from app.database import db
from app.people.birth_year import read_year
from app.people.guesses import TooManyGuesses
from app.people.phone import PhoneUnreadable, read_phone
from app.people.records import Account
from app.recovery.actions import look_for
from app.sign_in_cards import actions
from app.sign_in_cards.terms import EndedBy
from app.web.forms.base import TIDY, Form
from app.web.forms.typed import typed
from app.web.forms.waiting import wait_words
from app.web.guard import only_staff
from app.web.respond import page
from app.web.session import signed_in_staff

bp = Blueprint("lost_card", __name__, url_prefix="/can-bo/mat-the")
only_staff(bp, Role.OFFICER, Role.RECEIVER)
PLACES = {Role.OFFICER: EndedBy.AT_THE_POINT, Role.RECEIVER: EndedBy.AT_THE_DESK}


class LostForm(Form):
    ho_ten = StringField("Họ tên", filters=TIDY)
    nam = StringField("Năm sinh", filters=TIDY)
    dien_thoai = StringField("Số điện thoại của tài khoản", filters=TIDY)


@bp.get("/")
def ask() -> Response:
    return page("staff/lost_card.html", form=LostForm(), name="")


@bp.post("/")
def lock() -> Response:
    form, staff = LostForm(typed()), signed_in_staff() or abort(404)
    account = _owner(form, staff) if form.validate() else None
    if account and not actions.end(account, PLACES[staff.role], staff, now()):
        form.blame("ho_ten", "Người này không có thẻ nào đang dùng được. Không phải làm gì thêm.")
    db.session.commit()
    locked = account.name if account and not form.problems else ""
    return page("staff/lost_card.html", form.status, form=LostForm() if locked else form, name=locked)


def _owner(form: LostForm, staff: Staff) -> Account | None:
    phone, year = "", read_year(form.nam.data or "")
    if year is None:
        form.blame("nam", "Gõ bốn số của năm sinh. Ví dụ: 1958")
    try:
        phone = read_phone(form.dien_thoai.data or "")
    except PhoneUnreadable as problem:
        form.blame("dien_thoai", str(problem))
    if form.problems or year is None:
        return None
    try:
        account = look_for(phone, year, form.ho_ten.data or "", staff, now())
    except TooManyGuesses as too_many:
        form.blame("ho_ten", wait_words(too_many))
        return None
    if account is None:
        form.blame("ho_ten", "Chưa có tài khoản nào khớp cả họ tên, năm sinh và số này. Hỏi lại từng điều.")
    return account
