"""Finds guests for the ward's desk; nobody of another ward."""

from dataclasses import dataclass
from datetime import date
from itertools import groupby
from uuid import UUID

from sqlalchemy import Select, case, func

from app.actor import Staff
from app.database import db, keyring
from app.lodging.desk.search import Wanted
from app.lodging.house.records import Room
from app.lodging.queries import guests_visible
from app.lodging.records import Establishment, GuestRow

MOST_FOUND = 50


@dataclass(frozen=True, slots=True)
class Stays:
    """Of one house, tonight."""

    guests: int
    late: int


@dataclass(frozen=True, slots=True)
class Overfull:
    """A room with more guests than beds."""

    house_id: UUID
    room: str
    guests: int
    beds: int


def staying(actor: Staff, night: date) -> dict[UUID, Stays]:
    """Who sleeps in each house that night, also those who came days ago."""
    late = func.sum(case((GuestRow.late, 1), else_=0))
    rows = _that_night(actor, night).with_only_columns(GuestRow.establishment_id, func.count(), late)
    found = db.session.execute(rows.group_by(GuestRow.establishment_id))
    return {house: Stays(guests, int(were_late)) for house, guests, were_late in found}


def guests_tonight(house: Establishment, actor: Staff, night: date, since: date) -> list[GuestRow]:
    """Who sleeps in that house that night, and who came since that day; the latest first."""
    here = GuestRow.establishment_id == house.id
    rows = guests_visible(actor).where(here, (GuestRow.arrives >= since) | (GuestRow.stays_until > night))
    return list(db.session.scalars(rows.order_by(GuestRow.place.desc())))


def found(wanted: Wanted, actor: Staff) -> list[GuestRow]:
    """Guests of that name or number, whoever came last first."""
    rows = guests_visible(actor).order_by(GuestRow.arrives.desc(), GuestRow.place.desc()).limit(MOST_FOUND)
    if wanted.number:
        rows = rows.where(GuestRow.number_mark.in_(keyring().marks(wanted.number)))
    else:
        rows = rows.where(GuestRow.name_folded.contains(wanted.name, autoescape=True))
    return list(db.session.scalars(rows))


def in_two_houses(actor: Staff, night: date) -> list[list[GuestRow]]:
    """The same number declared in several houses for that night: each time all its rows."""
    twice = (
        _that_night(actor, night)
        .with_only_columns(GuestRow.number_mark)
        .group_by(GuestRow.number_mark)
        .having(func.count(GuestRow.establishment_id.distinct()) > 1)
        .limit(MOST_FOUND)
    )
    rows = _that_night(actor, night).where(GuestRow.number_mark.in_(twice.scalar_subquery()))
    ordered = db.session.scalars(rows.order_by(GuestRow.number_mark, GuestRow.arrives, GuestRow.place))
    return [list(same) for _, same in groupby(ordered, key=lambda row: row.number_mark)]


def overfull(actor: Staff, night: date) -> list[Overfull]:
    """Rooms in which more guests sleep that night than there are beds, where the host has said how many."""
    guests = func.count()
    counted = (
        _that_night(actor, night)
        .join(Room, (Room.establishment_id == GuestRow.establishment_id) & (Room.name == GuestRow.room))
        .with_only_columns(GuestRow.establishment_id, GuestRow.room, guests, Room.beds)
        .group_by(GuestRow.establishment_id, GuestRow.room, Room.beds)
        .having(guests > Room.beds)
        .order_by(GuestRow.establishment_id, GuestRow.room)
    )
    found = db.session.execute(counted.limit(MOST_FOUND))
    return [Overfull(house, room or "", number, beds) for house, room, number, beds in found]


def _that_night(actor: Staff, night: date) -> Select[GuestRow]:
    return guests_visible(actor).where(GuestRow.arrives <= night, GuestRow.stays_until > night)
