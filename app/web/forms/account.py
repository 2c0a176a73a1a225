"""Opening an account: name, phone, year of birth, and a PIN typed twice by the person herself."""

from collections.abc import Callable

from wtforms import PasswordField, StringField

from app.people.actions import NewAccount
from app.people.birth_year import read_year
from app.people.names import NameUnreadable, read_name
from app.people.phone import PhoneUnreadable, read_phone
from app.people.pin import PinTooSimple, read_pin, without_spaces
from app.web.forms.base import TIDY, Form

OLDEST = 130
YEAR = "Gõ bốn số của năm sinh. Ví dụ: 1958"


class AccountForm(Form):
    ho_ten = StringField("Họ tên", filters=TIDY)
    nam = StringField("Năm sinh", filters=TIDY)
    dien_thoai = StringField("Số điện thoại", filters=TIDY)
    pin = PasswordField("Mã PIN")
    pin_lai = PasswordField("Gõ lại mã PIN")


def new_account(form: AccountForm, this_year: int) -> NewAccount | None:
    """What the form says, if all of it can be read; else the form says what to do."""
    name = read_field(form, "ho_ten", read_name, NameUnreadable)
    phone = read_field(form, "dien_thoai", read_phone, PhoneUnreadable)
    pin = new_pin(form, read_year(form.nam.data or ""), phone)
    year = read_birth_year(form, this_year)
    if form.problems or pin is None or year is None:
        return None
    return NewAccount(name=name, phone=phone, birth_year=year, pin=pin)


def read_birth_year(form: Form, this_year: int) -> int | None:
    """What the field nam says, None where the form now says what to do about it."""
    year = read_year(form["nam"].data or "")
    if year is None or not this_year - OLDEST <= year <= this_year:
        form.blame("nam", YEAR)
        return None
    return year


def new_pin(form: Form, birth_year: int | None, phone: str) -> str | None:
    """The PIN of the fields pin and pin_lai, if both agree and whoever knows year and phone can't guess it."""
    try:
        pin = read_pin(form["pin"].data or "", birth_year, phone)
    except PinTooSimple as problem:
        form.blame("pin", str(problem))
        return None
    if pin != without_spaces(form["pin_lai"].data or ""):
        form.blame("pin_lai", "Hai lần gõ chưa giống nhau. Gõ lại sáu số như ô trên.")
        return None
    return pin


def whose_account(form: Form) -> tuple[str, int] | None:
    """The phone and year of birth that tell one account from all others; None once the form says what to do."""
    phone = read_field(form, "dien_thoai", read_phone, PhoneUnreadable)
    year = read_year(form["nam"].data or "")
    if year is None:
        form.blame("nam", YEAR)
    return (phone, year) if phone and year else None


def read_field(form: Form, field: str, reader: Callable[[str], str], problem: type[ValueError]) -> str:
    """What the field says, "" where the form now says what to do about it."""
    try:
        return reader(form[field].data or "")
    except problem as unreadable:
        form.blame(field, str(unreadable))
        return ""
