"""Finds the rooms of a house, who declares for it and who was asked to, each for somebody."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, Select, false, select
from sqlalchemy.orm import InstrumentedAttribute

from app.actor import Actor, Resident
from app.database import db
from app.lodging.hosting import Hosting
from app.lodging.house.records import HostInvitation, Room
from app.lodging.queries import houses_of
from app.lodging.records import Establishment, Host
from app.people.records import Account

INVITED_FOR = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Declarer:
    """Somebody who declares for a house, by name."""

    host: Host
    name: str


def rooms_visible(actor: Actor) -> Select[Room]:
    """The rooms that exist for this actor: of the houses for which she declares."""
    return select(Room).where(_within(Room.establishment_id, actor)).execution_options(visible_to=actor)


def hosts_visible(actor: Actor) -> Select[Host]:
    """Who declares, as far as it exists for this actor: in the houses for which she declares as well."""
    return select(Host).where(_within(Host.establishment_id, actor)).execution_options(visible_to=actor)


def invitations_visible(actor: Actor) -> Select[HostInvitation]:
    """The invitations that exist for this actor: those of her houses, and those to the phone she signs in with."""
    allowed = _within(HostInvitation.establishment_id, actor)
    if isinstance(actor, Resident):
        allowed = allowed | _to_phone_of(actor)
    return select(HostInvitation).where(allowed).execution_options(visible_to=actor)


def rooms(house: Establishment, actor: Actor) -> list[Room]:
    """In the order in which they were written."""
    rows = rooms_visible(actor).where(Room.establishment_id == house.id)
    return list(db.session.scalars(rows.order_by(Room.place)))


def room(room_id: UUID, house: Establishment, actor: Actor) -> Room | None:
    """One of them."""
    return db.session.scalar(rooms_visible(actor).where(Room.id == room_id, Room.establishment_id == house.id))


def declarers(house: Establishment, actor: Hosting) -> list[Declarer]:
    """Everybody who declares for the house, who came first first."""
    mine = hosts_visible(actor).where(Host.establishment_id == house.id, Host.until.is_(None))
    rows = mine.join(Account, Account.id == Host.account_id).add_columns(Account.name).order_by(Host.since)
    return [Declarer(host, name) for host, name in db.session.execute(rows)]


def fellows(actor: Resident) -> dict[str, str]:
    """Whoever declares, or once declared, for one of her houses: key of the actor -> name."""
    rows = hosts_visible(actor).join(Account, Account.id == Host.account_id)
    found = db.session.execute(rows.with_only_columns(Account.id, Account.name))
    return {Resident(account_id).key: name for account_id, name in found}


def own_host(establishment_id: UUID, actor: Hosting) -> Host | None:
    """What the actor, or the person he helps, is in that house."""
    rows = hosts_visible(actor).where(Host.establishment_id == establishment_id, Host.until.is_(None))
    return db.session.scalar(rows.where(Host.account_id == actor.account_id))


def account_of_host(host: Host, actor: Resident) -> Account:
    """Whose phone is told that he declares no more."""
    rows = hosts_visible(actor).where(Host.id == host.id).join(Account, Account.id == Host.account_id)
    return db.session.scalars(rows.with_only_columns(Account)).one()


def host(host_id: UUID, house: Establishment, actor: Hosting) -> Host | None:
    """Somebody who declares for that house, locked."""
    rows = hosts_visible(actor).where(Host.id == host_id, Host.establishment_id == house.id)
    return db.session.scalar(rows.with_for_update().execution_options(populate_existing=True))


def waiting(house: Establishment, actor: Hosting, now: datetime) -> list[HostInvitation]:
    """Whom the house has asked and who has not answered, the latest first."""
    rows = invitations_visible(actor).where(HostInvitation.establishment_id == house.id, *_open(now))
    return list(db.session.scalars(rows.order_by(HostInvitation.invited_at.desc())))


def invitation(invitation_id: UUID, house: Establishment, actor: Hosting, now: datetime) -> HostInvitation | None:
    """One of those, locked."""
    rows = invitations_visible(actor).where(HostInvitation.establishment_id == house.id, *_open(now))
    return db.session.scalar(rows.where(HostInvitation.id == invitation_id).with_for_update())


def invited(actor: Resident, now: datetime) -> list[HostInvitation]:
    """To the phone with which she signs in, and not answered, locked, the latest first."""
    rows = invitations_visible(actor).where(_to_phone_of(actor), *_open(now))
    return list(db.session.scalars(rows.order_by(HostInvitation.invited_at.desc()).with_for_update()))


def _open(now: datetime) -> tuple[ColumnElement[bool], ...]:
    return HostInvitation.ended_at.is_(None), HostInvitation.invited_at > now - INVITED_FOR


def _to_phone_of(actor: Resident) -> ColumnElement[bool]:
    return HostInvitation.phone_mark.in_(select(Account.phone_mark).where(Account.id == actor.account_id))


def _within(house: InstrumentedAttribute[UUID], actor: Actor) -> ColumnElement[bool]:
    mine = houses_of(actor)
    return false() if mine is None else house.in_(mine)
