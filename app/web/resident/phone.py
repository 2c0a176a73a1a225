"""A resident gives her account another phone number, or stops that somebody does."""

from uuid import UUID

from flask import Blueprint, Response, abort, url_for
from wtforms import PasswordField, StringField

from app.actor import Resident
from app.clock import now
from app.database import db
from app.people.guesses import TooManyGuesses
from app.people.queries import account_at_door, account_of
from app.phone_changes import actions, queries
from app.phone_changes.records import PhoneChange
from app.phone_changes.terms import StoppedBy
from app.web.forms.base import TIDY, Form
from app.web.forms.new_phone import CodeForm, code_right, new_number
from app.web.forms.typed import typed
from app.web.forms.waiting import wait_words
from app.web.own_pin import typed_again
from app.web.respond import done, page
from app.web.session import signed_in_resident

bp = Blueprint("phone", __name__, url_prefix="/so-dien-thoai")


class PhoneForm(Form):
    so_moi = StringField("Số điện thoại mới", filters=TIDY)
    pin = PasswordField("Mã PIN")


@bp.get("")
def number() -> Response:
    return _draw(PhoneForm())


@bp.post("")
def ask() -> Response:
    form = PhoneForm(typed())
    asked = _asked(form) if form.validate() else None
    if asked is None:
        db.session.commit()
        return _draw(form)
    return done(url_for(".code", asked=asked.id))


@bp.get("/<uuid:asked>")
def code(asked: UUID) -> Response:
    found = queries.locked(asked, _me(), now()) or abort(404)
    return _draw_code(found, CodeForm())


@bp.post("/<uuid:asked>")
def check_code(asked: UUID) -> Response:
    found = queries.locked(asked, _me(), now()) or abort(404)
    form = CodeForm(typed())
    if not (form.validate() and code_right(form, found, _me())):
        db.session.commit()
        return _draw_code(found, form)
    return done(url_for(".number"))


@bp.post("/dung")
def stop() -> Response:
    form = Form(typed())
    if not form.validate():
        return _draw(PhoneForm())
    actions.stop(account_at_door(_me().account_id) or abort(404), StoppedBy.OWN_PAGE, _me(), now())
    return done(url_for(".number"))


def _draw(form: PhoneForm) -> Response:
    account, last = account_of(_me()), queries.latest(_me())
    return page("resident/phone.html", form.status, form=form, account=account, last=last, taken=StoppedBy.TAKEN)


def _draw_code(found: PhoneChange, form: CodeForm) -> Response:
    return page("resident/phone_code.html", form.status, form=form, asked=found)


def _asked(form: PhoneForm) -> PhoneChange | None:
    account = account_at_door(_me().account_id) or abort(404)
    phone = new_number(form, account)
    if phone is None or not typed_again(form, account):
        return None
    try:
        return actions.ask(account, phone, _me(), now())
    except TooManyGuesses as too_many:
        form.blame("so_moi", wait_words(too_many))
        return None


def _me() -> Resident:
    return signed_in_resident() or abort(404)
