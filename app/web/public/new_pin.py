"""Once the code was right: a new PIN, typed twice by the person herself, and she is signed in with it."""

from uuid import UUID

from flask import Blueprint, Response, current_app, request, url_for
from wtforms import HiddenField, PasswordField

from app.clock import now
from app.database import db
from app.mandate_codes.actions import pin_was_changed
from app.people.actions import check_pin
from app.people.guesses import TooManyGuesses
from app.people.records import Account
from app.recovery import actions, queries
from app.recovery.records import PinCode
from app.recovery.terms import may_choose
from app.web.forms import account as account_forms
from app.web.forms.base import Form
from app.web.forms.typed import typed
from app.web.forms.waiting import wait_words
from app.web.guard import open_to_all
from app.web.public.entry import after_sign_in
from app.web.public.forgotten_pin import over
from app.web.respond import go, page
from app.web.session import device, enter, signed_in_staff

bp = Blueprint("new_pin", __name__, url_prefix="/quen-ma-pin")
open_to_all(bp)


class NewPinForm(Form):
    pin = PasswordField("Mã PIN mới")
    pin_lai = PasswordField("Gõ lại mã PIN mới")
    tiep = HiddenField("")


@bp.get("/<uuid:asked>/ma-pin")
def new_pin(asked: UUID) -> Response:
    found = _proved(asked)
    if found is None or found.used_at:
        return over()
    return page("public/new_pin.html", form=NewPinForm(tiep=request.args.get("tiep", "")), asked=found)


@bp.post("/<uuid:asked>/ma-pin")
def choose(asked: UUID) -> Response:
    found = _proved(asked)
    if found is None:
        return over()
    form = NewPinForm(typed())
    account = _chosen(found, form) if form.validate() else None
    beside_an_officer = signed_in_staff() is not None
    if account and not beside_an_officer:
        enter(account)
    db.session.commit()
    if account is None:
        return page("public/new_pin.html", 422, form=form, asked=found)
    return go(url_for("point.has_account") if beside_an_officer else after_sign_in(form.tiep.data))


def _proved(asked: UUID) -> PinCode | None:
    found = queries.asked_here(asked, device(), now())
    return found if found and may_choose(found.proved_at, now()) else None


def _chosen(found: PinCode, form: NewPinForm) -> Account | None:
    """The account with its new PIN. Sent twice, it is changed once and found the second time."""
    pepper, account = current_app.extensions["settings"].pin_pepper, queries.owner(found)
    assert account
    pin = account_forms.new_pin(form, account.birth_year, account.phone)
    if pin is None:
        return None
    if found.used_at is None:
        pin_was_changed(account, now())
        return actions.choose(found, pin, pepper, now())
    try:
        own = check_pin(account.phone, account.birth_year, pin, device(), pepper, now())
    except TooManyGuesses as too_many:
        form.blame("pin", wait_words(too_many))
        return None
    if own is None:
        form.blame("pin", "Mã PIN đã đổi xong ở lần bấm trước. Anh/chị về trang đăng nhập và dùng mã mới đó.")
    return own
