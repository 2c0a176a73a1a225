"""As last night, except …: who is still here, who has left, who is new; and the stay of one guest."""

from datetime import date, timedelta
from uuid import UUID

from flask import Response, abort, request, url_for
from wtforms import StringField, TextAreaField

from app.clock import now
from app.days import DayUnreadable, read_day, short
from app.lodging.actions import MOST_LINES, add
from app.lodging.cells import Row
from app.lodging.lines import guest_lines, read_line
from app.lodging.records import Establishment, GuestRow
from app.lodging.stays import queries
from app.lodging.stays.actions import Report, as_last_night, extend, leave
from app.lodging.stays.terms import StayRefused, longest_until, night_of
from app.web.forms.base import TIDY, Form
from app.web.forms.typed import typed
from app.web.lodging.blueprint import bp, me, own, own_locked, own_unheld
from app.web.lodging.room_left import has_room
from app.web.respond import done, page
from app.web.row_number import read_row_number

STILL_HERE, LISTED = "con", "co"


class LastNightForm(Form):
    den = StringField("Ở thêm đến ngày", filters=TIDY)
    dong = TextAreaField("Khách mới")


class StayForm(Form):
    den = StringField("Ở thêm đến ngày", filters=TIDY)


@bp.get("/<uuid:house_id>/dem-qua")
def last_night(house_id: UUID) -> Response:
    house = own(house_id)
    until = night_of(now()) + timedelta(days=house.usual_nights)
    return _draw(house, LastNightForm(data={"den": short(until)}))


@bp.post("/<uuid:house_id>/dem-qua")
def tell_last_night(house_id: UUID) -> Response:
    house, form = own_unheld(house_id), LastNightForm(typed())
    until = _until(form) if form.validate() else None
    new = _new(form)
    if until is None or not has_room(own_locked(house_id), len(new), form, "dong"):
        return _draw(house, form)
    report = as_last_night(house, _places(LISTED), _places(STILL_HERE), until, me(), now())
    if new:
        add(house, new, me(), now())
    return done(_onward(house, report, bool(new)))


@bp.get("/<uuid:house_id>/bao/<uuid:report_id>")
def told(house_id: UUID, report_id: UUID) -> Response:
    house = own(house_id)
    changes = queries.of_report(report_id, house, me()) or abort(404)
    night = night_of(changes[0].change.told_at)
    open_still = [one for one in queries.slept_here(house, me(), night) if one.stays_until == night]
    return page("lodging/told.html", house=house, changes=changes, open_still=open_still)


@bp.get("/<uuid:house_id>/dang-o")
def staying(house_id: UUID) -> Response:
    house = own(house_id)
    return page("lodging/staying.html", house=house, guests=queries.staying(house, me(), night_of(now())))


@bp.get("/<uuid:house_id>/khach/<uuid:guest_id>/o")
def stay(house_id: UUID, guest_id: UUID) -> Response:
    house = own(house_id)
    guest = _guest(guest_id, house)
    until = max(guest.stays_until or night_of(now()), night_of(now())) + timedelta(days=house.usual_nights)
    return _draw_stay(house, guest, StayForm(data={"den": short(until)}))


@bp.post("/<uuid:house_id>/khach/<uuid:guest_id>/o-them")
def stay_on(house_id: UUID, guest_id: UUID) -> Response:
    house, form = own_locked(house_id), StayForm(typed())
    guest = _guest(guest_id, house)
    until = _until(form) if form.validate() else None
    report = _extended(guest, house, until, form) if until else None
    return done(_onward(house, report)) if report else _draw_stay(house, guest, form)


@bp.post("/<uuid:house_id>/khach/<uuid:guest_id>/da-di")
def has_left(house_id: UUID, guest_id: UUID) -> Response:
    house, form = own_locked(house_id), Form(typed())
    guest = _guest(guest_id, house)
    if not form.validate():
        return _draw_stay(house, guest, StayForm(), form)
    leave(guest, house, me(), now())
    return done(url_for(".stay", house_id=house_id, guest_id=guest_id))


def _new(form: LastNightForm) -> tuple[Row, ...]:
    lines = guest_lines(form.dong.data or "")
    # Far more than fit are counted, and not read one by one.
    return tuple(read_line(line) for line in lines) if len(lines) <= MOST_LINES else (Row(),) * len(lines)


def _guest(guest_id: UUID, house: Establishment) -> GuestRow:
    return queries.guest(guest_id, house, me()) or abort(404)


def _places(field: str) -> set[int]:
    """Of guests, as the page wrote them: one a tick, or all in one field."""
    written = ",".join(request.form.getlist(field)).split(",")
    return {place for one in written if (place := read_row_number(one)) is not None}


def _until(form: LastNightForm | StayForm) -> date | None:
    try:
        day = read_day(form.den.data or "")
    except DayUnreadable as problem:
        form.blame("den", str(problem))
        return None
    if day <= night_of(now()):
        form.blame("den", "Gõ ngày đi mới, từ ngày mai trở đi.")
        return None
    return day


def _extended(guest: GuestRow, house: Establishment, until: date, form: StayForm) -> Report | None:
    try:
        return extend(guest, house, until, me(), now())
    except StayRefused as problem:
        form.blame("den", str(problem))
        return None


def _onward(house: Establishment, report: Report, new: bool = False) -> str:
    if report.changes:
        return url_for(".told", house_id=house.id, report_id=report.id)
    # Whoever can only register temporary residence stands there with the way to do it.
    return url_for(".last_night" if report.too_long and not new else ".tonight", house_id=house.id)


def _draw(house: Establishment, form: LastNightForm) -> Response:
    night = night_of(now())
    guests = queries.slept_here(house, me(), night)
    too_long = [one for one in guests if one.arrives and longest_until(one.arrives) <= night]
    listed = [one for one in guests if one not in too_long]
    ticked = _places(STILL_HERE) if request.method == "POST" else {one.place for one in listed}
    return page(
        "lodging/last_night.html",
        form.status,
        house=house,
        form=form,
        night=night,
        listed=listed,
        ticked=ticked,
        too_long=too_long,
    )


def _draw_stay(house: Establishment, guest: GuestRow, form: StayForm, besides: Form | None = None) -> Response:
    return page(
        "lodging/stay.html",
        (besides or form).status,
        house=house,
        guest=guest,
        form=form,
        besides=besides.problems if besides else [],
        changes=queries.of_guests([guest.id], me()).get(guest.id, []),
        over=bool(guest.arrives and longest_until(guest.arrives) <= night_of(now())),
        night=night_of(now()),
    )
