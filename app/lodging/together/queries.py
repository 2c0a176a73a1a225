"""Finds who shares which room tonight, without opening what is sealed."""

from collections.abc import Collection, Iterable
from datetime import date

from sqlalchemy import ColumnElement, func

from app.actor import Actor
from app.database import db
from app.lodging.guest import Guest
from app.lodging.house.queries import rooms
from app.lodging.queries import guests_visible
from app.lodging.records import Establishment, GuestRow, Standing
from app.lodging.together.rules import Beside, is_child


def beds(house: Establishment, actor: Actor) -> dict[str, int]:
    """Room -> how many people sleep in it; only of rooms that were written down."""
    return {room.name: room.beds for room in rooms(house, actor)}


def beside(
    house: Establishment, actor: Actor, guests: Iterable[Guest], known: Collection[str], night: date
) -> list[Beside]:
    """Everybody of tonight in the rooms of these guests, where it matters: in known rooms, and beside children."""
    wanted = {one.room for one in guests if one.room in known or is_child(one)}
    if not wanted:
        return []
    rows = guests_visible(actor).where(GuestRow.establishment_id == house.id, _tonight(night), _room().in_(wanted))
    found = db.session.execute(rows.with_only_columns(GuestRow.place, _room(), GuestRow.adult))
    return [Beside(place, room, adult) for place, room, adult in found]


def open_in(house: Establishment, actor: Actor, rooms: Collection[str]) -> list[GuestRow]:
    """What is typed and not declared yet in these rooms."""
    rows = guests_visible(actor).where(
        GuestRow.establishment_id == house.id, GuestRow.standing == Standing.TYPED, _room().in_(rooms)
    )
    return list(db.session.scalars(rows.order_by(GuestRow.place)))


def in_room(house: Establishment, actor: Actor, room: str, night: date) -> list[GuestRow]:
    """Everybody of tonight in that room, declared or only typed."""
    rows = guests_visible(actor).where(GuestRow.establishment_id == house.id, _tonight(night), _room() == room)
    return list(db.session.scalars(rows.order_by(GuestRow.place)))


def counts(house: Establishment, actor: Actor, night: date) -> dict[str, tuple[int, int]]:
    """Room -> how many of tonight are declared, how many are only typed."""
    rows = guests_visible(actor).where(GuestRow.establishment_id == house.id, _tonight(night))
    by = (GuestRow.room, GuestRow.standing)
    found: dict[str, tuple[int, int]] = {}
    for room, standing, count in db.session.execute(rows.with_only_columns(*by, func.count()).group_by(*by)):
        declared, typed = found.get(room or "", (0, 0))
        sent = standing is Standing.DECLARED
        found[room or ""] = (declared + count, typed) if sent else (declared, typed + count)
    return found


def _tonight(night: date) -> ColumnElement[bool]:
    sleeps = (GuestRow.arrives <= night) & (GuestRow.stays_until > night) & GuestRow.left_at.is_(None)
    return (GuestRow.standing == Standing.TYPED) | ((GuestRow.standing == Standing.DECLARED) & sleeps)


def _room() -> ColumnElement[str]:
    return func.coalesce(GuestRow.room, "")
