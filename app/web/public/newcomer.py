"""Somebody opens an account before she has anything to send: with the code of an invitation, or without one."""

from functools import partial

from flask import Blueprint, Response, abort, request, url_for
from wtforms import StringField

from app.clock import now
from app.database import db
from app.drafts.resume_code import read_code
from app.invitations import actions, queries
from app.invitations.actions import InvitationOver
from app.invitations.records import Invitation
from app.invitations.terms import TYPED, Standing
from app.people.actions import count_miss, may_guess
from app.people.records import Account
from app.web.forms.account import AccountForm
from app.web.forms.base import TIDY, Form
from app.web.forms.typed import typed
from app.web.guard import open_to_all
from app.web.guessing import guesser
from app.web.inviting.words import OVER, inviter
from app.web.opening import open_alone, opened, pepper
from app.web.respond import go, page
from app.web.session import enter, signed_in_staff

bp = Blueprint("newcomer", __name__)
open_to_all(bp)


class CodeForm(Form):
    ma = StringField("Mã trên phiếu", filters=TIDY)


@bp.get("/moi")
def ask() -> Response:
    """What is typed comes in the address: nothing is done with it but to open the page it names."""
    form = CodeForm(ma=request.args.get("ma", ""))
    symbols = read_code(form.ma.data or "")
    if symbols:
        return go(url_for(".invited", code=symbols))
    if "ma" in request.args:
        form.blame("ma", "Gõ đủ 8 chữ và số như trên phiếu. Ví dụ: H7K2-9PXM")
    return page("public/invitation_code.html", form.status, form=form)


@bp.get("/moi/<code>")
def invited(code: str) -> Response:
    found = _found(code)
    if found is None or actions.standing_of(found, now()) is not Standing.OPEN:
        return _over(found)
    return _draw(AccountForm(), found, code)


@bp.post("/moi/<code>")
def open_invited(code: str) -> Response:
    found, form = _found(code), AccountForm(typed())
    if found is None:
        return _over(found)
    accept = partial(actions.accept, found, pepper=pepper(), now=now())
    try:
        account = opened(form, accept) if form.validate() else None
    except InvitationOver:
        return _over(found)
    return _in(account) or _draw(form, found, code)


@bp.get("/mo-tai-khoan")
def alone() -> Response:
    return _draw(AccountForm())


@bp.post("/mo-tai-khoan")
def open_without() -> Response:
    form = AccountForm(typed())
    account = opened(form, open_alone) if form.validate() else None
    return _in(account) or _draw(form)


@bp.get("/mo-tai-khoan/xong")
def lent() -> Response:
    """On a helper's phone: hers is open, and his browser stays his."""
    return page("public/account_opened.html", staff=signed_in_staff())


def _in(account: Account | None) -> Response | None:
    """Her own page; on a browser where a helper is signed in, a page that hands it back to him."""
    helper = signed_in_staff()
    if account and not helper:
        enter(account)
    db.session.commit()
    return go(url_for(".lent" if helper else "mine.home")) if account else None


def _found(code: str) -> Invitation | None:
    """The invitation of a code; wrong ones are counted by address, and after sixty an hour none is looked at."""
    here = guesser("invitation")
    if not may_guess(here, TYPED, now()):
        abort(429)
    symbols = read_code(code)
    found = queries.with_code(actions.secret(symbols)) if symbols else None
    if found is None:
        count_miss(here, now())
    return found


def _draw(form: AccountForm, invitation: Invitation | None = None, code: str = "") -> Response:
    answer = page(
        "public/open_account.html",
        form.status,
        form=form,
        here=url_for(".open_invited", code=code) if invitation else url_for(".open_without"),
        who=inviter(invitation.ward_id, invitation.neighbourhood_id) if invitation else "",
        lent=signed_in_staff() is not None,
    )
    answer.headers["X-Robots-Tag"] = "noindex"
    return answer


def _over(found: Invitation | None) -> Response:
    standing = actions.standing_of(found, now()) if found else None
    return page("public/invitation_over.html", 404, standing=standing, over=OVER)
