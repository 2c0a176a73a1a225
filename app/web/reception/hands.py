"""In whose hands a dossier is: taken, given to a colleague, given back; and the work of somebody who is away."""

from uuid import UUID

from flask import Response, abort, url_for
from wtforms import SelectField, StringField

from app.audit.actions import note, note_read
from app.clock import now
from app.database import db
from app.dossiers import queries
from app.dossiers.holding.actions import HeldByOther, MayNotHold, give, give_back, hand_over, take
from app.dossiers.holding.queries import colleagues, in_hand
from app.dossiers.lifecycle import OPEN_STATES
from app.dossiers.records import Dossier
from app.web.forms.base import Form
from app.web.forms.typed import typed
from app.web.reception.blueprint import bp, me
from app.web.respond import done, page

TAKE, BACK = "nhan", "tra-lai"
CHOOSE = "Chọn một cán bộ tiếp nhận đang làm việc."


class HandsForm(Form):
    """dang_giu: in whose hands the page showed it. cho: TAKE, BACK, or the id of a colleague."""

    dang_giu = StringField("Đang giữ")
    cho = StringField("Giao cho ai?")


class LeaveForm(Form):
    tu = SelectField("Ai nghỉ?", validate_choice=False)
    cho = SelectField("Ai làm thay?", validate_choice=False)


@bp.get("/ho-so/<dossier:number>/nguoi-giu")
def ask_whose_hands(number: str) -> Response:
    found = queries.find(number, me()) or abort(404)
    note_read(me(), "dossier-opened", f"dossier:{found.id}", found.ward_id, now())
    return _draw(found, HandsForm())


@bp.post("/ho-so/<dossier:number>/nguoi-giu")
def put_in_hands(number: str) -> Response:
    found, form = queries.locked(number, me()) or abort(404), HandsForm(typed())
    if not form.validate() or found.state not in OPEN_STATES:
        return _draw_again(found, form)
    try:
        _put(found, form)
    except HeldByOther as other:
        return page(
            "reception/held.html", 409, dossier=found, holder=colleagues(me()).get(other.holder or me().ward_id)
        )
    except MayNotHold:
        form.blame("cho", CHOOSE)
        return _draw_again(found, form)
    return done(url_for(".dossier", number=number))


@bp.get("/ban-giao")
def ask_who_is_away() -> Response:
    return _draw_leave(LeaveForm())


@bp.post("/ban-giao")
def hand_over_work() -> Response:
    form = LeaveForm(typed())
    away, instead = _id(form.tu.data), _id(form.cho.data)
    if not form.validate() or not _chosen(form, away, instead) or away is None:
        return _draw_leave(form)
    try:
        hand_over(away, instead, me(), now())
    except MayNotHold:
        form.blame("cho", CHOOSE)
        return _draw_leave(form)
    return done(url_for(".inbox", giu=str(instead) if instead else "chua-ai"))


def _put(found: Dossier, form: HandsForm) -> None:
    seen, whom = _id(form.dang_giu.data), form.cho.data or ""
    if whom == TAKE:
        take(found, seen, me(), now())
    elif whom == BACK:
        give_back(found, seen, me(), now())
    else:
        give(found, seen, _id(whom) or me().ward_id, me(), now())


def _chosen(form: LeaveForm, away: UUID | None, instead: UUID | None) -> bool:
    if away not in colleagues(me()):
        form.blame("tu", "Chọn người nghỉ.")
    elif away == instead:
        form.blame("cho", "Chọn người khác làm thay.")
    return not form.problems


def _draw_again(found: Dossier, form: HandsForm) -> Response:
    note(me(), "dossier-opened", f"dossier:{found.id}", found.ward_id, now())
    db.session.commit()
    return _draw(found, form)


def _draw(found: Dossier, form: HandsForm) -> Response:
    if found.state not in OPEN_STATES:
        return page("reception/overtaken.html", 409, dossier=found, words=())
    names = colleagues(me())
    return page(
        "reception/hands.html",
        form.status,
        form=form,
        dossier=found,
        holder=names.get(found.assigned_to) if found.assigned_to else None,
        others=[one for one in names.values() if one.may_hold and one.id != found.assigned_to],
        may_take=me().staff_id in names and names[me().staff_id].may_hold and found.assigned_to != me().staff_id,
        held=in_hand(me()),
        mine=me().staff_id,
    )


def _draw_leave(form: LeaveForm) -> Response:
    names, held = colleagues(me()), in_hand(me())
    form.tu.choices = [("", "Chọn một người")] + [
        (str(one.id), f"{one.name}: {held.get(one.id, 0)} hồ sơ") for one in names.values() if one.id in held
    ]
    form.cho.choices = [("", "Chưa giao ai, để chung")] + [
        (str(one.id), one.name) for one in names.values() if one.may_hold
    ]
    return page("reception/leave.html", form.status, form=form, anybody=bool(held))


def _id(text: str | None) -> UUID | None:
    try:
        return UUID(text or "")
    except ValueError:
        return None
