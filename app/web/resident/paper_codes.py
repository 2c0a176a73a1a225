"""Somebody else goes to the point for her: she agrees here, and prints a code that begins the help."""

from uuid import UUID

from flask import Blueprint, Response, abort, request, url_for
from wtforms import HiddenField

from app.actor import Resident
from app.catalogue import registry, unfiled
from app.clock import now
from app.database import db
from app.mandate_codes import actions, queries
from app.mandate_codes.terms import CodeOver, Made
from app.mandates.terms import fingerprint
from app.mandates.text import FOR_HOW_LONG
from app.people.guesses import TooManyGuesses
from app.web.asked_for import READ, SERVICE, carried
from app.web.forms.base import Form, is_key
from app.web.forms.typed import typed
from app.web.forms.waiting import wait_words
from app.web.one_dossier import hers
from app.web.resident.wish import BY_PAPER, ONLY, POINT, Wish, points, wished
from app.web.respond import done, go, page
from app.web.session import signed_in_resident

bp = Blueprint("codes", __name__, url_prefix="/nho-giup/ma")

CHANGED = "Lời ở trên vừa đổi. Anh/chị đọc lại rồi bấm lại nút."
# More of them are a list to open, not a page to scroll.
FEW = 7


class AgreeForm(Form):
    loi = HiddenField("")


@bp.get("/")
def choose() -> Response:
    return _choose(wished(_me()), [])


@bp.get("/dong-y")
def ask() -> Response:
    wish = wished(_me())
    return _choose(wish, wish.gaps) if wish.gaps else _draw(wish, AgreeForm())


@bp.post("/dong-y")
def make() -> Response:
    wish, form = wished(_me()), AgreeForm(typed())
    if wish.gaps:
        return _choose(wish, wish.gaps)
    try:
        made = _made(wish, form) if form.validate() and is_key(form.khoa.data or "") else None
    except CodeOver:
        return go(url_for("mine.helpers.given"))
    if made is None:
        return _draw(wish, form, 422)
    db.session.commit()
    # Not sent on to another page: the code is kept nowhere, it can only be drawn here and now.
    return page("resident/paper_code.html", made=made, wish=wish, lasts=FOR_HOW_LONG[wish.agreed.term])


@bp.post("/<uuid:asked>/bo")
def withdraw(asked: UUID) -> Response:
    code = queries.locked(asked, _me()) or abort(404)
    if not Form(typed()).validate():
        return go(url_for("mine.helpers.given"))
    actions.withdraw(code, _me(), now())
    return done(url_for("mine.helpers.given"))


def _made(wish: Wish, form: AgreeForm) -> Made | None:
    agreed = wish.agreed
    if form.loi.data != fingerprint(agreed.text):
        form.blame(READ, CHANGED)
        return None
    assert wish.point
    try:
        return actions.make_on_paper(_me(), wish.point, agreed, form.khoa.data or "", now())
    except TooManyGuesses as too_many:
        form.blame(READ, wait_words(too_many))
        return None


def _choose(wish: Wish, gaps: list[tuple[str, str]]) -> Response:
    return page(
        "resident/asks_from_afar.html",
        422 if gaps else 200,
        wish=wish,
        gaps=dict(gaps),
        points=points(wish.only),
        few=FEW,
        services=registry.all_services(),
        together=unfiled.together(),
        chosen=request.values.getlist(SERVICE),
        hers=hers(_me()),
        terms=[(one, FOR_HOW_LONG[one]) for one in BY_PAPER],
    )


def _draw(wish: Wish, form: AgreeForm, status: int = 200) -> Response:
    agreed = wish.agreed
    assert wish.point
    hidden = [(POINT, str(wish.point.id)), (ONLY, str(agreed.draft_id or "")), *carried(agreed)]
    return page("resident/agrees.html", status, form=form, sheet_lines=agreed.text, carried=hidden)


def _me() -> Resident:
    return signed_in_resident() or abort(404)
