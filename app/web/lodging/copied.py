"""One answer for the whole list; and whoever was taken out, to be put back."""

from uuid import UUID

from flask import Response, abort, request, url_for
from wtforms import BooleanField, SelectField, StringField

from app.clock import now
from app.days import DayUnreadable, read_day
from app.lodging import queries
from app.lodging.actions import put_back
from app.lodging.cells import Cell
from app.lodging.codes import reasons
from app.lodging.copied.actions import SHARED, copy_down
from app.lodging.copied.queries import taken_out as rows_taken_out
from app.lodging.records import Establishment
from app.web.forms.base import TIDY, Form
from app.web.forms.typed import typed
from app.web.lodging.blueprint import bp, me, own, own_locked
from app.web.respond import done, page

WHO = "ai"


class SharedForm(Form):
    noi_o = StringField("Nơi ở hiện nay", filters=TIDY)
    ly_do = SelectField("Lý do", validate_choice=False)
    den = StringField("Ngày đến", filters=TIDY)
    di = StringField("Ngày đi", filters=TIDY)
    ca_dong = BooleanField("Thay cả những ô đã ghi khác")


@bp.get("/<uuid:house_id>/ghi-chung")
def shared(house_id: UUID) -> Response:
    return _draw(own(house_id), _form(False))


@bp.post("/<uuid:house_id>/ghi-chung")
def copy(house_id: UUID) -> Response:
    house, form = own_locked(house_id), _form(True)
    if not form.validate() or not _makes_sense(form):
        return _draw(house, form)
    cells = {cell: form[cell.value].data or "" for cell in SHARED}
    copy_down(house, cells, bool(form.ca_dong.data), me(), now())
    return done(url_for(".tonight", house_id=house_id))


@bp.get("/<uuid:house_id>/da-bo")
def taken_out(house_id: UUID) -> Response:
    return _draw_taken_out(own(house_id), Form())


@bp.post("/<uuid:house_id>/da-bo")
def take_back(house_id: UUID) -> Response:
    house, form = own_locked(house_id), Form(typed())
    if not form.validate():
        return _draw_taken_out(house, form)
    wanted = request.form.get(WHO, "")
    row = next((one for one in rows_taken_out(house, me()) if str(one.id) == wanted), None) or abort(404)
    put_back(row, house, me(), now())
    return done(url_for(".tonight", house_id=house_id))


def _form(sent: bool) -> SharedForm:
    form = SharedForm(typed() if sent else None)
    form.ly_do.choices = {"": "Không ghi chung", **{label: label for label in reasons().values()}}
    return form


def _makes_sense(form: SharedForm) -> bool:
    for field in ("den", "di"):
        try:
            if form[field].data:
                read_day(form[field].data)
        except DayUnreadable as problem:
            form.blame(field, str(problem))
    if not form.problems and not any(form[cell.value].data for cell in SHARED):
        form.blame(Cell.ADDRESS.value, "Điền ít nhất một ô muốn ghi chung cho cả danh sách.")
    return not form.problems


def _draw(house: Establishment, form: SharedForm) -> Response:
    return page("lodging/shared.html", form.status, house=house, form=form, rows=sum(queries.counts(house, me())))


def _draw_taken_out(house: Establishment, form: Form) -> Response:
    return page("lodging/taken_out.html", form.status, house=house, form=form, rows=rows_taken_out(house, me()))
