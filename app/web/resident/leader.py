"""A person asks the leader of her neighbourhood for help, on her own page and on her own phone."""

from collections.abc import Mapping
from functools import partial
from uuid import UUID

from flask import Blueprint, Response, abort, request, url_for

from app.actor import Resident
from app.clock import now
from app.database import db
from app.mandates import actions
from app.mandates.terms import Agreed, GivenBy, Term
from app.mandates.text import leader_sheet
from app.mandates.whom import ForOneself
from app.people.queries import Leader, account_of, leaders_of
from app.places import queries as places
from app.places.records import Neighbourhood
from app.web.asked_for import TERM_WORDS, agreed, carried, gaps, to_choose, was_read
from app.web.forms.base import Form
from app.web.forms.typed import typed
from app.web.frame import hears_sms
from app.web.respond import done, page
from app.web.session import signed_in_resident

bp = Blueprint("leader", __name__, url_prefix="/to-truong")
TO = "to"
# On her own page nobody sits beside her: a sitting would begin with no one there.
TERMS: Mapping[Term, str] = {term: words for term, words in TERM_WORDS.items() if term is not Term.SITTING}
OWN = "Anh/chị chính là tổ trưởng tổ này. Việc của mình, anh/chị làm ở Trang của tôi."


@bp.get("/")
def choose() -> Response:
    return _choose({})


@bp.get("/dong-y")
def read() -> Response:
    stated = {} if request.values.get(TO) else {TO: "Chọn tổ của anh/chị."}
    missing = {**stated, **gaps(TERMS)}
    return _choose(missing) if missing else _draw(Form())


@bp.post("/dong-y")
def ask() -> Response:
    form, leader, lives_in = Form(typed()), _leader(), _neighbourhood()
    if leader is None or not form.validate() or not was_read(_agreed(leader, lives_in), form):
        return _draw(form)
    try:
        to, words = leader.staff, _agreed(leader, lives_in)
        actions.give(account_of(_me()), to, GivenBy.OWN_PAGE, words, now(), hears_sms(), lives_in.id)
    except ForOneself:
        db.session.rollback()
        form.blame("khoa", OWN)
        return _draw(form)
    return done(url_for("mine.helpers.given"))


def _choose(missing: dict[str, str]) -> Response:
    return page(
        "resident/which_leader.html",
        422 if missing else 200,
        known=[(ward, places.neighbourhoods_of(ward.id)) for ward in places.served_wards()],
        lives_in=request.values.get(TO, ""),
        **to_choose(TERMS, missing),
    )


def _draw(form: Form) -> Response:
    leader, lives_in = _leader(), _neighbourhood()
    if leader is None:
        return page("resident/no_leader.html", neighbourhood=lives_in)
    words = _agreed(leader, lives_in)
    return page(
        "resident/ask_leader.html",
        form.status,
        form=form,
        neighbourhood=lives_in,
        sheet_lines=words.text,
        carried=[(TO, str(lives_in.id)), *carried(words)],
    )


def _agreed(leader: Leader, lives_in: Neighbourhood) -> Agreed:
    return agreed(partial(leader_sheet, leader.name, lives_in.name))


def _leader() -> Leader | None:
    led = _neighbourhood().id
    return leaders_of({led}, _me()).get(led)


def _neighbourhood() -> Neighbourhood:
    """The one that she says she lives in."""
    try:
        stated = UUID(request.values.get(TO, ""))
    except ValueError:
        abort(404)
    return places.neighbourhood(stated) or abort(404)


def _me() -> Resident:
    return signed_in_resident() or abort(404)
