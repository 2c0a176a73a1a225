"""Finds establishments and their guests, each for somebody: the host's own, the ward's own."""

from collections.abc import Iterable
from datetime import date
from typing import TypeVar
from uuid import UUID

from sqlalchemy import ColumnElement, Select, false, func, select
from sqlalchemy.orm import InstrumentedAttribute

from app.actor import Actor, Helper, Resident, Role, Staff
from app.database import Base, db
from app.lodging.handover.records import Handover
from app.lodging.hosting import is_named
from app.lodging.records import Declaration, Establishment, GuestRow, Host, Standing

DESK = (Role.RECEIVER, Role.HEAD)
T = TypeVar("T", bound=Base)


def visible(actor: Actor) -> Select[Establishment]:
    """The establishments that exist for this actor."""
    return (
        select(Establishment)
        .where(_own(Establishment.ward_id, Establishment.id, actor))
        .execution_options(visible_to=actor)
    )


def guests_visible(actor: Actor) -> Select[GuestRow]:
    """The guests that exist for this actor. The desk sees who was declared, not what somebody is still typing."""
    allowed = _own(GuestRow.ward_id, GuestRow.establishment_id, actor)
    if isinstance(actor, Staff):
        allowed = allowed & (GuestRow.standing == Standing.DECLARED)
    return select(GuestRow).where(allowed).execution_options(visible_to=actor)


def declarations_visible(actor: Actor) -> Select[Declaration]:
    """The declarations that exist for this actor."""
    return (
        select(Declaration)
        .where(_own(Declaration.ward_id, Declaration.establishment_id, actor))
        .execution_options(visible_to=actor)
    )


def handovers_visible(actor: Actor) -> Select[Handover]:
    """The files for the portal that exist for this actor: the desk's own ward's."""
    allowed = Handover.ward_id == actor.ward_id if isinstance(actor, Staff) and actor.role in DESK else false()
    return select(Handover).where(allowed).execution_options(visible_to=actor)


def establishments(actor: Actor) -> list[Establishment]:
    """By name."""
    return list(db.session.scalars(visible(actor).order_by(Establishment.name)))


def establishment(establishment_id: UUID, actor: Actor) -> Establishment | None:
    """One establishment."""
    return db.session.scalar(visible(actor).where(Establishment.id == establishment_id))


def locked(establishment_id: UUID, actor: Actor) -> Establishment | None:
    """One establishment, nobody else's to add to or to declare for until the transaction ends."""
    rows = visible(actor).where(Establishment.id == establishment_id).with_for_update()
    return db.session.scalar(rows.execution_options(populate_existing=True))


def open_rows(house: Establishment, actor: Actor) -> list[GuestRow]:
    """What is typed and not declared yet, the latest first."""
    return list(db.session.scalars(_of(house, actor, Standing.TYPED).order_by(GuestRow.place.desc())))


def declared(house: Establishment, actor: Actor, arrived_from: date) -> list[GuestRow]:
    """Who was declared as arriving that day or later, the latest first."""
    rows = _of(house, actor, Standing.DECLARED).where(GuestRow.arrives >= arrived_from)
    return list(db.session.scalars(rows.order_by(GuestRow.place.desc())))


def count_declared(house: Establishment, actor: Actor, arrived_from: date) -> int:
    """How many that are."""
    rows = _of(house, actor, Standing.DECLARED).where(GuestRow.arrives >= arrived_from)
    return db.session.scalar(rows.with_only_columns(func.count())) or 0


def row(guest_id: UUID, house: Establishment, actor: Actor) -> GuestRow | None:
    """One guest of that house, locked."""
    rows = guests_visible(actor).where(GuestRow.id == guest_id, GuestRow.establishment_id == house.id)
    return db.session.scalar(rows.with_for_update().execution_options(populate_existing=True))


def counts(house: Establishment, actor: Actor) -> tuple[int, int]:
    """Of what is typed and not declared: how many are ready, how many wait to be mended."""
    rows = _of(house, actor, Standing.TYPED).with_only_columns(GuestRow.ready, func.count()).group_by(GuestRow.ready)
    found = {bool(ready): count for ready, count in db.session.execute(rows)}
    return found.get(True, 0), found.get(False, 0)


def last_place(house: Establishment, actor: Actor) -> int:
    """The highest place of a guest, 0 before the first."""
    rows = guests_visible(actor).where(GuestRow.establishment_id == house.id)
    return db.session.scalar(rows.with_only_columns(func.max(GuestRow.place))) or 0


def declared_already(
    house: Establishment, actor: Actor, number_marks: Iterable[str], arrives: Iterable[date]
) -> dict[tuple[str | None, date | None], GuestRow]:
    """
    Who of these is declared here for such a night, as coming or as staying: (mark of the number, the day) -> the row.
    """
    days = set(arrives)
    if not days:
        return {}
    came, stays = GuestRow.arrives.in_(days), (GuestRow.arrives <= max(days)) & (GuestRow.stays_until > min(days))
    rows = _of(house, actor, Standing.DECLARED).where(GuestRow.number_mark.in_(set(number_marks)), came | stays)
    found = list(db.session.scalars(rows))
    return {(one.number_mark, day): one for one in found for day in days if one.arrives == day or one.sleeps_here(day)}


def declaration(declaration_id: UUID, actor: Actor) -> Declaration | None:
    """One sending."""
    return db.session.scalar(declarations_visible(actor).where(Declaration.id == declaration_id))


def guests_of(sent: Declaration, actor: Actor) -> list[GuestRow]:
    """Who was in it, in the order they were typed."""
    rows = guests_visible(actor).where(GuestRow.declaration_id == sent.id)
    return list(db.session.scalars(rows.order_by(GuestRow.place)))


def not_handed_over(actor: Staff, most: int) -> list[GuestRow]:
    """Who was declared and stands in no file yet, the earliest first, locked: no two files hold the same guest."""
    rows = guests_visible(actor).where(GuestRow.handover_id.is_(None)).order_by(GuestRow.arrives, GuestRow.place)
    return list(db.session.scalars(rows.limit(most).with_for_update()))


def count_not_handed_over(actor: Staff) -> int:
    """How many guests stand in no file yet."""
    rows = guests_visible(actor).where(GuestRow.handover_id.is_(None))
    return db.session.scalar(rows.with_only_columns(func.count())) or 0


def handover(handover_id: UUID, actor: Staff) -> Handover | None:
    """One file."""
    return db.session.scalar(handovers_visible(actor).where(Handover.id == handover_id))


def last_handovers(actor: Staff, most: int) -> list[Handover]:
    """The latest first; those that are not settled before all others."""
    rows = handovers_visible(actor).order_by(Handover.settled_at.is_not(None), Handover.made_at.desc())
    return list(db.session.scalars(rows.limit(most)))


def guests_in(file: Handover, actor: Staff) -> list[GuestRow]:
    """Who stands in the file, in its order."""
    rows = guests_visible(actor).where(GuestRow.handover_id == file.id)
    return list(db.session.scalars(rows.order_by(GuestRow.arrives, GuestRow.place)))


def houses_of(actor: Actor) -> Select[UUID] | None:
    """
    The ids of the houses for which the actor declares, to be asked within; None for whoever declares for none.

    A helper: those of the person, in his ward, under a mandate that names it; a leader's lie where he leads.
    """
    match actor:
        case Resident(account_id=mine):
            return select(Host.establishment_id).where(Host.account_id == mine, Host.until.is_(None))
        case Helper(account_id=hers, ward_id=ward_id, neighbourhood_id=led) if is_named(actor):
            own = select(Host.establishment_id).where(Host.account_id == hers, Host.until.is_(None))
            rows = select(Establishment.id).where(Establishment.id.in_(own), Establishment.ward_id == ward_id)
            return rows.where(Establishment.neighbourhood_id == led) if led else rows
        case _:
            return None


def _of(house: Establishment, actor: Actor, standing: Standing) -> Select[GuestRow]:
    return guests_visible(actor).where(GuestRow.establishment_id == house.id, GuestRow.standing == standing)


def _own(ward: InstrumentedAttribute[UUID], house: InstrumentedAttribute[UUID], actor: Actor) -> ColumnElement[bool]:
    """The desk's own ward, the host's own houses. ward, house: the columns that say which of both a row is of."""
    if isinstance(actor, Staff):
        return ward == actor.ward_id if actor.role in DESK else false()
    mine = houses_of(actor)
    return false() if mine is None else house.in_(mine)
