"""The ward's own days: read at the desk, set and ended by its head, who sees first whose due date changes."""

from uuid import UUID

from flask import Blueprint, Response, abort, request, url_for
from wtforms import RadioField, StringField

from app.actor import Role, Staff
from app.audit.actions import note, note_read
from app.clock import now, today
from app.database import db
from app.days import DayUnreadable, read_day
from app.dossiers.due_days.actions import Change, carry_out, preview
from app.dossiers.due_days.moved import LateAtOnce, ListChanged, Moved, late_at_once, list_mark
from app.office.calendar import national_calendar
from app.office.own_day import LONGEST_NOTE, OwnDay, wrong_day
from app.office.queries import own_days
from app.office.records import OfficeDay
from app.office.runs_out import runs_out
from app.web.forms.base import TIDY, Form
from app.web.forms.typed import typed
from app.web.guard import only_staff
from app.web.reception.blueprint import bp as desk
from app.web.reception.blueprint import me
from app.web.respond import answered_before, done, page

bp = Blueprint("office_days", __name__, url_prefix="/tiep-nhan/lich-lam-viec")
only_staff(bp, Role.HEAD)

WORKS = {"nghi": "Nghỉ cả ngày", "lam": "Làm việc cả ngày"}
SHOWN = 200


class DayForm(Form):
    ngay = StringField("Ngày", filters=TIDY)
    loai = RadioField("Ngày đó công an phường", choices=WORKS, validate_choice=False)
    vi_sao = StringField("Vì sao", filters=TIDY)


@desk.get("/lich-lam-viec")
def office_days() -> Response:
    return _draw(DayForm())


@bp.get("/xem-truoc")
def look_first() -> Response:
    form = DayForm(request.args)
    wanted = _wanted(form, me())
    return _draw(form) if wanted is None else _look(Change(set=wanted), form)


@bp.post("/xem-truoc")
def set_day() -> Response:
    form = DayForm(typed())
    wanted = _wanted(form, me()) if form.validate() else None
    if wanted is None:
        return answered_before() or _draw(form)
    return _carried_out(Change(set=wanted), form)


@bp.get("/<uuid:day_id>/bo")
def look_before_ending(day_id: UUID) -> Response:
    return _look(Change(end=_found(day_id) or abort(404)), DayForm())


@bp.post("/<uuid:day_id>/bo")
def end_day(day_id: UUID) -> Response:
    day, form = _found(day_id), DayForm(typed())
    if day is None:
        return answered_before() or abort(404)
    change = Change(end=day)
    return _carried_out(change, form) if form.validate() else _drawn_again(change, form)


def _wanted(form: DayForm, staff: Staff) -> OwnDay | None:
    """The day that the form asks for; None once it says what to correct."""
    if form.loai.data not in WORKS:
        form.blame("loai", "Chọn nghỉ hay làm việc.")
    why = form.vi_sao.data or ""
    if not why or len(why) > LONGEST_NOTE:
        form.blame("vi_sao", f"Ghi vì sao, người dân cũng đọc được. Nhiều nhất {LONGEST_NOTE} chữ.")
    try:
        wanted = OwnDay(read_day(form.ngay.data or ""), form.loai.data == "lam", why)
    except DayUnreadable as unreadable:
        form.blame("ngay", str(unreadable))
        return None
    if wrong := wrong_day(wanted, [one.own for one in own_days(staff.ward_id)], today()):
        form.blame("ngay", wrong)
    return None if form.problems else wanted


def _carried_out(change: Change, form: DayForm) -> Response:
    try:
        carry_out(change, request.form.get("dau", ""), me(), now())
    except ListChanged:
        form.blame("ngay", "Danh sách hồ sơ vừa đổi. Xem lại rồi bấm lần nữa.")
    except LateAtOnce as late:
        form.blame("ngay", _too_late(late.many))
    return _drawn_again(change, form) if form.problems else done(url_for("reception.office_days"))


def _drawn_again(change: Change, form: DayForm) -> Response:
    """Nothing was changed; that the dossiers were looked at once more is kept."""
    db.session.rollback()
    moved = preview(change, me(), now())
    note(me(), "due-days-previewed", f"ward:{me().ward_id}", me().ward_id, now())
    db.session.commit()
    return _draw_preview(change, moved, form)


def _look(change: Change, form: DayForm) -> Response:
    note_read(me(), "due-days-previewed", f"ward:{me().ward_id}", me().ward_id, now())
    moved = preview(change, me(), now())
    if late := late_at_once(moved, now()):
        form.blame("ngay", _too_late(late))
    return _draw_preview(change, moved, form)


def _draw_preview(change: Change, moved: list[Moved], form: DayForm) -> Response:
    here = url_for(".end_day", day_id=change.end.id) if change.end else url_for(".set_day")
    return page(
        "reception/office_day.html",
        form.status,
        form=form,
        here=here,
        ending=change.end is not None,
        day=change.about,
        moved=moved,
        told=sum(one.on_another_day for one in moved),
        late=late_at_once(moved, now()),
        seen=list_mark(moved),
        most=SHOWN,
    )


def _draw(form: DayForm) -> Response:
    staff = me()
    return page(
        "reception/office_days.html",
        form.status,
        form=form,
        days=own_days(staff.ward_id),
        today=today(),
        may_set=staff.role is Role.HEAD,
        runs_out=runs_out(today(), national_calendar()),
    )


def _too_late(many: int) -> str:
    return f"Không đổi được: {many} hồ sơ sẽ quá hạn ngay lúc này. Chọn ngày khác."


def _found(day_id: UUID) -> OfficeDay | None:
    """A day of the own ward that stands and is not over."""
    days = (one for one in own_days(me().ward_id) if one.id == day_id and one.day >= today())
    return next(days, None)
