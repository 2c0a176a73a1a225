"""Going on with a draft on any phone, by its code."""

from flask import Blueprint, Response, request, url_for
from wtforms import StringField

from app.catalogue import journey, registry
from app.catalogue.answers import text_of
from app.clock import now, today
from app.database import db
from app.drafts import queries
from app.drafts.records import Draft
from app.drafts.resume_code import read_code
from app.people.actions import ask_to_guess, missed
from app.people.birth_year import year_of
from app.people.guesses import RESUME, RESUME_YEAR, TooManyGuesses
from app.web.forms.base import TIDY, Form
from app.web.forms.typed import typed
from app.web.forms.waiting import wait_words
from app.web.guard import open_to_all
from app.web.guessing import guesser
from app.web.left import given_back, waits_here
from app.web.respond import go, page
from app.web.session import hold_draft, signed_in_resident

bp = Blueprint("resume", __name__, url_prefix="/lam-tiep")
open_to_all(bp)


# As app/retention/rules.py has it.
KEPT = "Hồ sơ để quá 30 ngày, phiếu chuẩn bị để quá 180 ngày thì đã xóa."
NOT_FOUND = f"Chưa tìm thấy hồ sơ có mã này. Xem lại từng chữ giúp. {KEPT}"
SHEETS_OWNER = "Phiếu này nằm ở “Trang của tôi” của người khai. Anh/chị đăng nhập để mở."


class ResumeForm(Form):
    # Whose year is asked: of one guest's night the service asks no other.
    whose = "người khai"
    ma = StringField("Mã làm tiếp", filters=TIDY)
    nam = StringField("Năm sinh của người khai", filters=TIDY)


@bp.get("/")
def ask() -> Response:
    forgotten = "quen" in request.args
    return page("public/resume.html", form=ResumeForm(), ask_year=False, left=waits_here(), forgotten=forgotten)


@bp.post("/")
def resume() -> Response:
    form = ResumeForm(typed())
    draft = _found(form) if form.validate() else None
    db.session.commit()
    if draft is None:
        asked = {"ask_year": _year_is_asked(form), "left": waits_here(), "forgotten": False}
        return page("public/resume.html", form.status, form=form, **asked)
    hold_draft(draft.id)
    return go(given_back(draft.id) or where_it_stopped(draft))


def _year_is_asked(form: ResumeForm) -> bool:
    """Once the code is right, and then until the end; the first time it is a question, not a mistake."""
    return "nam" in request.form or not form.problems


def where_it_stopped(draft: Draft) -> str:
    """The address of the first page that is not complete, or of the sheet that was made."""
    if draft.prepared_at:
        return url_for("alone.filing.sheet", draft_id=draft.id)
    service = registry.service(draft.service)
    assert service
    open_steps = journey.missing(service, draft.answers, today())
    step = open_steps[0].step.slug if open_steps else "kiem-tra"
    return url_for("alone.filing.step", draft_id=draft.id, slug=step)


def _found(form: ResumeForm) -> Draft | None:
    code = read_code(form.ma.data or "")
    if code is None:
        form.blame("ma", "Mã gồm 8 chữ và số. Ví dụ: H7K2-9PXM")
        return None
    try:
        ask_to_guess(guesser("resume"), RESUME, now())
    except TooManyGuesses as too_many:
        form.blame("ma", wait_words(too_many))
        return None
    draft = queries.with_code(code)
    if draft is None:
        missed(guesser("resume"), now())
        form.blame("ma", NOT_FOUND)
        return None
    if _is_owners_sheet(draft):
        form.blame("ma", SHEETS_OWNER)
        return None
    return draft if _knows_year(form, draft) else None


def _is_owners_sheet(draft: Draft) -> bool:
    """A sheet of an account opens by its sign-in: whoever helped may have read the code."""
    me = signed_in_resident()
    return bool(draft.prepared_at and draft.account_id) and (me is None or me.account_id != draft.account_id)


def _knows_year(form: ResumeForm, draft: Draft) -> bool:
    """Once the draft says when its person was born, the code alone opens nothing."""
    year = _year_of_birth(form, draft)
    if year is None:
        return True
    if "nam" not in request.form:
        return False
    try:
        ask_to_guess(f"resume-year:{draft.id}", RESUME_YEAR, now())
    except TooManyGuesses as too_many:
        form.blame("nam", wait_words(too_many))
        return False
    if form.nam.data != str(year):
        missed(f"resume-year:{draft.id}", now())
        form.blame("nam", f"Năm sinh chưa khớp. Gõ bốn số của năm sinh {form.whose}. Ví dụ: 1958")
    return not form.problems


def _year_of_birth(form: ResumeForm, draft: Draft) -> int | None:
    service = registry.service(draft.service)
    assert service
    asked = service.applicant.born
    if not asked and service.notice:
        asked, form.whose = service.notice.guest["sinh"], "khách"
    return year_of(text_of(draft.answers, asked))
