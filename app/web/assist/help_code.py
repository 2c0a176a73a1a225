"""Somebody brings the code of a person who stayed at home: it is typed here, and the help begins."""

from flask import Blueprint, Response, abort, url_for
from wtforms import StringField

from app.actor import Role, Staff
from app.clock import now
from app.database import db
from app.drafts.resume_code import read_code
from app.mandate_codes import actions
from app.mandates.records import Mandate
from app.mandates.whom import ForOneself
from app.people.guesses import TooManyGuesses
from app.web import sitting
from app.web.assist.words import place_of
from app.web.forms.base import TIDY, Form
from app.web.forms.typed import typed
from app.web.forms.waiting import wait_words
from app.web.frame import hears_sms
from app.web.guard import only_staff
from app.web.own_pin import OWN
from app.web.respond import answered_before, done, page
from app.web.session import signed_in_staff

bp = Blueprint("help_code", __name__, url_prefix="/ho-tro/ma-nho-giup")
only_staff(bp, Role.OFFICER)

# One sentence for what never was, what is over and what is for another point: nobody learns more by trying.
NOT_HERE = "Mã này không dùng được ở đây. Xem lại từng chữ, tên điểm và hạn ghi trên giấy. Mỗi mã chỉ dùng một lần."
UNREADABLE = "Mã có tám chữ và số. Ví dụ: H7K2-9PXM"


class CodeForm(Form):
    ma = StringField("Mã nhờ giúp", filters=TIDY)


@bp.get("")
def ask() -> Response:
    return _draw(CodeForm())


@bp.post("")
def begin() -> Response:
    form = CodeForm(typed())
    mandate = _begun(form) if form.validate() else None
    if mandate is None:
        db.session.commit()
        # A second tap at the same moment finds the code used by the first one.
        return answered_before() or _draw(form, 422)
    sitting.open_here(mandate)
    return done(url_for("beside.home", mandate=mandate.id))


def _draw(form: CodeForm, status: int = 200) -> Response:
    return page("assist/help_code.html", status, form=form, place=place_of(_staff()))


def _begun(form: CodeForm) -> Mandate | None:
    symbols = read_code(form.ma.data or "")
    if symbols is None:
        form.blame("ma", UNREADABLE)
        return None
    try:
        mandate = actions.begin(symbols, _staff(), now(), hears_sms())
    except TooManyGuesses as too_many:
        form.blame("ma", wait_words(too_many))
        return None
    except ForOneself:
        db.session.rollback()
        form.blame("ma", OWN)
        return None
    if mandate is None:
        form.blame("ma", NOT_HERE)
    return mandate


def _staff() -> Staff:
    return signed_in_staff() or abort(404)
