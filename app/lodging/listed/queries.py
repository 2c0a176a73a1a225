"""Finds a page of what a house has typed, and of what it has declared."""

from dataclasses import dataclass
from datetime import date, datetime, time

from sqlalchemy import Select, tuple_

from app.actor import Actor
from app.clock import HANOI
from app.database import db
from app.lodging.cells import Cell
from app.lodging.queries import guests_visible
from app.lodging.records import Declaration, Establishment, GuestRow, Standing

PAGE = 30


@dataclass(frozen=True, slots=True)
class After:
    """Where a page begins: behind the row of that place. ready: how that row stood, should it have changed since."""

    ready: bool
    place: int


@dataclass(frozen=True, slots=True)
class Listed:
    """after: where the next page begins, None at the end."""

    rows: list[GuestRow]
    after: After | None


def typed(house: Establishment, actor: Actor, after: After | None = None) -> Listed:
    """Who is typed and not declared: those that wait to be mended first, of these the latest."""
    rows = _of(house, actor, Standing.TYPED)
    if after:
        rows = rows.where(tuple_(GuestRow.ready, -GuestRow.place) > (after.ready, -after.place))
    return _page(rows.order_by(GuestRow.ready, -GuestRow.place))


def declared(house: Establishment, actor: Actor, arrived_from: date, after: After | None = None) -> Listed:
    """Who was declared as arriving that day or later, the latest first."""
    rows = _of(house, actor, Standing.DECLARED).where(GuestRow.arrives >= arrived_from)
    if after:
        rows = rows.where(GuestRow.place < after.place)
    return _page(rows.order_by(GuestRow.place.desc()))


def guests_of(sent: Declaration, actor: Actor, after: int = 0) -> Listed:
    """Who was in that sending, in the order in which they were typed, behind that place."""
    rows = guests_visible(actor).where(GuestRow.declaration_id == sent.id, GuestRow.place > after)
    return _page(rows.order_by(GuestRow.place))


def last_row_of_sheet(house: Establishment, actor: Actor, day: date) -> int:
    """The row of her sheet of paper that was typed last that day, 0 where none of the last ones was."""
    since = datetime.combine(day, time(), HANOI)
    rows = guests_visible(actor).where(GuestRow.establishment_id == house.id, GuestRow.typed_at >= since)
    latest = db.session.scalars(rows.order_by(GuestRow.place.desc()).limit(PAGE))
    return next((int(row[Cell.ON_SHEET]) for row in latest if row[Cell.ON_SHEET]), 0)


def _of(house: Establishment, actor: Actor, standing: Standing) -> Select[GuestRow]:
    return guests_visible(actor).where(GuestRow.establishment_id == house.id, GuestRow.standing == standing)


def _page(rows: Select[GuestRow]) -> Listed:
    found = list(db.session.scalars(rows.limit(PAGE + 1)))
    shown = found[:PAGE]
    return Listed(shown, After(shown[-1].ready, shown[-1].place) if len(found) > PAGE else None)
