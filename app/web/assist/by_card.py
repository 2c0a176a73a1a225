"""An account from one scan of the card: who it is stands on the page, the person adds a phone number and her PIN."""

from flask import Blueprint, Response, abort, current_app, url_for
from wtforms import PasswordField, StringField

from app.actor import Role, Staff
from app.clock import now, today
from app.database import db
from app.identity.actions import NumberSeenElsewhere, see_card
from app.identity.degrees import Facts
from app.identity.paper_seen import card_issued
from app.identity.queries import with_number
from app.identity.records import Identity
from app.mandates import actions
from app.mandates.records import Mandate
from app.mandates.terms import GivenBy
from app.mandates.whom import ForOneself
from app.people.actions import AccountExists, NewAccount, check_pin, desk, open_account
from app.people.card import explained
from app.people.guesses import TooManyGuesses
from app.people.phone import PhoneUnreadable, read_phone
from app.people.records import Account
from app.recovery.terms import same_name
from app.web import sitting
from app.web.asked_for import carried, was_read
from app.web.assist.card_form import SeenForm, contradictions, drawn, facts_in, issued_on, said_by, with_questions
from app.web.assist.card_reading import ScanForm, card_in
from app.web.assist.words import place_of, read_aloud
from app.web.forms.account import new_pin, read_field
from app.web.forms.base import TIDY, Form
from app.web.forms.typed import typed
from app.web.forms.waiting import wait_words
from app.web.frame import hears_sms
from app.web.guard import only_staff
from app.web.own_pin import OWN
from app.web.respond import answered_before, done, go, page
from app.web.session import signed_in_staff

bp = Blueprint("by_card", __name__, url_prefix="/ho-tro/the-can-cuoc")
only_staff(bp, Role.OFFICER)
SAME_YEAR = (
    "Số này đã có tài khoản với năm sinh này. Của bác thì bác bấm mã PIN đang dùng vào cả hai ô; không nhớ thì bấm "
    "“Bác quên mã PIN” ở cuối trang. Của người khác cùng năm sinh thì bác dùng một số khác."
)
OTHER_NAME = "Tài khoản của số này mang tên khác với thẻ. Bác dùng một số khác."


class HolderForm(SeenForm):
    dien_thoai = StringField("Số điện thoại của bác", filters=TIDY)
    pin = PasswordField("Mã PIN, bác tự chọn và tự bấm")
    pin_lai = PasswordField("Bác bấm lại mã PIN")


OpeningForm = with_questions(HolderForm)


@bp.get("")
def ask() -> Response:
    return page("assist/scan.html", form=ScanForm())


@bp.post("")
def read_card() -> Response:
    form = ScanForm(typed())
    card = card_in(form, _staff()) if form.validate() else None
    db.session.commit()
    if card is None:
        return page("assist/scan.html", 422, form=form)
    holder = with_number(card.number, _staff())
    # Not sent on to another page: what was read is kept nowhere, it can only be drawn here and now.
    return _known(holder) if holder else _draw(OpeningForm(data=said_by(card)), explained(card))


@bp.get("/mo-tai-khoan")
def scan_again() -> Response:
    """Somebody came back to the address of the form alone."""
    return go(url_for(".ask"))


@bp.post("/mo-tai-khoan")
def open_by_card() -> Response:
    form = OpeningForm(typed())
    read = form.validate() and was_read(read_aloud(_staff()), form)
    try:
        mandate = _begun(form) if read else None
    except NumberSeenElsewhere as seen:
        db.session.rollback()
        return answered_before() or _known(seen.holder)
    if mandate is None:
        db.session.commit()
        # A second tap at the same moment finds the account that the first one opened.
        return answered_before() or _draw(form)
    sitting.open_here(mandate)
    return done(url_for("beside.home", mandate=mandate.id))


def _begun(form: Form) -> Mandate | None:
    """Her account and what she lets the point do. Raises NumberSeenElsewhere."""
    opened = _opened(form)
    if opened is None:
        return None
    try:
        return actions.give(opened[0], _staff(), opened[1], read_aloud(_staff()), now(), hears_sms())
    except ForOneself:
        db.session.rollback()
        form.blame("dien_thoai", OWN)
        return None


def _opened(form: Form) -> tuple[Account, GivenBy] | None:
    """
    The account of whoever is on the card, who is known to the ward from now on: a new one, or the one she has already.

    Raises NumberSeenElsewhere.
    """
    facts = facts_in(form, today())
    phone = read_field(form, "dien_thoai", read_phone, PhoneUnreadable)
    pin = new_pin(form, facts.born.year if facts else None, phone)
    if facts is None or pin is None or form.problems:
        return None
    try:
        new = NewAccount(facts.name, phone, facts.born.year, pin)
        account: Account | None = open_account(new, _staff(), _pepper(), now())
        how = GivenBy.OPENED_ACCOUNT
    except AccountExists:
        account, how = _hers_already(form, facts, phone, pin), GivenBy.OWN_PIN
    if account is None:
        return None
    _see(account, facts, form)
    return account, how


def _hers_already(form: Form, facts: Facts, phone: str, pin: str) -> Account | None:
    """The account that she had before, if the PIN is its own and the card names its owner; else the form says so."""
    try:
        account = check_pin(phone, facts.born.year, pin, desk(_staff()), _pepper(), now())
    except TooManyGuesses as too_many:
        form.blame("pin", wait_words(too_many))
        return None
    if account is None:
        form.blame("dien_thoai", SAME_YEAR)
        return None
    if not same_name(facts.name, account.name):
        form.blame("dien_thoai", OTHER_NAME)
        return None
    return account


def _see(account: Account, facts: Facts, form: Form) -> None:
    paper, doubted = card_issued(issued_on(form)), bool(contradictions(form, today()))
    see_card(account.id, facts, paper, doubted, _staff(), place_of(_staff()), now())


def _known(holder: Identity) -> Response:
    return page("assist/known.html", identity=holder)


def _draw(form: Form, damage: str = "") -> Response:
    words = read_aloud(_staff())
    about = {"damage": damage, "sheet_lines": words.text, "carried": carried(words), **drawn(form, today())}
    return page("assist/by_card.html", form.status, form=form, **about)


def _pepper() -> str:
    pepper: str = current_app.extensions["settings"].pin_pepper
    return pepper


def _staff() -> Staff:
    return signed_in_staff() or abort(404)
