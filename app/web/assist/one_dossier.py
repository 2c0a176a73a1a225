"""A person asks the point for help with one dossier alone: its number or code first, the sheet, then her own PIN."""

from dataclasses import replace

from flask import Blueprint, Response, abort, request, url_for
from wtforms import HiddenField, StringField

from app.actor import Role, Staff
from app.clock import now
from app.database import db
from app.mandates import actions
from app.mandates.records import Mandate
from app.mandates.terms import Agreed, GivenBy, Term
from app.mandates.text import sheet
from app.mandates.whom import ForOneself
from app.people.actions import desk
from app.people.guesses import TooManyGuesses
from app.web import sitting
from app.web.asked_for import TERM, TERM_WORDS, carried, was_read
from app.web.assist.named import Named, hers, named
from app.web.assist.words import place_of
from app.web.forms.base import TIDY, Form
from app.web.forms.typed import typed
from app.web.forms.waiting import wait_words
from app.web.frame import hears_sms
from app.web.guard import only_staff
from app.web.own_pin import OWN, BesideForm, own_pin
from app.web.respond import answered_before, done, page
from app.web.session import signed_in_staff

bp = Blueprint("one_dossier", __name__, url_prefix="/ho-tro/mot-ho-so")
only_staff(bp, Role.OFFICER)

UNKNOWN = "Chưa có hồ sơ nào có mã này. Nhờ bác đọc lại từng chữ. Ví dụ: CG-261123-0042, hoặc H7K2-9PXM"
NOT_HERS = "Mã này không phải hồ sơ của bác ở phường này. Bấm Quay lại, nhờ bác đọc lại mã."


class WhichForm(Form):
    ma = StringField("Mã hồ sơ hoặc mã làm tiếp", filters=TIDY)


class AgreeForm(BesideForm):
    ma = HiddenField("", filters=TIDY)


@bp.get("")
def ask() -> Response:
    return _draw(WhichForm())


@bp.post("")
def read() -> Response:
    form = WhichForm(typed())
    what = _named(form) if form.validate() else None
    db.session.commit()
    return _draw_sheet(what, AgreeForm(ma=form.ma.data)) if what else _draw(form)


@bp.post("/dong-y")
def agree() -> Response:
    form = AgreeForm(typed())
    what = _named(form)
    mandate = _given(what, form) if what and form.validate() and was_read(_agreed(what), form) else None
    if mandate is None:
        db.session.commit()
        return answered_before() or (_draw_sheet(what, form) if what else _draw(WhichForm(typed())))
    # She sits here: what was just agreed needs no second step.
    sitting.open_here(mandate)
    return done(url_for("beside.home", mandate=mandate.id))


def _named(form: WhichForm | AgreeForm) -> Named | None:
    try:
        what = named(form.ma.data or "")
    except TooManyGuesses as too_many:
        form.blame("ma", wait_words(too_many))
        return None
    if what is None:
        form.blame("ma", UNKNOWN)
    return what


def _given(what: Named, form: AgreeForm) -> Mandate | None:
    account = own_pin(form, _staff(), desk(_staff()))
    found = hers(what, account, _staff()) if account else None
    if account is None or found is None:
        form.blame("pin", NOT_HERS) if account else None
        return None
    agreed = replace(_agreed(what), services=(found.service,), draft_id=found.draft_id)
    try:
        return actions.give(account, _staff(), GivenBy.OWN_PIN, agreed, now(), hears_sms())
    except ForOneself:
        db.session.rollback()
        form.blame("dien_thoai", OWN)
        return None


def _agreed(what: Named) -> Agreed:
    return Agreed(_term(), (), sheet(place_of(_staff()), (what.words,), _term()))


def _draw(form: WhichForm) -> Response:
    return page("assist/which_dossier.html", form.status, form=form, terms=TERM_WORDS, term=_term())


def _draw_sheet(what: Named, form: AgreeForm) -> Response:
    agreed = _agreed(what)
    return page(
        "assist/one_dossier.html",
        form.status,
        form=form,
        sheet_lines=agreed.text,
        carried=[("ma", form.ma.data or ""), *carried(agreed)],
        ask_year="nam" in request.form,
    )


def _term() -> Term:
    return next((one for one in Term if one == request.form.get(TERM)), Term.SITTING)


def _staff() -> Staff:
    return signed_in_staff() or abort(404)
