"""Who stays in the house, and the stay of one guest: it goes on, or ended early."""

from datetime import date, timedelta
from uuid import UUID

from flask import Response, abort, url_for
from wtforms import StringField

from app.clock import now
from app.days import short
from app.lodging.records import Establishment, GuestRow
from app.lodging.stays import queries
from app.lodging.stays.actions import Report, extend, leave
from app.lodging.stays.terms import StayRefused, longest_until, night_of
from app.web.forms.base import TIDY, Form
from app.web.forms.typed import typed
from app.web.lodging.blueprint import bp, me, own, own_locked
from app.web.lodging.last_night import onward, read_until
from app.web.respond import done, page


class StayForm(Form):
    den = StringField("Ở thêm đến ngày", filters=TIDY)


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
    until = read_until(form) if form.validate() else None
    report = _extended(guest, house, until, form) if until else None
    return done(onward(house, report)) if report else _draw_stay(house, guest, form)


@bp.post("/<uuid:house_id>/khach/<uuid:guest_id>/da-di")
def has_left(house_id: UUID, guest_id: UUID) -> Response:
    house, form = own_locked(house_id), Form(typed())
    guest = _guest(guest_id, house)
    if not form.validate():
        return _draw_stay(house, guest, StayForm(), form)
    leave(guest, house, me(), now())
    return done(url_for(".stay", house_id=house_id, guest_id=guest_id))


def _guest(guest_id: UUID, house: Establishment) -> GuestRow:
    return queries.guest(guest_id, house, me()) or abort(404)


def _extended(guest: GuestRow, house: Establishment, until: date, form: StayForm) -> Report | None:
    try:
        return extend(guest, house, until, me(), now())
    except StayRefused as problem:
        form.blame("den", str(problem))
        return None


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
