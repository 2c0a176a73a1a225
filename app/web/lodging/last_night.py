"""As last night, except …: of each guest the host says herself whether he is still here; nothing is said for her."""

from collections.abc import Mapping
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
from app.lodging.stays.actions import Report, as_last_night
from app.lodging.stays.terms import longest_until, night_of
from app.web.forms.base import TIDY, Form
from app.web.forms.typed import typed
from app.web.lodging.blueprint import bp, me, own, own_locked, own_unheld
from app.web.lodging.room_left import has_room
from app.web.respond import done, page

# Of guest 12: k12=con, or k12=di. Asked for with one tap for everybody: ?ca=con.
STILL_HERE, LEFT, EVERYBODY = "con", "di", "ca"
NOTHING_SAID = "Chọn “Còn ở” hoặc “Đã đi” cho từng khách. Ai chưa rõ thì để trống, báo sau."


class LastNightForm(Form):
    ai = StringField("Ai còn ở, ai đã đi")
    den = StringField("Ở thêm đến ngày", filters=TIDY)
    dong = TextAreaField("Khách mới")


@bp.get("/<uuid:house_id>/dem-qua")
def last_night(house_id: UUID) -> Response:
    house = own(house_id)
    until = night_of(now()) + timedelta(days=house.usual_nights)
    return _draw(house, LastNightForm(data={"den": short(until)}), request.args.get(EVERYBODY) == STILL_HERE)


@bp.post("/<uuid:house_id>/dem-qua")
def tell_last_night(house_id: UUID) -> Response:
    house, form = own_unheld(house_id), LastNightForm(typed())
    until = read_until(form) if form.validate() else None
    new = _new(form)
    guests = queries.slept_here(own_locked(house_id), me(), night_of(now()))
    if until is None or not _says_something(form, guests, new) or not has_room(house, len(new), form, "dong"):
        return _draw(house, form)
    report = as_last_night(house, _said(guests, STILL_HERE), _said(guests, LEFT), until, me(), now())
    if new:
        add(house, new, me(), now())
    return done(onward(house, report, bool(new)))


@bp.get("/<uuid:house_id>/bao/<uuid:report_id>")
def told(house_id: UUID, report_id: UUID) -> Response:
    house = own(house_id)
    changes = queries.of_report(report_id, house, me()) or abort(404)
    night = night_of(changes[0].change.told_at)
    open_still = [one for one in queries.slept_here(house, me(), night) if one.stays_until == night]
    return page("lodging/told.html", house=house, changes=changes, open_still=open_still)


def read_until(form: Form) -> date | None:
    """The day in its field `den`, from tomorrow on; else the form says what to do."""
    try:
        day = read_day(form["den"].data or "")
    except DayUnreadable as problem:
        form.blame("den", str(problem))
        return None
    if day <= night_of(now()):
        form.blame("den", "Gõ ngày đi mới, từ ngày mai trở đi.")
        return None
    return day


def onward(house: Establishment, report: Report, new: bool = False) -> str:
    """Where a host is led when she has told something."""
    if report.changes:
        return url_for(".told", house_id=house.id, report_id=report.id)
    # Whoever can only register temporary residence stands there with the way to do it.
    return url_for(".last_night" if report.too_long and not new else ".tonight", house_id=house.id)


def _new(form: LastNightForm) -> tuple[Row, ...]:
    lines = guest_lines(form.dong.data or "")
    # Far more than fit are counted, and not read one by one.
    return tuple(read_line(line) for line in lines) if len(lines) <= MOST_LINES else (Row(),) * len(lines)


def _says_something(form: LastNightForm, guests: list[GuestRow], new: tuple[Row, ...]) -> bool:
    if guests and not new and not (_said(guests, STILL_HERE) | _said(guests, LEFT)):
        form.blame("ai", NOTHING_SAID)
    return not form.problems


def _said(guests: list[GuestRow], what: str) -> set[int]:
    """The places of those of whom that was said."""
    return {one.place for one in guests if request.form.get(f"k{one.place}") == what}


def _draw(house: Establishment, form: LastNightForm, everybody_stays: bool = False) -> Response:
    night = night_of(now())
    guests = queries.slept_here(house, me(), night)
    too_long = [one for one in guests if one.arrives and longest_until(one.arrives) <= night]
    ends = [one for one in guests if one not in too_long and one.stays_until == night]
    return page(
        "lodging/last_night.html",
        form.status,
        house=house,
        form=form,
        night=night,
        ends=ends,
        longer=[one for one in guests if one not in too_long and one not in ends],
        said={one.place: STILL_HERE for one in ends} if everybody_stays else _chosen(guests),
        too_long=too_long,
    )


def _chosen(guests: list[GuestRow]) -> Mapping[int, str]:
    return {one.place: request.form.get(f"k{one.place}", "") for one in guests}
