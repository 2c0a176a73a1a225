"""Finds who slept in a house last night, and what became of declared stays."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, Select, exists, false, func, select
from sqlalchemy.orm import aliased

from app.actor import Actor, Staff
from app.database import db
from app.lodging.queries import DESK, guests_visible, houses_of
from app.lodging.records import Establishment, GuestRow, Standing
from app.lodging.stays.records import StayChange

MOST_AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class Told:
    """A change with the guest it is about."""

    change: StayChange
    guest: GuestRow


def changes_visible(actor: Actor) -> Select[StayChange]:
    """The changes that exist for this actor: the desk's own ward's, a host's own houses'."""
    allowed: ColumnElement[bool] = false()
    mine = houses_of(actor)
    if isinstance(actor, Staff) and actor.role in DESK:
        allowed = StayChange.ward_id == actor.ward_id
    elif mine is not None:
        allowed = StayChange.establishment_id.in_(mine)
    return select(StayChange).where(allowed).execution_options(visible_to=actor)


def slept_here(house: Establishment, actor: Actor, night: date) -> list[GuestRow]:
    """Who came before that night, is declared until that day or longer, and has not left; by room."""
    rows = _staying(house, actor, night).where(GuestRow.arrives < night)
    return list(db.session.scalars(rows.order_by(GuestRow.room, GuestRow.place)))


def count_ending(house: Establishment, actor: Actor, night: date) -> int:
    """How many of those are declared until that day: whether they stay on, somebody has to say."""
    rows = _staying(house, actor, night).where(GuestRow.arrives < night, GuestRow.stays_until == night)
    return db.session.scalar(rows.with_only_columns(func.count())) or 0


def staying(house: Establishment, actor: Actor, night: date) -> list[GuestRow]:
    """The same with whoever came that day; by room."""
    return list(db.session.scalars(_staying(house, actor, night).order_by(GuestRow.room, GuestRow.place)))


def guest(guest_id: UUID, house: Establishment, actor: Actor) -> GuestRow | None:
    """One declared guest of that house, locked."""
    rows = guests_visible(actor).where(
        GuestRow.id == guest_id, GuestRow.establishment_id == house.id, GuestRow.standing == Standing.DECLARED
    )
    return db.session.scalar(rows.with_for_update().execution_options(populate_existing=True))


def is_here_anew(guest: GuestRow, actor: Actor) -> bool:
    """Whether he was declared again after that stay, and has not left."""
    return db.session.scalar(guests_visible(actor).where(GuestRow.id == guest.id, _anew())) is not None


def of_report(report_id: UUID, house: Establishment, actor: Actor) -> list[Told]:
    """What was told at once, in the order in which the guests were typed."""
    return _told(_with_guests(actor).where(StayChange.report_id == report_id, StayChange.establishment_id == house.id))


def of_guests(guest_ids: Collection[UUID], actor: Actor) -> dict[UUID, list[StayChange]]:
    """What became of the stays of these guests, in its order."""
    rows = changes_visible(actor).where(StayChange.guest_id.in_(guest_ids)).order_by(StayChange.told_at)
    found: dict[UUID, list[StayChange]] = {}
    for one in db.session.scalars(rows) if guest_ids else ():
        found.setdefault(one.guest_id, []).append(one)
    return found


def not_entered(actor: Staff) -> list[tuple[Told, Establishment]]:
    """What the desk has not yet in the portal, the earliest first; at most as many as a page shows."""
    rows = (
        _with_guests(actor)
        .join(Establishment, Establishment.id == StayChange.establishment_id)
        .add_columns(Establishment)
        .where(StayChange.entered_at.is_(None))
        .order_by(StayChange.told_at, GuestRow.place)
        .limit(MOST_AT_ONCE)
    )
    return [(Told(change, one), house) for change, one, house in db.session.execute(rows)]


def of_house(house: Establishment, actor: Staff, told_from: date) -> list[Told]:
    """What a house has told about stays that were to end that day or later, the latest first."""
    rows = _with_guests(actor).where(StayChange.establishment_id == house.id, StayChange.was >= told_from)
    return _told(rows.order_by(StayChange.told_at.desc()))


def _staying(house: Establishment, actor: Actor, night: date) -> Select[GuestRow]:
    return guests_visible(actor).where(
        GuestRow.establishment_id == house.id,
        GuestRow.standing == Standing.DECLARED,
        GuestRow.stays_until >= night,
        GuestRow.left_at.is_(None),
        ~_anew(),
    )


def _anew() -> ColumnElement[bool]:
    """There is a later stay of the same guest in the same house, and it goes on: the earlier one is over."""
    later = aliased(GuestRow)
    return exists().where(
        later.establishment_id == GuestRow.establishment_id,
        later.number_mark == GuestRow.number_mark,
        later.standing == Standing.DECLARED,
        later.arrives > GuestRow.arrives,
        later.left_at.is_(None),
    )


def _with_guests(actor: Actor) -> Select[StayChange, GuestRow]:
    return changes_visible(actor).join(GuestRow, GuestRow.id == StayChange.guest_id).add_columns(GuestRow)


def _told(rows: Select[StayChange, GuestRow]) -> list[Told]:
    return [Told(change, one) for change, one in db.session.execute(rows.order_by(GuestRow.place))]
