"""A neighbour sits beside the leader: the sheet is read aloud, she says where she lives, and types her own PIN."""

from uuid import UUID

from flask import Response, abort, request, url_for
from wtforms import SelectField

from app.clock import now
from app.database import db
from app.mandates import actions
from app.mandates.records import Mandate
from app.mandates.terms import GivenBy
from app.mandates.whom import ForOneself, is_within
from app.people.records import Account
from app.places import queries as places
from app.web import sitting
from app.web.asked_for import TERM_WORDS, left_open, on_sheet, to_choose, was_read
from app.web.forms.typed import typed
from app.web.frame import hears_sms
from app.web.leader.blueprint import bp, me, own, read_aloud
from app.web.own_pin import OWN, BesideForm, own_pin
from app.web.respond import answered_before, done, page
from app.web.session import device

WHO_ELSE = "Bác nhờ tổ trưởng của tổ mình, hoặc ra điểm: cán bộ làm giúp được cả phường."


class NeighbourForm(BesideForm):
    to = SelectField("Bác ở tổ nào?", validate_choice=False)


@bp.get("/nho-lau")
def for_longer() -> Response:
    return page("leader/for_longer.html", 200, **to_choose(TERM_WORDS, {}))


@bp.get("/nho-giup")
def ask() -> Response:
    return left_open("leader/for_longer.html") or _draw(_form())


@bp.post("/nho-giup")
def agree() -> Response:
    form = _form()
    reads = form.validate() and was_read(read_aloud(), form) and _lives_here(form)
    account = own_pin(form, me(), device()) if reads else None
    mandate = _given(account, form) if account else None
    if mandate is None:
        db.session.commit()
        return answered_before() or _draw(form, 422)
    sitting.open_here(mandate)
    return done(url_for("leader_beside.home", mandate=mandate.id))


def _form() -> NeighbourForm:
    form = NeighbourForm(typed() if request.method == "POST" else None)
    known = {str(one.id): one.name for one in places.neighbourhoods_of(me().ward_id)}
    form.to.choices = {"": "Chọn tổ", **known}
    return form


def _lives_here(form: NeighbourForm) -> bool:
    """Whether what she says of herself lets this leader help her; else the form says who can."""
    led, lives_in = own() or abort(404), _stated(form)
    if lives_in is None:
        form.blame("to", "Hỏi bác ở tổ nào rồi chọn. Bác không rõ thì mời bác ra điểm.")
    elif not is_within(me(), lives_in):
        form.blame("to", f"Tổ trưởng {led.name} chỉ làm giúp người ở {led.name}. {WHO_ELSE}")
    return not form.problems


def _given(account: Account, form: NeighbourForm) -> Mandate | None:
    try:
        return actions.give(account, me(), GivenBy.OWN_PIN, read_aloud(), now(), hears_sms(), _stated(form))
    except ForOneself:
        form.blame("dien_thoai", OWN)
        return None


def _stated(form: NeighbourForm) -> UUID | None:
    known = {str(one.id): one.id for one in places.neighbourhoods_of(me().ward_id)}
    return known.get(form.to.data or "")


def _draw(form: NeighbourForm, status: int = 200) -> Response:
    return page("leader/ask.html", status, form=form, **on_sheet(read_aloud()))
