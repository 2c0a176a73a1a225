"""Finds mandates: the helper's own, or those a person has given."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, Select, false, select

from app.actor import Actor, Helper, Resident, Staff
from app.database import db
from app.mandates.records import Mandate


def visible(actor: Actor) -> Select[Mandate]:
    """The mandates that exist for this actor."""
    allowed: ColumnElement[bool]
    match actor:
        case Staff(staff_id=staff_id, ward_id=ward_id):
            allowed = (Mandate.ward_id == ward_id) & (Mandate.staff_id == staff_id)
        case Resident(account_id=mine):
            allowed = Mandate.account_id == mine
        case Helper(mandate_id=held):
            allowed = Mandate.id == held
        case _:
            allowed = false()
    return select(Mandate).where(allowed).execution_options(visible_to=actor)


def holding(mandate_id: UUID, actor: Staff, now: datetime) -> Mandate | None:
    """The actor's mandate of that id, while it holds."""
    return db.session.scalar(visible(actor).where(Mandate.id == mandate_id, Mandate.ends_at > now))


def all_holding(actor: Staff, now: datetime) -> list[Mandate]:
    """People the actor is helping at this moment, the latest first."""
    rows = visible(actor).where(Mandate.ends_at > now).order_by(Mandate.given_at.desc())
    return list(db.session.scalars(rows))
