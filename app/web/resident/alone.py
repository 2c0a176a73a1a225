"""Filing alone: no account is needed until the dossier is complete."""

from uuid import UUID

from flask import Blueprint, Response, abort, current_app, url_for

from app.actor import BY_ONESELF, DraftBearer
from app.clock import now
from app.database import db
from app.days import DayUnreadable, read_day
from app.drafts import queries as drafts
from app.drafts.records import Draft
from app.people.actions import AccountExists, NewAccount, check_pin, open_account
from app.people.guesses import TooManyGuesses
from app.people.records import Account
from app.web.filing import new_blueprint
from app.web.forms.account import AccountForm, new_account
from app.web.forms.typed import typed
from app.web.forms.waiting import wait_words
from app.web.guard import open_to_all
from app.web.respond import go, page
from app.web.session import device, enter, holds_draft, signed_in_resident

bp = Blueprint("alone", __name__)
open_to_all(bp)
bp.register_blueprint(new_blueprint())
SAME_YEAR = (
    "Số này đã có tài khoản với năm sinh này. Của anh/chị thì bấm “Tôi đã có tài khoản” ở dưới để đăng nhập. "
    "Của người khác cùng năm sinh thì anh/chị dùng một số khác, số của con cháu cũng được."
)


@bp.get("/ho-so/<uuid:draft_id>/tai-khoan")
def account(draft_id: UUID) -> Response:
    draft = _held(draft_id)
    if signed_in_resident():
        return go(url_for(".filing.check", draft_id=draft_id))
    return page("resident/account.html", form=_from_answers(draft), draft=draft, back=_check(draft))


@bp.post("/ho-so/<uuid:draft_id>/tai-khoan")
def open_own(draft_id: UUID) -> Response:
    draft = _held(draft_id)
    form = AccountForm(typed())
    opened = _opened(form) if form.validate() else None
    if opened:
        enter(opened)
    db.session.commit()
    if opened is None:
        return page("resident/account.html", 422, form=form, draft=draft, back=_check(draft))
    return go(_check(draft))


@bp.get("/da-gui/<dossier:number>")
def sent(number: str) -> Response:
    return go(url_for("mine.sent", number=number))


def _held(draft_id: UUID) -> Draft:
    """Practice is held otherwise: it never needs an account."""
    held = drafts.find(draft_id, DraftBearer(draft_id)) if holds_draft(draft_id) else None
    return held or abort(404)


def _check(draft: Draft) -> str:
    return url_for(".filing.check", draft_id=draft.id)


def _from_answers(draft: Draft) -> AccountForm:
    said = draft.answers
    try:
        year = str(read_day(str(said.get("ngay_sinh", ""))).year)
    except DayUnreadable:
        year = ""
    return AccountForm(ho_ten=said.get("ho_ten"), dien_thoai=said.get("dien_thoai"), nam=year)


def _opened(form: AccountForm) -> Account | None:
    """The account that the form opens. Sent twice, it opens one and finds it the second time."""
    new = new_account(form, now().year)
    if new is None:
        return None
    pepper = current_app.extensions["settings"].pin_pepper
    try:
        return open_account(new, BY_ONESELF, pepper, now())
    except AccountExists:
        return _own_already(form, new)


def _own_already(form: AccountForm, new: NewAccount) -> Account | None:
    pepper = current_app.extensions["settings"].pin_pepper
    try:
        own = check_pin(new.phone, new.birth_year, new.pin, device(), pepper, now())
    except TooManyGuesses as too_many:
        form.blame("pin", wait_words(too_many))
        return None
    if own is None:
        form.blame("dien_thoai", SAME_YEAR)
    return own
