"""The person proves herself: once more on her own page, or on a helper's screen by her phone number, or her card."""

from flask import current_app
from wtforms import PasswordField, StringField

from app.actor import Staff
from app.clock import now
from app.people.actions import YearNeeded, check_pin, count_guess, is_pin_of
from app.people.birth_year import read_year
from app.people.guesses import TooManyGuesses
from app.people.phone import PhoneUnreadable, read_phone
from app.people.records import Account
from app.sign_in_cards.actions import open_with
from app.sign_in_cards.terms import FOUND, read_secret
from app.web.forms.base import TIDY, Form
from app.web.forms.waiting import wait_words
from app.web.session import device

OWN = "Đây là tài khoản của chính anh/chị. Việc của mình, anh/chị đăng nhập và làm ở Trang của tôi."


class BesideForm(Form):
    dien_thoai = StringField("Số điện thoại của bác", filters=TIDY)
    nam = StringField("Năm sinh của bác", filters=TIDY)
    pin = PasswordField("Mã PIN, bác tự bấm")


def typed_again(form: Form, account: Account) -> bool:
    """Whether she typed the PIN of her locked account once more, in the field pin; else the form says what to do."""
    try:
        right = is_pin_of(account, form["pin"].data or "", device(), _pepper(), now())
    except TooManyGuesses as too_many:
        form.blame("pin", wait_words(too_many))
        return False
    if not right:
        form.blame("pin", "Mã PIN chưa khớp. Anh/chị gõ lại, hoặc nhờ cán bộ tại điểm.")
    return right


def own_pin(form: BesideForm, staff: Staff, typed_at: str) -> Account | None:
    """
    The account of a phone number, or of the sign-in card that was scanned in its place, and the PIN; else the form says
    what to do.

    typed_at: whose guesses they count as: the desk of a point, else this browser.
    """
    secret = read_secret(form.dien_thoai.data or "")
    return _by_card(form, secret, staff, typed_at) if secret else _by_phone(form, typed_at)


def _by_card(form: BesideForm, secret: str, staff: Staff, typed_at: str) -> Account | None:
    try:
        count_guess(f"card:{staff.key}", FOUND, now())
        account = open_with(secret, form.pin.data or "", typed_at, _pepper(), now())
    except TooManyGuesses as too_many:
        form.blame("pin", wait_words(too_many))
        return None
    if account is None:
        form.blame("pin", "Thẻ đã khóa, hoặc mã PIN chưa khớp. Mời bác bấm lại, hoặc gõ số điện thoại của bác.")
    return account


def _by_phone(form: BesideForm, typed_at: str) -> Account | None:
    try:
        phone = read_phone(form.dien_thoai.data or "")
    except PhoneUnreadable as problem:
        form.blame("dien_thoai", str(problem))
        return None
    try:
        account = check_pin(phone, read_year(form.nam.data or ""), form.pin.data or "", typed_at, _pepper(), now())
    except YearNeeded:
        form.blame("nam", "Số này có vài người dùng chung. Gõ năm sinh của bác, rồi bác bấm lại mã PIN.")
        return None
    except TooManyGuesses as too_many:
        form.blame("pin", wait_words(too_many))
        return None
    if account is None:
        form.blame("pin", "Số điện thoại và mã PIN chưa khớp. Mời bác bấm lại.")
    return account


def _pepper() -> str:
    pepper: str = current_app.extensions["settings"].pin_pepper
    return pepper
