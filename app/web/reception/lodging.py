"""Tonight's guests of the ward, house by house; and confirming that a house exists."""

from datetime import timedelta
from uuid import UUID

from flask import Response, abort, url_for

from app.actor import Role
from app.audit.actions import note_read
from app.clock import now, today
from app.lodging import queries
from app.lodging.actions import confirm
from app.lodging.desk import queries as desk
from app.lodging.records import Establishment
from app.lodging.stays.queries import of_house
from app.lodging.words import KINDS
from app.places import queries as places
from app.web.forms.base import Form
from app.web.forms.typed import typed
from app.web.reception.blueprint import bp, me
from app.web.respond import done, page

FILES_SHOWN = 10


@bp.get("/luu-tru")
def lodging() -> Response:
    return draw_all(Form())


def draw_all(form: Form) -> Response:
    """Every house of the ward, and the files for the official portal."""
    staff = me()
    houses, stays = queries.establishments(staff), desk.staying(staff, today())
    # Whoever has declared nobody stands first: there somebody may have forgotten.
    ordered = sorted(houses, key=lambda house: (house.id in stays, house.name))
    return page(
        "reception/lodging.html",
        form.status,
        form=form,
        houses=ordered,
        stays=stays,
        undeclared=sum(house.id not in stays for house in houses),
        twice=len(desk.in_two_houses(staff, today())),
        overfull=len(desk.overfull(staff, today())),
        kinds=KINDS,
        ward=places.ward(staff.ward_id),
        waiting=queries.count_not_handed_over(staff) if staff.role is Role.RECEIVER else 0,
        files=queries.last_handovers(staff, FILES_SHOWN),
    )


@bp.get("/luu-tru/<uuid:house_id>")
def house(house_id: UUID) -> Response:
    staff, found = me(), queries.establishment(house_id, me()) or abort(404)
    note_read(staff, "guests-opened", f"establishment:{found.id}", staff.ward_id, now())
    return _draw(found, Form())


@bp.post("/luu-tru/<uuid:house_id>/xac-nhan")
def confirm_house(house_id: UUID) -> Response:
    if me().role is not Role.RECEIVER:
        abort(404)
    found, form = queries.locked(house_id, me()) or abort(404), Form(typed())
    if not form.validate():
        return _draw(found, form)
    confirm(found, me(), now())
    return done(url_for(".house", house_id=house_id))


def _draw(found: Establishment, form: Form) -> Response:
    staff = me()
    return page(
        "reception/house.html",
        form.status,
        form=form,
        house=found,
        kinds=KINDS,
        guests=desk.guests_tonight(found, staff, today(), today() - timedelta(days=1)),
        stays=of_house(found, staff, today() - timedelta(days=1)),
        may_confirm=staff.role is Role.RECEIVER and found.confirmed_at is None,
    )
