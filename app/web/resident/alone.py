"""Filing alone: no account is needed until the dossier is complete."""

from uuid import UUID

from flask import Blueprint, Response, abort, url_for

from app.actor import DraftBearer
from app.database import db
from app.days import DayUnreadable, read_day
from app.drafts import queries as drafts
from app.drafts.records import DraftRead
from app.web.filing import new_blueprint
from app.web.filing.whose_draft import waits_for_its_owner
from app.web.forms.account import AccountForm
from app.web.forms.base import Form
from app.web.forms.typed import typed
from app.web.guard import ask_to_sign_in, open_to_all
from app.web.opening import open_alone, opened
from app.web.respond import done, go, page
from app.web.session import enter, holds_draft, let_go, signed_in_resident

bp = Blueprint("alone", __name__)
open_to_all(bp)
bp.register_blueprint(new_blueprint())


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
    account = opened(form, open_alone) if form.validate() else None
    if account:
        enter(account, draft.id)
    db.session.commit()
    if account is None:
        return page("resident/account.html", 422, form=form, draft=draft, back=_check(draft))
    return go(_check(draft))


@bp.post("/ho-so/<uuid:draft_id>/phieu/quen")
def forget_sheet(draft_id: UUID) -> Response:
    """Whoever has no account leaves a shared machine: the sheet stays, and its code opens it."""
    if not holds_draft(draft_id):
        abort(404)
    if not Form(typed()).validate():
        return go(url_for(".filing.sheet", draft_id=draft_id))
    let_go(draft_id)
    return done(url_for("resume.ask", quen=1))


@bp.get("/da-gui/<dossier:number>")
def sent(number: str) -> Response:
    return go(url_for("mine.sent", number=number))


def _held(draft_id: UUID) -> DraftRead:
    """Practice is held otherwise: it never needs an account."""
    held = drafts.find(draft_id, DraftBearer(draft_id)) if holds_draft(draft_id) else None
    if held and waits_for_its_owner(held):
        abort(ask_to_sign_in("entry.sign_in"))
    return held or abort(404)


def _check(draft: DraftRead) -> str:
    return url_for(".filing.check", draft_id=draft.id)


def _from_answers(draft: DraftRead) -> AccountForm:
    said = draft.answers
    try:
        year = str(read_day(str(said.get("ngay_sinh", ""))).year)
    except DayUnreadable:
        year = ""
    return AccountForm(ho_ten=said.get("ho_ten"), dien_thoai=said.get("dien_thoai"), nam=year)
