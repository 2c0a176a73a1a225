"""Finds what was noted of how people were helped."""

from sqlalchemy import ColumnElement, Select, false, select

from app.actor import Actor, Helper, Resident, Staff
from app.coaching.records import Guidance


def visible(actor: Actor) -> Select[Guidance]:
    """A person's own; to staff only what they themselves have noted."""
    allowed: ColumnElement[bool]
    match actor:
        case Resident(account_id=mine):
            allowed = Guidance.account_id == mine
        case Helper(account_id=hers, ward_id=ward_id):
            allowed = (Guidance.account_id == hers) & (Guidance.ward_id == ward_id)
        case Staff(staff_id=own, ward_id=ward_id):
            allowed = (Guidance.staff_id == own) & (Guidance.ward_id == ward_id)
        case _:
            allowed = false()
    return select(Guidance).where(allowed).execution_options(visible_to=actor)
