"""Finds the guests whom a house keeps; the ward's desk sees none of them."""

from uuid import UUID

from sqlalchemy import Select, false, select

from app.actor import Actor
from app.database import db
from app.letters import folded
from app.lodging.queries import houses_of
from app.lodging.records import Establishment
from app.lodging.regulars.records import Regular


def visible(actor: Actor) -> Select[Regular]:
    """The regulars that exist for this actor: those of the houses for which she declares."""
    mine = houses_of(actor)
    allowed = false() if mine is None else Regular.establishment_id.in_(mine)
    return select(Regular).where(allowed).execution_options(visible_to=actor)


def regulars(house: Establishment, actor: Actor) -> list[Regular]:
    """By name. A house keeps some dozens: they are opened here, because names are sealed."""
    rows = db.session.scalars(visible(actor).where(Regular.establishment_id == house.id))
    return sorted(rows, key=lambda one: folded(one.name.rpartition(" ")[2] + " " + one.name))


def count(house: Establishment, actor: Actor) -> int:
    """How many there are."""
    rows = visible(actor).where(Regular.establishment_id == house.id).with_only_columns(Regular.id)
    return len(db.session.scalars(rows).all())


def regular(regular_id: UUID, house: Establishment, actor: Actor) -> Regular | None:
    """One of them."""
    rows = visible(actor).where(Regular.id == regular_id, Regular.establishment_id == house.id)
    return db.session.scalar(rows)


def with_mark(number_mark: str, house: Establishment, actor: Actor) -> Regular | None:
    """The one with this mark of a number."""
    rows = visible(actor).where(Regular.number_mark == number_mark, Regular.establishment_id == house.id)
    return db.session.scalar(rows)
