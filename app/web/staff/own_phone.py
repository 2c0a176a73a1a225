"""The number by which a colleague's own account is known, told by who sets up the ward: nobody acts for himself."""

from flask import Blueprint, Response, abort, request, url_for
from wtforms import SelectField, StringField

from app.actor import Role, Staff
from app.clock import now
from app.people import queries
from app.people.duty import ROLE_WORDS
from app.people.phone import PhoneUnreadable, read_phone
from app.staff.actions import know_own_phone
from app.web.forms.account import read_birth_year, read_field
from app.web.forms.base import TIDY, Form
from app.web.forms.typed import typed
from app.web.guard import only_staff
from app.web.respond import done, page
from app.web.session import signed_in_staff

bp = Blueprint("own_phone", __name__, url_prefix="/can-bo/phuong/so-rieng")
only_staff(bp, Role.ADMIN)


class OwnPhoneForm(Form):
    ten = SelectField("Của ai?", validate_choice=False)
    dien_thoai = StringField("Số điện thoại riêng", filters=TIDY)
    nam = StringField("Năm sinh", filters=TIDY)


@bp.get("")
def ask() -> Response:
    return _draw(OwnPhoneForm(data={"ten": request.args.get("ten", "")}))


@bp.post("")
def keep() -> Response:
    form = OwnPhoneForm(typed())
    if not (form.validate() and _kept(form)):
        return _draw(form)
    return done(url_for("staff_home.ward"))


def _kept(form: OwnPhoneForm) -> bool:
    """Whether it is known from now on; else the form says what to do."""
    colleague = next((one for one in queries.staff_of_ward(_me()) if one.username == form.ten.data), None)
    phone = read_field(form, "dien_thoai", read_phone, PhoneUnreadable)
    year = read_birth_year(form, now().year)
    if colleague is None:
        form.blame("ten", "Chọn một người của phường.")
    if colleague is None or year is None or form.problems:
        return False
    know_own_phone(colleague, phone, year, _me(), now())
    return True


def _draw(form: OwnPhoneForm) -> Response:
    words = [(one.username, f"{one.name}, {ROLE_WORDS[one.role]}") for one in queries.staff_of_ward(_me())]
    form.ten.choices = [("", "Chọn một người"), *words]
    return page("staff/own_phone.html", form.status, form=form)


def _me() -> Staff:
    return signed_in_staff() or abort(404)
