"""Guests go on to the official portal: a file to upload there, then what its screen shows is compared."""

from uuid import UUID

from flask import Response, abort, make_response, url_for
from wtforms import StringField

from app.actor import Role, Staff
from app.audit.actions import note_read
from app.clock import now
from app.lodging import queries
from app.lodging.actions import hand_over, reconcile
from app.lodging.handing_over import Stay, line
from app.lodging.handover.records import Handover
from app.lodging.portal import written
from app.lodging.portal_units.queries import portal_units
from app.lodging.portal_units.written import PortalUnits
from app.places import queries as places
from app.places import units as gazetteer
from app.web.forms.base import TIDY, Form
from app.web.forms.typed import typed
from app.web.reception.blueprint import bp, me
from app.web.reception.lodging import draw_all
from app.web.respond import done, page

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class CountForm(Form):
    so_khach = StringField("Cổng hiện bao nhiêu khách?", filters=TIDY)


@bp.post("/luu-tru/chuyen")
def hand_over_guests() -> Response:
    form = Form(typed())
    if not form.validate():
        return draw_all(form)
    file = hand_over(_receiver(), now())
    return done(url_for(".handed_over", file_id=file.id) if file else url_for(".lodging"))


@bp.get("/luu-tru/chuyen/<uuid:file_id>")
def handed_over(file_id: UUID) -> Response:
    file = _found(file_id)
    note_read(me(), "guests-exported", f"handover:{file.id}", file.ward_id, now())
    return _draw(file, CountForm())


@bp.get("/luu-tru/chuyen/<uuid:file_id>/tep")
def file_of_guests(file_id: UUID) -> Response:
    file = _found(file_id)
    note_read(me(), "guests-exported", f"handover:{file.id}", file.ward_id, now())
    units = portal_units()
    lines = [line(number, stay) for number, stay in enumerate(_stays(file, units), start=1)]
    answer = make_response(written(lines, units.all))
    answer.headers["Content-Type"] = XLSX
    answer.headers["Content-Disposition"] = f'attachment; filename="tblt_vn_import_{file.made_at:%Y%m%d_%H%M}.xlsx"'
    return answer


@bp.post("/luu-tru/chuyen/<uuid:file_id>")
def compare(file_id: UUID) -> Response:
    file, form = _found(file_id), CountForm(typed())
    shown = form.so_khach.data or ""
    if form.validate() and not (shown.isascii() and shown.isdigit() and len(shown) < 6):
        form.blame("so_khach", "Gõ số khách mà cổng đang hiện cho tệp này, bằng chữ số. Cổng không hiện ai thì gõ 0.")
    if form.problems:
        return _draw(file, form)
    reconcile(file, int(shown), _receiver(), now())
    return done(url_for(".handed_over", file_id=file_id))


def _stays(file: Handover, units: PortalUnits) -> list[Stay]:
    ward = places.ward(file.ward_id)
    here = units.cells(gazetteer.ward(ward.unit_code))
    houses = {house.id: house for house in queries.establishments(me())}
    found = []
    for row in queries.guests_in(file, me()):
        house = houses[row.establishment_id]
        guest = row.as_declared(house.kind)
        lives = units.of_address(guest.address) if guest.address else here
        found.append(Stay(guest, f"{house.name}, {house.street}", ward.name, lives))
    return found


def _draw(file: Handover, form: CountForm) -> Response:
    return page("reception/handover.html", form.status, form=form, file=file, guests=queries.guests_in(file, me()))


def _found(file_id: UUID) -> Handover:
    return queries.handover(file_id, _receiver()) or abort(404)


def _receiver() -> Staff:
    staff = me()
    return staff if staff.role is Role.RECEIVER else abort(404)
