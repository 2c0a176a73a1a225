"""The first time that the state confirms somebody: a new account, or her own joined with her PIN, never unasked."""

from uuid import UUID

from flask import Blueprint, Response, current_app, session, url_for
from wtforms import PasswordField, StringField

from app.clock import now
from app.database import db
from app.identity.actions import AlreadyConfirmed
from app.people.actions import AccountExists
from app.people.guesses import TooManyGuesses
from app.people.phone import PhoneUnreadable, read_phone
from app.people.records import Account
from app.state_sign_in import actions, queries
from app.state_sign_in.records import StateAnswer
from app.web.forms.account import new_pin
from app.web.forms.base import TIDY, Form
from app.web.forms.typed import typed
from app.web.forms.waiting import wait_words
from app.web.guard import open_to_all
from app.web.public.entry import after_sign_in
from app.web.public.state_sign_in import STALE, over
from app.web.respond import go, page
from app.web.session import device, enter

bp = Blueprint("state_first", __name__, url_prefix="/dinh-danh/lan-dau")
open_to_all(bp)
_KEY = "state-answer"
EXISTS = "Anh/chị đã có tài khoản với số này và năm sinh này. Bấm “Tôi đã có tài khoản” ở dưới để nối vào."
ELSE = (
    "Tài khoản này mang họ tên hoặc năm sinh khác với định danh vừa đăng nhập, nên không nối. "
    "Đúng là của anh/chị thì mang thẻ căn cước ra điểm."
)
JOINED = "Tài khoản này đã nối với một định danh khác. Anh/chị đăng nhập bằng số điện thoại và mã PIN."


class OpensForm(Form):
    dien_thoai = StringField("Số điện thoại", filters=TIDY)
    pin = PasswordField("Mã PIN")
    pin_lai = PasswordField("Gõ lại mã PIN")


class JoinsForm(Form):
    dien_thoai = StringField("Số điện thoại", filters=TIDY)
    pin = PasswordField("Mã PIN")


@bp.get("")
def first_time() -> Response:
    answer = _answer()
    if answer is None:
        return over(STALE)
    person = actions.who(answer)
    if actions.has_account(person):
        return go(url_for(".own_account"))
    return _draw("public/state_opens.html", answer, OpensForm(dien_thoai=person.phone))


@bp.post("")
def opens() -> Response:
    answer, form = _answer(), OpensForm(typed())
    if answer is None:
        return over(STALE)
    account = _opened(answer, form) if form.validate() else None
    return _in_with(account) or _draw("public/state_opens.html", answer, form)


@bp.get("/noi")
def own_account() -> Response:
    answer = _answer()
    if answer is None:
        return over(STALE)
    return _draw("public/state_joins.html", answer, JoinsForm(dien_thoai=actions.who(answer).phone))


@bp.post("/noi")
def joins() -> Response:
    answer, form = _answer(), JoinsForm(typed())
    if answer is None:
        return over(STALE)
    account = _joined(answer, form) if form.validate() else None
    return _in_with(account) or _draw("public/state_joins.html", answer, form)


def _answer() -> StateAnswer | None:
    kept = (session.get(_KEY) or [""])[0]
    return queries.answer(UUID(kept), device(), now()) if kept else None


def _draw(template: str, answer: StateAnswer, form: Form) -> Response:
    return page(template, form.status, form=form, person=actions.who(answer))


def _in_with(account: Account | None) -> Response | None:
    wanted = (session.get(_KEY) or ["", ""])[1]
    if account:
        enter(account)
        session.pop(_KEY, None)
    db.session.commit()
    return go(after_sign_in(wanted)) if account else None


def _opened(answer: StateAnswer, form: OpensForm) -> Account | None:
    phone = _phone(form)
    pin = new_pin(form, actions.who(answer).birth_year, phone)
    if form.problems or pin is None:
        return None
    try:
        return actions.open_new(answer, phone, pin, _pepper(), now())
    except AccountExists:
        form.blame("dien_thoai", EXISTS)
        return None


def _joined(answer: StateAnswer, form: JoinsForm) -> Account | None:
    phone = _phone(form)
    if form.problems:
        return None
    try:
        account = actions.join(answer, phone, form.pin.data or "", device(), _pepper(), now())
    except TooManyGuesses as too_many:
        form.blame("pin", wait_words(too_many))
        return None
    except (actions.SomebodyElse, AlreadyConfirmed) as refused:
        form.blame("dien_thoai", JOINED if isinstance(refused, AlreadyConfirmed) else ELSE)
        return None
    if account is None:
        form.blame("pin", "Số điện thoại và mã PIN chưa khớp. Anh/chị gõ lại, hoặc nhờ cán bộ tại điểm.")
    return account


def _phone(form: Form) -> str:
    try:
        return read_phone(form["dien_thoai"].data or "")
    except PhoneUnreadable as problem:
        form.blame("dien_thoai", str(problem))
        return ""


def _pepper() -> str:
    pepper: str = current_app.extensions["settings"].pin_pepper
    return pepper
