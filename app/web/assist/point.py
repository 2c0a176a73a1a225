"""Before the help begins: the sheet read aloud, then the person's own PIN, or a new account."""

from flask import Blueprint, Response, abort, current_app, request, url_for
from wtforms import PasswordField, StringField

from app.actor import Role, Staff
from app.catalogue import registry
from app.clock import now
from app.database import db
from app.mandates import actions, queries
from app.mandates.terms import GivenBy, Term
from app.people.actions import AccountExists, YearNeeded, check_pin, count_guess, desk, open_account
from app.people.birth_year import read_year
from app.people.guesses import TooManyGuesses
from app.people.phone import PhoneUnreadable, read_phone
from app.people.records import Account
from app.sign_in_cards.actions import open_with
from app.sign_in_cards.terms import FOUND, read_secret
from app.web.assist import sitting
from app.web.assist.asked_for import TERM_WORDS, agreed, carried, was_read
from app.web.assist.words import place_of
from app.web.forms.account import AccountForm, new_account
from app.web.forms.base import TIDY, Form
from app.web.forms.typed import typed
from app.web.forms.waiting import wait_words
from app.web.frame import hears_sms
from app.web.guard import only_staff
from app.web.respond import answered_before, done, page
from app.web.session import signed_in_staff

bp = Blueprint("point", __name__, url_prefix="/ho-tro")
only_staff(bp, Role.OFFICER)


class BesideForm(Form):
    dien_thoai = StringField("Số điện thoại của bác", filters=TIDY)
    nam = StringField("Năm sinh của bác", filters=TIDY)
    pin = PasswordField("Mã PIN, bác tự bấm")


@bp.get("/")
def home() -> Response:
    staff, words = _staff(), request.args.get("tim", "")
    lasting, count = queries.lasting(staff, words, now())
    beside = queries.in_this_sitting(staff, now())
    return page(
        "assist/home.html", place=place_of(staff), sitting=beside, lasting=lasting, count=count, looked_for=words
    )


@bp.get("/nho-lau")
def for_longer() -> Response:
    return page("assist/for_longer.html", terms=TERM_WORDS, services=registry.all_services())


@bp.get("/co-tai-khoan")
def has_account() -> Response:
    return _draw("assist/has_account.html", BesideForm())


@bp.post("/co-tai-khoan")
def mandate_by_pin() -> Response:
    form = BesideForm(typed())
    account = _own_pin(form) if form.validate() and was_read(agreed(_staff()), form) else None
    return _given(account, GivenBy.OWN_PIN, "assist/has_account.html", form)


@bp.get("/mo-tai-khoan")
def opens_account() -> Response:
    return _draw("assist/opens_account.html", AccountForm())


@bp.post("/mo-tai-khoan")
def mandate_with_account() -> Response:
    form = AccountForm(typed())
    account = _opened(form) if form.validate() and was_read(agreed(_staff()), form) else None
    return _given(account, GivenBy.OPENED_ACCOUNT, "assist/opens_account.html", form)


def _given(account: Account | None, how: GivenBy, template: str, form: Form) -> Response:
    if account is None:
        db.session.commit()
        # A second tap at the same moment finds the account that the first one opened.
        return answered_before() or _draw(template, form, 422)
    mandate = actions.give(account, _staff(), how, agreed(_staff()), now(), hears_sms())
    # She sits here: what was just agreed needs no second step.
    sitting.open_here(mandate)
    return done(url_for("beside.home", mandate=mandate.id))


def _draw(template: str, form: Form, status: int = 200) -> Response:
    words = agreed(_staff())
    return page(
        template,
        status,
        form=form,
        sheet_lines=words.text,
        carried=carried(words),
        lasts=TERM_WORDS[words.term],
        longer=words.term is not Term.SITTING,
        ask_year="nam" in request.form,
    )


def _own_pin(form: BesideForm) -> Account | None:
    """A phone number, or the sign-in card that was scanned in its place; then her PIN."""
    secret = read_secret(form.dien_thoai.data or "")
    return _by_card(form, secret) if secret else _by_phone(form)


def _by_card(form: BesideForm, secret: str) -> Account | None:
    try:
        count_guess(f"card:{_staff().key}", FOUND, now())
        account = open_with(secret, form.pin.data or "", desk(_staff()), _pepper(), now())
    except TooManyGuesses as too_many:
        form.blame("pin", wait_words(too_many))
        return None
    if account is None:
        form.blame("pin", "Thẻ đã khóa, hoặc mã PIN chưa khớp. Mời bác bấm lại, hoặc gõ số điện thoại của bác.")
    return account


def _by_phone(form: BesideForm) -> Account | None:
    try:
        phone = read_phone(form.dien_thoai.data or "")
    except PhoneUnreadable as problem:
        form.blame("dien_thoai", str(problem))
        return None
    try:
        account = check_pin(
            phone, read_year(form.nam.data or ""), form.pin.data or "", desk(_staff()), _pepper(), now()
        )
    except YearNeeded:
        form.blame("nam", "Số này có vài người dùng chung. Gõ năm sinh của bác, rồi bác bấm lại mã PIN.")
        return None
    except TooManyGuesses as too_many:
        form.blame("pin", wait_words(too_many))
        return None
    if account is None:
        form.blame("pin", "Số điện thoại và mã PIN chưa khớp. Mời bác bấm lại.")
    return account


def _opened(form: AccountForm) -> Account | None:
    new = new_account(form, now().year)
    if new is None:
        return None
    try:
        return open_account(new, _staff(), _pepper(), now())
    except AccountExists:
        form.blame("dien_thoai", "Bác đã có tài khoản với số này. Quay lại và chọn “Bác đã có tài khoản”.")
        return None


def _pepper() -> str:
    pepper: str = current_app.extensions["settings"].pin_pepper
    return pepper


def _staff() -> Staff:
    return signed_in_staff() or abort(404)
