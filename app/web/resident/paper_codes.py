"""Somebody else goes to the point for her: she agrees here, and prints a code that begins the help."""

from dataclasses import dataclass
from uuid import UUID

from flask import Blueprint, Response, abort, request, url_for
from wtforms import HiddenField

from app.actor import Resident
from app.catalogue import registry
from app.catalogue.service import Service
from app.clock import now
from app.database import db
from app.mandate_codes import actions, queries
from app.mandate_codes.actions import CodeOver, Made
from app.mandate_codes.terms import BY_PAPER
from app.mandates.terms import Agreed, Term, fingerprint
from app.mandates.text import FOR_HOW_LONG, sheet_for_paper
from app.people.guesses import TooManyGuesses
from app.places import queries as places
from app.places.records import Point
from app.web.asked_for import READ, SERVICE, TERM, carried
from app.web.forms.base import Form, is_key
from app.web.forms.typed import typed
from app.web.forms.waiting import wait_words
from app.web.respond import done, go, page
from app.web.session import signed_in_resident

bp = Blueprint("codes", __name__, url_prefix="/nho-giup/ma")

POINT = "diem"
CHANGED = "Lời ở trên vừa đổi. Anh/chị đọc lại rồi bấm lại nút."
# More of them are a list to open, not a page to scroll.
FEW = 7


@dataclass(frozen=True, slots=True)
class Wish:
    """What she has chosen, so far as she has."""

    point: Point | None
    services: tuple[Service, ...]
    term: Term | None

    @property
    def gaps(self) -> list[tuple[str, str]]:
        """(field, sentence) for each thing that is still to be chosen."""
        said = (
            (POINT, self.point, "Chọn điểm mà người ấy sẽ đến."),
            (SERVICE, self.services, "Chọn ít nhất một việc cần làm giúp."),
            (TERM, self.term, "Chọn nhờ trong bao lâu."),
        )
        return [(field, words) for field, chosen, words in said if not chosen]


class AgreeForm(Form):
    loi = HiddenField("")


@bp.get("/")
def choose() -> Response:
    return _choose(_wish(), [])


@bp.get("/dong-y")
def ask() -> Response:
    wish = _wish()
    return _choose(wish, wish.gaps) if wish.gaps else _draw(wish, AgreeForm())


@bp.post("/dong-y")
def make() -> Response:
    wish, form = _wish(), AgreeForm(typed())
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
    return page("resident/paper_code.html", made=made, wish=wish, lasts=FOR_HOW_LONG[_agreed(wish).term])


@bp.post("/<uuid:asked>/bo")
def withdraw(asked: UUID) -> Response:
    code = queries.locked(asked, _me()) or abort(404)
    if not Form(typed()).validate():
        return go(url_for("mine.helpers.given"))
    actions.withdraw(code, _me(), now())
    return done(url_for("mine.helpers.given"))


def _made(wish: Wish, form: AgreeForm) -> Made | None:
    agreed = _agreed(wish)
    if form.loi.data != fingerprint(agreed.text):
        form.blame(READ, CHANGED)
        return None
    assert wish.point
    try:
        return actions.make_on_paper(_me(), wish.point, agreed, form.khoa.data or "", now())
    except TooManyGuesses as too_many:
        form.blame(READ, wait_words(too_many))
        return None


def _wish() -> Wish:
    wanted, term = request.values.getlist(SERVICE), request.values.get(TERM, "")
    services = registry.all_services()
    chosen = services if len(services) == 1 else tuple(one for one in services if one.slug in wanted)
    point = next((one for one in _points() if str(one.id) == request.values.get(POINT, "")), None)
    return Wish(point, chosen, next((one for one in BY_PAPER if one == term), None))


def _points() -> list[Point]:
    return [point for ward in places.served_wards() for point in places.points_of(ward.id)]


def _agreed(wish: Wish) -> Agreed:
    assert wish.point
    assert wish.term
    names = tuple(one.name for one in wish.services)
    text = sheet_for_paper(wish.point.name, names, wish.term)
    return Agreed(wish.term, tuple(one.slug for one in wish.services), text)


def _choose(wish: Wish, gaps: list[tuple[str, str]]) -> Response:
    return page(
        "resident/asks_from_afar.html",
        422 if gaps else 200,
        wish=wish,
        gaps=dict(gaps),
        points=_points(),
        few=FEW,
        services=registry.all_services(),
        terms=[(one, FOR_HOW_LONG[one]) for one in BY_PAPER],
    )


def _draw(wish: Wish, form: AgreeForm, status: int = 200) -> Response:
    agreed = _agreed(wish)
    assert wish.point
    hidden = [(POINT, str(wish.point.id)), *carried(agreed)]
    return page("resident/agrees.html", status, form=form, sheet_lines=agreed.text, carried=hidden)


def _me() -> Resident:
    return signed_in_resident() or abort(404)
