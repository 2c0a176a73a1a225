"""The ward's own days and hours: read at the desk, set and ended by its head, who sees first whose date changes."""

from datetime import time
from uuid import UUID

from flask import Response, abort, request, url_for
from wtforms import RadioField, StringField

from app.actor import Role
from app.clock import today
from app.days import DayUnreadable, day_words, read_day
from app.dossiers.due_days.actions import Change
from app.office.calendar import national_calendar
from app.office.hours import ClockUnreadable, Hours, read_clock, wrong_hours
from app.office.own_day import LONGEST_WHY, OwnDay, wrong_day
from app.office.queries import calendar_now, own_of
from app.office.records import OfficeDay
from app.office.runs_out import runs_out
from app.web.forms.base import TIDY, Form
from app.web.forms.typed import typed
from app.web.reception.blueprint import bp as desk
from app.web.reception.blueprint import me
from app.web.reception.office_change import Asked, bp, confirmed, drawn_again, look
from app.web.respond import answered_before, page

WORKS = {"nghi": "Nghỉ cả ngày", "lam": "Làm việc cả ngày"}
CLOCKS = ("mo", "trua", "chieu", "dong")


class DayForm(Form):
    ngay = StringField("Ngày", filters=TIDY)
    loai = RadioField("Ngày đó công an phường", choices=WORKS, validate_choice=False)
    vi_sao = StringField("Vì sao", filters=TIDY)


class HoursForm(Form):
    mo = StringField("Mở cửa", filters=TIDY)
    trua = StringField("Nghỉ trưa", filters=TIDY)
    chieu = StringField("Làm chiều", filters=TIDY)
    dong = StringField("Đóng cửa", filters=TIDY)
    vi_sao = StringField("Vì sao", filters=TIDY)


@desk.get("/lich-lam-viec")
def office_days() -> Response:
    return _draw(DayForm())


@bp.get("/xem-truoc")
def look_first() -> Response:
    form = DayForm(request.args)
    wanted = _day(form)
    return look(_setting(wanted, form)) if wanted else _draw(form)


@bp.post("/xem-truoc")
def set_day() -> Response:
    form = DayForm(typed())
    wanted = _day(form) if form.validate() else None
    return confirmed(_setting(wanted, form)) if wanted else answered_before() or _draw(form)


@bp.get("/gio")
def office_hours() -> Response:
    return _draw_hours(HoursForm(request.args)) if not request.args else _look_at_hours(HoursForm(request.args))


@bp.post("/gio")
def set_hours() -> Response:
    form = HoursForm(typed())
    wanted = _hours(form) if form.validate() else None
    return confirmed(_setting_hours(wanted, form)) if wanted else answered_before() or _draw_hours(form)


@bp.get("/<uuid:day_id>/bo")
def look_before_ending(day_id: UUID) -> Response:
    return look(_ending(_found(day_id) or abort(404), Form()))


@bp.post("/<uuid:day_id>/bo")
def end_day(day_id: UUID) -> Response:
    day, form = _found(day_id), Form(typed())
    if day is None:
        return answered_before() or abort(404)
    return confirmed(_ending(day, form)) if form.validate() else drawn_again(_ending(day, form))


def _look_at_hours(form: HoursForm) -> Response:
    wanted = _hours(form)
    return look(_setting_hours(wanted, form)) if wanted else _draw_hours(form)


def _setting(wanted: OwnDay, form: DayForm) -> Asked:
    words = f"{day_words(wanted.day)}: công an phường {'làm việc' if wanted.works else 'nghỉ'}. {wanted.note}"
    return Asked(Change(set=wanted), form, url_for(".set_day"), words, "Đổi lịch làm việc", ("ngay", "loai", "vi_sao"))


def _ending(day: OfficeDay, form: Form) -> Asked:
    words = f"Bỏ ngày riêng {day_words(day.day)} ({day.note}): phường làm việc như cả nước."
    return Asked(Change(end=day), form, url_for(".end_day", day_id=day.id), words, "Bỏ ngày riêng này")


def _setting_hours(wanted: Hours, form: HoursForm) -> Asked:
    words = (
        f"Giờ làm việc: {wanted.opens:%H:%M} đến {wanted.lunch_from:%H:%M}, {wanted.lunch_to:%H:%M} đến "
        f"{wanted.closes:%H:%M}. {wanted.note}"
    )
    return Asked(Change(hours=wanted), form, url_for(".set_hours"), words, "Đổi giờ làm việc", (*CLOCKS, "vi_sao"))


def _day(form: DayForm) -> OwnDay | None:
    """The day that the form asks for; None once it says what to correct."""
    if form.loai.data not in WORKS:
        form.blame("loai", "Chọn nghỉ hay làm việc.")
    why = _why(form)
    try:
        wanted = OwnDay(read_day(form.ngay.data or ""), form.loai.data == "lam", why)
    except DayUnreadable as unreadable:
        form.blame("ngay", str(unreadable))
        return None
    if wrong := wrong_day(wanted, [one.own for one in own_of(me().ward_id).days], today()):
        form.blame("ngay", wrong)
    return None if form.problems else wanted


def _hours(form: HoursForm) -> Hours | None:
    """The hours that the form asks for; None once it says what to correct."""
    why = _why(form)
    opens, lunch_from, lunch_to, closes = (_clock(form, name) for name in CLOCKS)
    if form.problems:
        return None
    wanted = Hours(opens, lunch_from, lunch_to, closes, why)
    if wrong := wrong_hours(wanted, calendar_now(me().ward_id)):
        form.blame("mo", wrong)
    return None if form.problems else wanted


def _clock(form: HoursForm, name: str) -> time:
    """The time in a field; any, once the form says what to correct."""
    try:
        return read_clock(form[name].data or "")
    except ClockUnreadable as unreadable:
        form.blame(name, str(unreadable))
        return time.min


def _why(form: DayForm | HoursForm) -> str:
    why = form.vi_sao.data or ""
    if not why or len(why) > LONGEST_WHY:
        form.blame("vi_sao", f"Ghi vì sao, người dân cũng đọc được. Nhiều nhất {LONGEST_WHY} chữ.")
    return why


def _draw(form: DayForm) -> Response:
    own = own_of(me().ward_id)
    return page(
        "reception/office_days.html",
        form.status,
        form=form,
        days=own.days,
        hours=own.calendar,
        today=today(),
        may_set=me().role is Role.HEAD,
        runs_out=runs_out(today(), national_calendar()),
    )


def _draw_hours(form: HoursForm) -> Response:
    return page("reception/office_hours.html", form.status, form=form, hours=calendar_now(me().ward_id))


def _found(day_id: UUID) -> OfficeDay | None:
    """A day of the own ward that stands and is not over."""
    days = (one for one in own_of(me().ward_id).days if one.id == day_id and one.day >= today())
    return next(days, None)
