"""What a house is: its rooms, and what holds where a guest's row is silent."""

from uuid import UUID

from flask import Response, url_for
from wtforms import SelectField, StringField, TextAreaField

from app.actor import Resident
from app.clock import now
from app.lodging.codes import OTHER_REASON, reasons
from app.lodging.guest import LONGEST_STAY, WITH_ROOMS
from app.lodging.habit import Habit
from app.lodging.house import queries
from app.lodging.house.actions import set_habit, set_rooms
from app.lodging.house.room_lines import RoomLine, RoomsUnreadable, read_rooms, written
from app.lodging.records import Establishment
from app.lodging.words import KINDS
from app.web.forms.base import TIDY, Form
from app.web.forms.typed import typed
from app.web.lodging.blueprint import bp, me, own, own_locked
from app.web.respond import done, page


class RoomsForm(Form):
    phong = TextAreaField("Các phòng")


class HabitForm(Form):
    ly_do = SelectField("Lý do", validate_choice=False)
    dem = StringField("Số đêm", filters=TIDY)


@bp.get("/<uuid:house_id>/nha")
def house(house_id: UUID) -> Response:
    found = own(house_id)
    rooms = queries.rooms(found, me())
    return page(
        "lodging/house.html",
        house=found,
        kind=KINDS[found.kind],
        with_rooms=found.kind in WITH_ROOMS,
        rooms=len(rooms),
        beds=sum(room.beds for room in rooms),
        people=queries.declarers(found, me()),
        may_ask=isinstance(me(), Resident),
        reason=reasons()[found.usual_reason],
    )


@bp.get("/<uuid:house_id>/nha/phong")
def rooms(house_id: UUID) -> Response:
    found = own(house_id)
    lines = [RoomLine(room.name, room.beds) for room in queries.rooms(found, me())]
    return _draw_rooms(found, RoomsForm(data={"phong": written(lines)}))


@bp.post("/<uuid:house_id>/nha/phong")
def keep_rooms(house_id: UUID) -> Response:
    found, form = own_locked(house_id), RoomsForm(typed())
    lines = _rooms(form) if form.validate() else None
    if lines is None:
        return _draw_rooms(found, form)
    set_rooms(found, lines, me(), now())
    return done(url_for(".house", house_id=house_id))


@bp.get("/<uuid:house_id>/nha/thoi-quen")
def habit(house_id: UUID) -> Response:
    found = own(house_id)
    return _draw_habit(found, _habit_form({"ly_do": found.usual_reason, "dem": str(found.usual_nights)}))


@bp.post("/<uuid:house_id>/nha/thoi-quen")
def keep_habit(house_id: UUID) -> Response:
    found, form = own_locked(house_id), _habit_form(None)
    new = _habit(form) if form.validate() else None
    if new is None:
        return _draw_habit(found, form)
    set_habit(found, new, me(), now())
    return done(url_for(".house", house_id=house_id))


def _rooms(form: RoomsForm) -> tuple[RoomLine, ...] | None:
    try:
        return read_rooms(form.phong.data or "")
    except RoomsUnreadable as problem:
        form.blame("phong", str(problem))
        return None


def _habit_form(known: dict[str, str] | None) -> HabitForm:
    form = HabitForm(data=known) if known else HabitForm(typed())
    form.ly_do.choices = _usual_reasons()
    return form


def _usual_reasons() -> dict[str, str]:
    """“Mục đích khác” needs words of its own for each guest."""
    return {code: label for code, label in reasons().items() if code != OTHER_REASON}


def _habit(form: HabitForm) -> Habit | None:
    reason, nights = form.ly_do.data or "", form.dem.data or ""
    if reason not in _usual_reasons():
        form.blame("ly_do", "Chọn một lý do trong danh sách.")
    if not (nights.isdecimal() and 1 <= int(nights) <= LONGEST_STAY.days):
        form.blame("dem", f"Gõ số đêm, từ 1 đến {LONGEST_STAY.days}. Ở lâu hơn thì khách đăng ký tạm trú.")
    return None if form.problems else Habit(reason, int(nights))


def _draw_rooms(found: Establishment, form: RoomsForm) -> Response:
    return page("lodging/house_rooms.html", form.status, house=found, form=form)


def _draw_habit(found: Establishment, form: HabitForm) -> Response:
    return page("lodging/house_habit.html", form.status, house=found, form=form)
