"""The list on paper: a sheet with numbered rows for the pen, typed in later row by row under the same numbers."""

from uuid import UUID

from flask import Response, request, url_for
from wtforms import StringField

from app.clock import now, today
from app.lodging.actions import add
from app.lodging.cells import Cell, Row
from app.lodging.lines import read_line
from app.lodging.listed.queries import last_row_of_sheet
from app.lodging.records import Establishment
from app.web.forms.base import Form
from app.web.forms.typed import typed
from app.web.lodging.blueprint import bp, me, own, own_locked
from app.web.lodging.room_left import has_room
from app.web.respond import done, page
from app.web.row_number import read_row_number

ON_A_SHEET, AT_ONCE, MOST = 20, 10, 1_000
EMPTY = "Chưa có dòng nào được gõ. Gõ mỗi khách vào đúng số dòng trên giấy; dòng trống thì bỏ qua."


class RowsForm(Form):
    """Ten rows; which of the sheet the first one is, stands in the address."""


for _number in range(AT_ONCE):
    setattr(RowsForm, f"d{_number}", StringField(""))


@bp.get("/<uuid:house_id>/giay")
def sheet(house_id: UUID) -> Response:
    return page("lodging/sheet.html", house=own(house_id), rows=range(1, ON_A_SHEET + 1), today=today())


@bp.get("/<uuid:house_id>/giay/go")
def ask_rows(house_id: UUID) -> Response:
    return _draw(own(house_id), RowsForm())


@bp.post("/<uuid:house_id>/giay/go")
def add_rows(house_id: UUID) -> Response:
    house, form, first = own_locked(house_id), RowsForm(typed()), _first()
    rows = _read(form, first) if form.validate() else []
    if not rows or not has_room(house, len(rows), form, "d0"):
        return _draw(house, form)
    add(house, rows, me(), now())
    return done(url_for(".ask_rows", house_id=house_id, tu=min(first + AT_ONCE, MOST)))


def _read(form: RowsForm, first: int) -> list[Row]:
    lines = [(first + number, form[f"d{number}"].data or "") for number in range(AT_ONCE)]
    rows = [Row({**read_line(line).cells, Cell.ON_SHEET: str(number)}) for number, line in lines if line.strip()]
    if not rows:
        form.blame("d0", EMPTY)
    return rows


def _first() -> int:
    """The row of the sheet with which this page begins, as its address says."""
    wanted = read_row_number(request.args.get("tu", "")) or 1
    return wanted if wanted <= MOST else 1


def _draw(house: Establishment, form: RowsForm) -> Response:
    first, last = _first(), last_row_of_sheet(house, me(), today())
    rows = [(first + number, form[f"d{number}"]) for number in range(AT_ONCE)]
    here = url_for(".add_rows", house_id=house.id, tu=first)
    return page("lodging/sheet_typed.html", form.status, house=house, form=form, rows=rows, last=last, here=here)
