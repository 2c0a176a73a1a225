"""Guests looked for by name or number, for a reason that is noted; and what cannot be, tonight."""

from flask import Response
from wtforms import RadioField, StringField

from app.audit.actions import note, note_read
from app.clock import now, today
from app.database import db
from app.lodging import queries
from app.lodging.desk import queries as desk
from app.lodging.desk.search import WORDS, SearchNeeded, SearchUnreadable, Wanted, read_wanted
from app.lodging.records import Establishment, GuestRow
from app.web.forms.base import TIDY, Form
from app.web.forms.typed import typed
from app.web.reception.blueprint import bp, me
from app.web.respond import page


class SearchForm(Form):
    ten = StringField("Tên khách hoặc số giấy tờ", filters=TIDY)
    ly_do = RadioField(
        "Tìm để làm gì?", choices={why.value: words for why, words in WORDS.items()}, validate_choice=False
    )


@bp.get("/luu-tru/tim")
def ask_guests() -> Response:
    return _draw(SearchForm(), None)


@bp.post("/luu-tru/tim")
def search_guests() -> Response:
    staff, form = me(), SearchForm(typed())
    wanted = _read(form) if form.validate() else None
    if wanted is None:
        return _draw(form, None)
    note(staff, "guests-searched", f"ward:{staff.ward_id}", staff.ward_id, now(), form.ly_do.data or "")
    db.session.commit()
    return _draw(form, desk.found(wanted, staff))


@bp.get("/luu-tru/bat-thuong")
def strange_guests() -> Response:
    staff = me()
    note_read(staff, "anomalies-opened", f"ward:{staff.ward_id}", staff.ward_id, now())
    houses, same = _houses(), desk.in_two_houses(staff, today())
    return page(
        "reception/strange_guests.html",
        same=[[_placed(row, houses) for row in rows] for rows in same],
        overfull=[(one, houses[one.house_id]) for one in desk.overfull(staff, today())],
    )


def _read(form: SearchForm) -> Wanted | None:
    if form.ly_do.data not in set(SearchNeeded):
        form.blame("ly_do", "Chọn một lý do. Lần tìm này được ghi lại.")
    try:
        wanted = read_wanted(form.ten.data or "")
    except SearchUnreadable as problem:
        form.blame("ten", str(problem))
        return None
    return None if form.problems else wanted


def _draw(form: SearchForm, rows: list[GuestRow] | None) -> Response:
    houses = _houses() if rows else {}
    guests = None if rows is None else [_placed(row, houses) for row in rows]
    return page(
        "reception/guests_found.html", form.status, form=form, guests=guests, most=desk.MOST_FOUND, today=today()
    )


def _houses() -> dict[object, Establishment]:
    return {house.id: house for house in queries.establishments(me())}


def _placed(row: GuestRow, houses: dict[object, Establishment]) -> tuple[GuestRow, Establishment]:
    return row, houses[row.establishment_id]
