"""Noting that somebody was guided: she pressed the buttons herself, and whoever notes it sees nothing of hers."""

from flask import Blueprint, Response, abort, url_for
from werkzeug.datastructures import MultiDict
from wtforms import RadioField, StringField

from app.actor import DraftBearer, LookUp, Role, Staff
from app.catalogue import registry
from app.clock import now
from app.coaching import actions
from app.coaching.actions import NotedAlready
from app.database import db
from app.dossiers import queries as dossiers
from app.dossiers.lifecycle import OPEN_STATES
from app.dossiers.number import read_dossier_number
from app.drafts import queries as drafts
from app.drafts.resume_code import read_code
from app.people.actions import ask_to_guess, missed
from app.people.guesses import RESUME, TooManyGuesses
from app.web.forms.base import TIDY, Form
from app.web.forms.typed import typed
from app.web.forms.waiting import wait_words
from app.web.guard import only_staff
from app.web.guessing import guesser, looked_up
from app.web.respond import done, page
from app.web.session import signed_in_staff

bp = Blueprint("guiding", __name__, url_prefix="/huong-dan")
only_staff(bp, Role.OFFICER, Role.LEADER)

NOT_FOUND = "Chưa tìm thấy mã này. Nhờ bác đọc lại từng chữ; hồ sơ gửi rồi thì đọc mã hồ sơ. Không có thì để trống."


class GuidedForm(Form):
    viec = RadioField("Đã hướng dẫn việc gì?", validate_choice=False)
    ma = StringField("Mã bác đọc cho", filters=TIDY)
    duoi = StringField("Bốn số cuối điện thoại của bác", filters=TIDY)


@bp.get("")
def ask() -> Response:
    return _draw(_form())


@bp.post("")
def keep() -> Response:
    form = _form(typed())
    kept = form.validate() and _noted(form)
    if not kept:
        db.session.commit()
        return _draw(form, 422)
    return done(url_for(".noted"))


@bp.get("/xong")
def noted() -> Response:
    return page("assist/guided.html", back=_home())


def _noted(form: GuidedForm) -> bool:
    """Whether it is noted; else the form says what to do."""
    number, code = read_dossier_number(form.ma.data or ""), read_code(form.ma.data or "")
    try:
        if number:
            return _with_dossier(form, number)
        if form.ma.data:
            return _with_draft(form, code)
    except TooManyGuesses as too_many:
        form.blame("ma", wait_words(too_many))
        return False
    except NotedAlready as already:
        form.blame("ma", f"Hồ sơ này ghi rồi: {already.by}.")
        return False
    if registry.service(form.viec.data or "") is None:
        form.blame("viec", "Chọn việc vừa hướng dẫn, hoặc gõ mã bác đọc cho.")
        return False
    actions.shown(form.viec.data, _staff(), now())
    return True


def _with_draft(form: GuidedForm, code: str | None) -> bool:
    """The code at the foot of her steps; that it exists is all that is told."""
    ask_to_guess(guesser("resume"), RESUME, now())
    draft = drafts.with_code(code) if code else None
    held = drafts.locked(draft.id, DraftBearer(draft.id)) if draft else None
    if held is None:
        missed(guesser("resume"), now())
        form.blame("ma", NOT_FOUND)
        return False
    actions.guides(held, _staff(), now())
    return True


def _with_dossier(form: GuidedForm, number: str) -> bool:
    """The number and the four digits that look it up: whoever knows both was let see where it stands."""
    digits = form.duoi.data or ""
    if not (digits.isascii() and digits.isdigit() and len(digits) == 4):
        form.blame("duoi", "Gõ bốn số cuối của số điện thoại bác đã khai.")
        return False
    found = looked_up(number, digits, now())
    locked = dossiers.locked(number, LookUp(number)) if found and found.ward_id == _staff().ward_id else None
    if locked is None:
        form.blame("ma", NOT_FOUND)
        return False
    if locked.state not in OPEN_STATES:
        form.blame("ma", "Hồ sơ này đã xong, không cần ghi thêm.")
        return False
    actions.guided(locked, _staff(), now())
    return True


def _form(sent: MultiDict[str, str] | None = None) -> GuidedForm:
    form = GuidedForm(sent)
    form.viec.choices = {one.slug: one.name for one in registry.all_services()}
    return form


def _draw(form: GuidedForm, status: int = 200) -> Response:
    return page("assist/guiding.html", status, form=form, back=_home())


def _home() -> str:
    return url_for("leader.home" if _staff().role is Role.LEADER else "point.home")


def _staff() -> Staff:
    return signed_in_staff() or abort(404)
