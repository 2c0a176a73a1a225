"""What another body receives: the sheet to copy from, and what its person tells about it afterwards."""

from datetime import date
from uuid import UUID

from flask import Response, abort, current_app, url_for
from wtforms import RadioField, StringField

from app.actor import DraftBearer
from app.catalogue import journey
from app.catalogue.outcome import CHANNEL_WORDS, Channel
from app.catalogue.sheet import from_json
from app.clock import now, today
from app.days import DayUnreadable, read_day, short
from app.drafts.preparing import actions, queries
from app.drafts.preparing.actions import Preparer
from app.drafts.preparing.records import Preparation
from app.drafts.preparing.result import EXAMPLE, RESULT_WORDS, CodeTooLong, Result, read_code
from app.files import queries as files
from app.papers.pdf import draw_prepared
from app.web.filing import whose_draft
from app.web.filing.whose_draft import Filing, Writing
from app.web.forms.base import TIDY, Form
from app.web.forms.typed import typed
from app.web.papers import SAMPLE
from app.web.respond import done, go, page

WHERE = {one.value: words[:1].upper() + words[1:] for one, words in CHANNEL_WORDS.items()}


class FiledForm(Form):
    noi = RadioField("", choices=WHERE, validate_choice=False)
    ngay = StringField("", filters=TIDY)
    ma = StringField("", filters=TIDY)


class ResultForm(Form):
    ra_sao = RadioField("", choices={one.value: words for one, words in RESULT_WORDS.items()}, validate_choice=False)
    ngay = StringField("", filters=TIDY)


def prepare(filing: Writing) -> Response:
    """Of a locked draft whose answers are complete."""
    outcome = journey.outcome(filing.service, filing.draft.answers) or abort(404)
    actions.prepare(filing.draft, filing.service, outcome, _who(filing), now())
    return done(url_for(".sheet", draft_id=filing.draft.id))


def sheet(draft_id: UUID) -> Response:
    filing = whose_draft.reading(draft_id)
    made = _made(filing)
    pictures = [one.paper for one in files.of_draft(draft_id)]
    return page(
        "filing/sheet.html",
        service=filing.service,
        draft=filing.draft,
        made=made,
        paper=from_json(made.sheet),
        photos=len(pictures),
        code=whose_draft.code_shown(filing.draft),
        guest=whose_draft.sender() is None,
        where=CHANNEL_WORDS,
        results=RESULT_WORDS,
    )


def sheet_pdf(draft_id: UUID) -> Response:
    made = _made(whose_draft.reading(draft_id))
    sample = SAMPLE if current_app.config["DEMO"] else ""
    drawn = draw_prepared(from_json(made.sheet), made.made_at, sample)
    headers = {"Content-Disposition": f'attachment; filename="phieu-chuan-bi-{made.service}.pdf"'}
    return Response(drawn, mimetype="application/pdf", headers=headers)


def ask_filed(draft_id: UUID) -> Response:
    filing = whose_draft.reading(draft_id)
    made = _made(filing)
    kept = {"noi": made.filed_at, "ngay": short(made.filed_on or today()), "ma": made.official_code or ""}
    return _draw_filed(filing, FiledForm(data=kept))


def tell_filed(draft_id: UUID) -> Response:
    filing = whose_draft.writing(draft_id)
    made, form = _made(filing), FiledForm(typed())
    valid = form.validate()
    day = _day(form, made)
    if form.noi.data not in WHERE:
        form.blame("noi", "Chọn nơi anh/chị đã nộp.")
    try:
        code = read_code(form.ma.data or "")
    except CodeTooLong as problem:
        form.blame("ma", str(problem))
        code = ""
    if not valid or form.problems or day is None:
        return _draw_filed(filing, form)
    actions.tell_filed(filing.draft, made, Channel(form.noi.data), day, code, _who(filing), now())
    return done(url_for(".sheet", draft_id=draft_id))


def ask_result(draft_id: UUID) -> Response:
    filing = whose_draft.reading(draft_id)
    made = _made(filing)
    if made.filed_on is None:
        return go(url_for(".ask_filed", draft_id=draft_id))
    return _draw_result(filing, ResultForm(data={"ra_sao": made.result, "ngay": short(made.result_on or today())}))


def tell_result(draft_id: UUID) -> Response:
    filing = whose_draft.writing(draft_id)
    made, form = _made(filing), ResultForm(typed())
    valid = form.validate()
    if made.filed_on is None:
        return go(url_for(".ask_filed", draft_id=draft_id))
    day = _day(form, made)
    if form.ra_sao.data not in set(Result):
        form.blame("ra_sao", "Chọn một dòng.")
    if not valid or form.problems or day is None:
        return _draw_result(filing, form)
    actions.tell_result(filing.draft, made, Result(form.ra_sao.data), day, _who(filing), now())
    return done(url_for(".sheet", draft_id=draft_id))


def _who(filing: Filing) -> Preparer:
    return whose_draft.sender() or DraftBearer(filing.draft.id)


def _made(filing: Filing) -> Preparation:
    """Whoever may go on with the draft; 404 while there is none."""
    return queries.find(filing.draft.id, DraftBearer(filing.draft.id)) or abort(404)


def _day(form: Form, made: Preparation) -> date | None:
    """Neither before the sheet was made nor in the future; None once the form says what to correct."""
    try:
        day = read_day(form["ngay"].data or "")
    except DayUnreadable as problem:
        form.blame("ngay", str(problem))
        return None
    first = made.filed_on if isinstance(form, ResultForm) and made.filed_on else made.made_at.date()
    if not first <= day <= today():
        form.blame("ngay", f"Ghi ngày từ {short(first)} đến hôm nay.")
        return None
    return day


def _draw_filed(filing: Filing, form: FiledForm) -> Response:
    return page(
        "filing/filed.html", form.status, service=filing.service, draft=filing.draft, form=form, example=EXAMPLE
    )


def _draw_result(filing: Filing, form: ResultForm) -> Response:
    return page("filing/filed_result.html", form.status, service=filing.service, draft=filing.draft, form=form)
