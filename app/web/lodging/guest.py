"""One guest of the list: what was typed, cell by cell, mended, confirmed, taken out or put back."""

from uuid import UUID

from flask import Response, abort, url_for
from wtforms import BooleanField, StringField

from app.clock import now
from app.lodging import queries
from app.lodging.actions import change, put_back, take_out
from app.lodging.cells import NAMES, Cell
from app.lodging.looked.queries import look
from app.lodging.papers import without_its_zero
from app.lodging.records import Establishment, GuestRow, Standing
from app.web.forms.base import TIDY, Form
from app.web.forms.typed import typed
from app.web.lodging.blueprint import bp, me, own, own_locked
from app.web.respond import done, go, page

# What a host can know, in the order of a card; the kind of paper is what its number says.
ASKED = tuple(cell for cell in Cell if cell not in (Cell.PAPER, Cell.TOLD, Cell.ON_SHEET))
EXAMPLES = {
    Cell.NAME: "Như trên giấy tờ",
    Cell.BORN: "Ví dụ: 5/2/1990",
    Cell.SEX: "Nam hoặc Nữ. Để trống thì lấy theo số định danh.",
    Cell.NUMBER: "12 chữ số trên thẻ căn cước, hoặc số hộ chiếu",
    Cell.NATION: "Để trống là Việt Nam",
    Cell.ARRIVES: "Để trống là hôm nay",
    Cell.LEAVES: "Để trống là ngày mai",
    Cell.REASON: "Để trống là du lịch",
}


class GuestForm(Form):
    chac = BooleanField("Tôi đã xem lại giấy tờ, đúng như vậy")


for _cell in ASKED:
    setattr(GuestForm, _cell.value, StringField(NAMES[_cell], filters=TIDY))


@bp.get("/<uuid:house_id>/khach/<uuid:guest_id>")
def one(house_id: UUID, guest_id: UUID) -> Response:
    house = own(house_id)
    row = _found(guest_id, house)
    if row.standing is not Standing.TYPED:
        return go(url_for(".tonight", house_id=house_id))
    return _draw(house, row, GuestForm(data={**row.cells, "chac": row.sure and row.ready}))


@bp.post("/<uuid:house_id>/khach/<uuid:guest_id>")
def mend(house_id: UUID, guest_id: UUID) -> Response:
    house, form = own_locked(house_id), GuestForm(typed())
    row = _found(guest_id, house)
    if not form.validate():
        return _draw(house, row, form)
    if row.standing is Standing.TYPED:
        change(row, _typed(form, row), bool(form.chac.data), house, me(), now())
    return done(url_for(".tonight", house_id=house_id))


@bp.post("/<uuid:house_id>/khach/<uuid:guest_id>/bo")
def remove(house_id: UUID, guest_id: UUID) -> Response:
    house, form = own_locked(house_id), Form(typed())
    row = _found(guest_id, house)
    if not form.validate():
        return page("lodging/removed.html", form.status, house=house, row=row, form=form)
    take_out(row, house, me(), now())
    return done(url_for(".removed", house_id=house_id, guest_id=guest_id))


@bp.get("/<uuid:house_id>/khach/<uuid:guest_id>/bo")
def removed(house_id: UUID, guest_id: UUID) -> Response:
    house = own(house_id)
    return page("lodging/removed.html", house=house, row=_found(guest_id, house), form=Form())


@bp.post("/<uuid:house_id>/khach/<uuid:guest_id>/lay-lai")
def restore(house_id: UUID, guest_id: UUID) -> Response:
    house, form = own_locked(house_id), Form(typed())
    row = _found(guest_id, house)
    if not form.validate():
        return page("lodging/removed.html", form.status, house=house, row=row, form=form)
    put_back(row, house, me(), now())
    return done(url_for(".tonight", house_id=house_id))


def _typed(form: GuestForm, row: GuestRow) -> dict[Cell, str]:
    asked = {cell: form[cell.value].data or "" for cell in ASKED}
    # Another number is another paper.
    kept = {Cell.ON_SHEET: row[Cell.ON_SHEET]}
    return asked | kept | {Cell.PAPER: row[Cell.PAPER] if asked[Cell.NUMBER] == row[Cell.NUMBER] else ""}


def _draw(house: Establishment, row: GuestRow, form: GuestForm) -> Response:
    (looked,) = look([row], house, me(), now())
    said = {one.cell: one.words for one in reversed((*looked.found.problems, *looked.doubts))}
    return page(
        "lodging/guest.html",
        form.status,
        house=house,
        row=row,
        form=form,
        said=said,
        doubts=looked.doubts,
        foreign=looked.found.foreign,
        twin=looked.twin,
        asked=[(cell, EXAMPLES.get(cell, "")) for cell in ASKED],
        with_zero=without_its_zero(row[Cell.NUMBER]),
    )


def _found(guest_id: UUID, house: Establishment) -> GuestRow:
    return queries.row(guest_id, house, me()) or abort(404)
