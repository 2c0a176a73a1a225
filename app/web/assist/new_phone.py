"""Somebody lost her phone and her PIN: an officer sees her card, she proves the new number, the old one may object."""

from uuid import UUID

from flask import Blueprint, Response, abort, url_for
from wtforms import StringField

from app.actor import Role, Staff
from app.clock import now
from app.database import db
from app.days import span_words
from app.identity.paper_seen import PaperSeen
from app.people.guesses import TooManyGuesses
from app.phone_changes import actions, queries
from app.phone_changes.records import PhoneChange
from app.phone_changes.terms import WAITS
from app.web.assist.paper_code import CardForm, owner
from app.web.forms.base import TIDY
from app.web.forms.new_phone import CodeForm, code_right, new_number
from app.web.forms.typed import typed
from app.web.forms.waiting import wait_words
from app.web.guard import only_staff
from app.web.respond import done, page
from app.web.session import signed_in_staff

bp = Blueprint("new_phone", __name__, url_prefix="/ho-tro/doi-so")
only_staff(bp, Role.OFFICER)


class NewPhoneForm(CardForm):
    so_moi = StringField("Số điện thoại mới", filters=TIDY)


@bp.get("")
def ask() -> Response:
    return page("assist/new_phone.html", form=NewPhoneForm(), waits=span_words(WAITS))


@bp.post("")
def send_code() -> Response:
    form = NewPhoneForm(typed())
    asked = _asked(form) if form.validate() else None
    if asked is None:
        db.session.commit()
        return page("assist/new_phone.html", form.status, form=form, waits=span_words(WAITS))
    return done(url_for(".code", asked=asked.id))


@bp.get("/<uuid:asked>")
def code(asked: UUID) -> Response:
    return _draw(queries.locked(asked, _staff(), now()) or abort(404), CodeForm())


@bp.post("/<uuid:asked>")
def check_code(asked: UUID) -> Response:
    found = queries.locked(asked, _staff(), now()) or abort(404)
    form = CodeForm(typed())
    if not (form.validate() and code_right(form, found, _staff())):
        db.session.commit()
        return _draw(found, form)
    return done(url_for(".code", asked=asked))


def _draw(found: PhoneChange, form: CodeForm) -> Response:
    template = "assist/new_phone_waits.html" if found.waits else "assist/new_phone_code.html"
    return page(template, form.status, form=form, asked=found, waits=span_words(WAITS))


def _asked(form: NewPhoneForm) -> PhoneChange | None:
    account = owner(form)
    phone = new_number(form, account) if account else None
    if account is None or phone is None:
        return None
    try:
        return actions.ask(account, phone, _staff(), now(), PaperSeen(form.giay.data))
    except TooManyGuesses as too_many:
        form.blame("so_moi", wait_words(too_many))
        return None


def _staff() -> Staff:
    return signed_in_staff() or abort(404)
