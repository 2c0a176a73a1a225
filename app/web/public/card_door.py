"""The sign-in door of a printed card: its square, or what is typed from it, says who; the PIN opens."""

from flask import Blueprint, Response, abort, current_app, request, url_for
from wtforms import PasswordField, StringField

from app.clock import now
from app.database import db
from app.people.actions import count_guess, count_miss, may_guess
from app.people.guesses import TooManyGuesses
from app.people.names import first_name
from app.people.records import Account
from app.sign_in_cards import actions
from app.sign_in_cards.terms import FOUND, masked, read_secret
from app.web.forms.base import TIDY, Form
from app.web.forms.typed import typed
from app.web.forms.waiting import wait_words
from app.web.guard import open_to_all
from app.web.guessing import guesser
from app.web.public.entry import after_sign_in
from app.web.respond import go, page
from app.web.session import device, enter

bp = Blueprint("card_door", __name__, url_prefix="/the")
open_to_all(bp)


class CodeForm(Form):
    ma = StringField("Mã trên thẻ", filters=TIDY)


class PinForm(Form):
    pin = PasswordField("Mã PIN")


@bp.get("/")
def ask() -> Response:
    """What is typed comes in the address: nothing is done with it but to open the door it names."""
    form = CodeForm(ma=request.args.get("ma", ""))
    secret = read_secret(form.ma.data or "")
    if secret:
        return go(url_for(".door", secret=secret))
    if "ma" in request.args:
        form.blame("ma", "Gõ đủ 12 chữ và số dưới mã vuông. Ví dụ: H7K2-9PXM-A3CD")
    return page("public/card_code.html", form.status, form=form)


@bp.get("/<secret>")
def door(secret: str) -> Response:
    holder = _holder(secret)
    if holder is None:
        count_miss(_here(), now())
        return _over()
    return _draw(PinForm(), secret, holder)


@bp.post("/<secret>")
def open_door(secret: str) -> Response:
    holder = _holder(secret)
    if holder is None:
        count_guess(_here(), FOUND, now())
        db.session.commit()
        return _over()
    form = PinForm(typed())
    account = _opened(form, secret) if form.validate() else None
    if account:
        enter(account)
    db.session.commit()
    return go(after_sign_in(None)) if account else _draw(form, secret, holder)


def _holder(secret: str) -> Account | None:
    """Whose card it is; wrong secrets are counted by address, and after sixty an hour none is looked at."""
    if not may_guess(_here(), FOUND, now()):
        abort(429)
    read = read_secret(secret)
    return actions.holder(read) if read else None


def _here() -> str:
    return guesser("card")


def _opened(form: PinForm, secret: str) -> Account | None:
    pepper = current_app.extensions["settings"].pin_pepper
    try:
        account = actions.open_with(read_secret(secret) or "", form.pin.data or "", device(), pepper, now())
    except TooManyGuesses as too_many:
        form.blame("pin", wait_words(too_many))
        return None
    if account is None:
        form.blame("pin", "Mã PIN chưa khớp với thẻ này. Anh/chị gõ lại, hoặc nhờ cán bộ tại điểm.")
    return account


def _draw(form: PinForm, secret: str, holder: Account) -> Response:
    answer = page("public/card_door.html", form.status, form=form, secret=secret, name=masked(first_name(holder.name)))
    answer.headers["X-Robots-Tag"] = "noindex"
    return answer


def _over() -> Response:
    """One answer for a card that was lost or replaced, and for a secret that no card ever had."""
    return page("public/card_over.html", 404)
