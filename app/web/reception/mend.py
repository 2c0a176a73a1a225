"""What people say is wrong about them: read, and answered in the ward's own words."""

from uuid import UUID

from flask import Response, abort, url_for
from wtforms import RadioField, TextAreaField

from app.audit.actions import note_read
from app.audit.subjects import About, subject
from app.clock import now
from app.corrections import queries
from app.corrections.actions import Answered, answer
from app.corrections.records import Correction
from app.corrections.terms import LONGEST, OUTCOME_WORDS, WHAT_WORDS, WORKING_DAYS, Outcome
from app.web.forms.base import TIDY, Form
from app.web.forms.typed import typed
from app.web.reception.blueprint import bp, me
from app.web.respond import done, page


class AnswerForm(Form):
    ket_qua = RadioField("Kết quả", choices={one.value: words for one, words in OUTCOME_WORDS.items()})
    loi = TextAreaField("Trả lời người dân", filters=TIDY)


@bp.get("/sua-du-lieu")
def corrections() -> Response:
    staff = me()
    note_read(staff, "corrections-listed", subject(About.WARD, staff.ward_id), staff.ward_id, now())
    return page("reception/corrections.html", waiting=queries.waiting(staff), what_words=WHAT_WORDS, days=WORKING_DAYS)


@bp.get("/sua-du-lieu/<uuid:asked>")
def correction(asked: UUID) -> Response:
    staff = me()
    found = queries.find(asked, staff) or abort(404)
    note_read(staff, "correction-opened", subject(About.ACCOUNT, found.account_id), staff.ward_id, now())
    return _draw(found, AnswerForm())


@bp.post("/sua-du-lieu/<uuid:asked>")
def answer_correction(asked: UUID) -> Response:
    found = queries.locked(asked, me()) or abort(404)
    form = AnswerForm(typed())
    if not (form.validate() and _words(form)):
        return _draw(found, form)
    try:
        answer(found, Outcome(form.ket_qua.data), form.loi.data or "", me(), now())
    except Answered:
        return _draw(found, form, 409)
    return done(url_for(".corrections"))


def _words(form: AnswerForm) -> bool:
    said = form.loi.data or ""
    if not said:
        form.blame("loi", "Ghi đã sửa gì, hoặc vì sao giữ nguyên.")
    elif len(said) > LONGEST:
        form.blame("loi", f"Ghi ngắn lại, nhiều nhất {LONGEST} chữ cái.")
    return not form.problems


def _draw(found: Correction, form: AnswerForm, status: int = 0) -> Response:
    return page(
        "reception/correction.html",
        status or form.status,
        form=form,
        asked=found,
        what_words=WHAT_WORDS,
        outcome_words=OUTCOME_WORDS,
    )
