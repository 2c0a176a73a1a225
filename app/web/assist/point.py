"""Before the help begins: the sheet read aloud, then the person's own PIN, or a new account."""

from flask import Blueprint, Response, abort, current_app, request, url_for

from app.actor import Role, Staff
from app.audit.actions import note_read
from app.clock import now
from app.database import db
from app.mandates import actions, queries
from app.mandates.terms import GivenBy
from app.mandates.whom import ForOneself
from app.people.actions import AccountExists, desk, open_account
from app.people.records import Account
from app.statistics import queries as statistics
from app.web import inviting, sitting
from app.web.asked_for import TERM_WORDS, left_open, on_sheet, to_choose, was_read
from app.web.assist.words import place_of, read_aloud
from app.web.forms.account import AccountForm, new_account
from app.web.forms.base import Form
from app.web.forms.typed import typed
from app.web.frame import hears_sms
from app.web.guard import only_staff
from app.web.own_pin import OWN, BesideForm, own_pin
from app.web.respond import answered_before, done, page
from app.web.session import signed_in_staff

bp = Blueprint("point", __name__, url_prefix="/ho-tro")
only_staff(bp, Role.OFFICER)
bp.register_blueprint(inviting.new_blueprint())
SAME_YEAR = (
    "Số này đã có tài khoản với năm sinh này. Của bác thì quay lại và chọn “Bác đã có tài khoản”. "
    "Của người khác cùng năm sinh thì bác dùng một số khác."
)


@bp.get("/")
def home() -> Response:
    staff, words = _staff(), request.args.get("tim", "")
    note_read(staff, "helped-listed", f"ward:{staff.ward_id}", staff.ward_id, now())
    lasting, count = queries.lasting(staff, words, now())
    beside = queries.in_this_sitting(staff, now())
    return page(
        "assist/home.html",
        place=place_of(staff),
        sitting=beside,
        lasting=lasting,
        count=count,
        looked_for=words,
        rungs=statistics.of_point(staff.ward_id, staff.point_id) if staff.point_id else None,
    )


@bp.get("/nho-lau")
def for_longer() -> Response:
    return page("assist/for_longer.html", 200, **to_choose(TERM_WORDS, {}))


@bp.get("/co-tai-khoan")
def has_account() -> Response:
    return left_open("assist/for_longer.html") or _draw("assist/has_account.html", BesideForm())


@bp.post("/co-tai-khoan")
def mandate_by_pin() -> Response:
    form = BesideForm(typed())
    account = (
        own_pin(form, _staff(), desk(_staff())) if form.validate() and was_read(read_aloud(_staff()), form) else None
    )
    return _given(account, GivenBy.OWN_PIN, "assist/has_account.html", form)


@bp.get("/mo-tai-khoan")
def opens_account() -> Response:
    return _draw("assist/opens_account.html", AccountForm())


@bp.post("/mo-tai-khoan")
def mandate_with_account() -> Response:
    form = AccountForm(typed())
    account = _opened(form) if form.validate() and was_read(read_aloud(_staff()), form) else None
    return _given(account, GivenBy.OPENED_ACCOUNT, "assist/opens_account.html", form)


def _given(account: Account | None, how: GivenBy, template: str, form: Form) -> Response:
    if account is None:
        db.session.commit()
        # A second tap at the same moment finds the account that the first one opened.
        return answered_before() or _draw(template, form, 422)
    try:
        mandate = actions.give(account, _staff(), how, read_aloud(_staff()), now(), hears_sms())
    except ForOneself:
        db.session.rollback()
        form.blame("dien_thoai", OWN)
        return _draw(template, form, 422)
    # She sits here: what was just agreed needs no second step.
    sitting.open_here(mandate)
    return done(url_for("beside.home", mandate=mandate.id))


def _draw(template: str, form: Form, status: int = 200) -> Response:
    return page(template, status, form=form, **on_sheet(read_aloud(_staff())))


def _opened(form: AccountForm) -> Account | None:
    new = new_account(form, now().year)
    if new is None:
        return None
    try:
        return open_account(new, _staff(), _pepper(), now())
    except AccountExists:
        form.blame("dien_thoai", SAME_YEAR)
        return None


def _pepper() -> str:
    pepper: str = current_app.extensions["settings"].pin_pepper
    return pepper


def _staff() -> Staff:
    return signed_in_staff() or abort(404)
