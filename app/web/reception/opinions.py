"""A second opinion: one line asked of a colleague, one line answered, for the desk alone."""

from uuid import UUID

from flask import Response, abort, url_for
from wtforms import SelectField, StringField

from app.audit.actions import note, note_read
from app.clock import now
from app.database import db
from app.dossiers import queries as dossiers
from app.dossiers.holding.queries import colleagues
from app.dossiers.opinions import queries
from app.dossiers.opinions.actions import Answered, answer, ask
from app.dossiers.opinions.terms import LONGEST
from app.dossiers.records import Dossier
from app.web.forms.base import TIDY, Form
from app.web.forms.typed import typed
from app.web.reception.blueprint import bp, me
from app.web.respond import done, page


class OpinionForm(Form):
    ai = SelectField("Hỏi ai?", validate_choice=False)
    cau_hoi = StringField("Hỏi gì?", filters=TIDY)


class AnswerForm(Form):
    tra_loi = StringField("Ý kiến của anh/chị", filters=TIDY)


@bp.get("/ho-so/<dossier:number>/y-kien")
def opinions(number: str) -> Response:
    found = dossiers.find(number, me()) or abort(404)
    note_read(me(), "dossier-opened", f"dossier:{found.id}", found.ward_id, now())
    return _draw(found, OpinionForm(), AnswerForm())


@bp.post("/ho-so/<dossier:number>/y-kien")
def ask_opinion(number: str) -> Response:
    found, form = dossiers.find(number, me()) or abort(404), OpinionForm(typed())
    if not form.validate() or not _asks(form):
        return _draw_again(found, form, AnswerForm())
    ask(found, UUID(form.ai.data), form.cau_hoi.data or "", me(), now())
    return done(url_for(".dossier", number=number))


@bp.post("/ho-so/<dossier:number>/y-kien/<uuid:asked>")
def answer_opinion(number: str, asked: UUID) -> Response:
    found = dossiers.find(number, me()) or abort(404)
    opinion, form = queries.locked(asked, found, me()) or abort(404), AnswerForm(typed())
    if not form.validate() or not _says(form, "tra_loi"):
        return _draw_again(found, OpinionForm(), form)
    try:
        answer(opinion, found, form.tra_loi.data or "", me(), now())
    except Answered:
        return page("reception/overtaken.html", 409, dossier=found, words=(form.tra_loi.data or "",))
    return done(url_for(".dossier", number=number))


def _asks(form: OpinionForm) -> bool:
    if form.ai.data not in {str(one.id) for one in colleagues(me()).values() if one.active and one.id != me().staff_id}:
        form.blame("ai", "Chọn một đồng nghiệp.")
    return _says(form, "cau_hoi")


def _says(form: Form, field: str) -> bool:
    said = form[field].data or ""
    if not said:
        form.blame(field, "Ghi một dòng.")
    elif len(said) > LONGEST:
        form.blame(field, f"Ghi ngắn lại, nhiều nhất {LONGEST} chữ cái.")
    return not form.problems


def _draw_again(found: Dossier, asks: OpinionForm, answers: AnswerForm) -> Response:
    note(me(), "dossier-opened", f"dossier:{found.id}", found.ward_id, now())
    db.session.commit()
    return _draw(found, asks, answers)


def _draw(found: Dossier, asks: OpinionForm, answers: AnswerForm) -> Response:
    names = colleagues(me())
    asked = queries.talk_about(found, me()).opinions
    waits = [one.id for one in asked if one.asked_of == me().staff_id and not one.answered_at]
    others = [(str(one.id), one.name) for one in names.values() if one.active and one.id != me().staff_id]
    asks.ai.choices = [("", "Chọn một người"), *others]
    return page(
        "reception/opinions.html",
        max(asks.status, answers.status),
        dossier=found,
        form=asks if asks.problems or not answers.problems else answers,
        asks=asks,
        answers=answers,
        opinions=asked,
        first=waits[0] if waits else None,
        names=names,
        mine=me().staff_id,
    )
