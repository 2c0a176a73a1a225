"""Finds what was noted of how people were helped."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import ColumnElement, Select, false, select

from app.actor import Actor, Helper, Resident, Staff
from app.coaching.ladder import Rung, rung
from app.coaching.records import Guidance
from app.database import db
from app.dossiers.records import Dossier


def visible(actor: Actor) -> Select[Guidance]:
    """A person's own; to staff only what they themselves have noted."""
    allowed: ColumnElement[bool]
    match actor:
        case Resident(account_id=mine):
            allowed = Guidance.account_id == mine
        case Helper(draft_id=UUID() as only, account_id=hers, ward_id=ward_id):
            about = Guidance.draft_id == only
            allowed = about & (Guidance.account_id == hers) & (Guidance.ward_id == ward_id)
        case Helper(account_id=hers, ward_id=ward_id, services=services):
            allowed = (Guidance.account_id == hers) & (Guidance.ward_id == ward_id)
            allowed = allowed & Guidance.service.in_(services) if services else allowed
        case Staff(staff_id=own, ward_id=ward_id):
            allowed = (Guidance.staff_id == own) & (Guidance.ward_id == ward_id)
        case _:
            allowed = false()
    return select(Guidance).where(allowed).execution_options(visible_to=actor)


def rungs(actor: Helper, services: Iterable[str]) -> dict[str, Rung]:
    """
    Where the person of a mandate stands with each of these services.

    Of dossiers that the helper may not open this reads the service and the kinds of help, and gives neither. What the
    mandate does not cover is not read: of another service, or beside the one dossier that it is for.
    """
    ours = (Dossier.account_id == actor.account_id) & (Dossier.ward_id == actor.ward_id)
    if actor.services:
        ours = ours & Dossier.service.in_(actor.services)
    if actor.draft_id:
        ours = ours & (Dossier.draft_id == actor.draft_id)
    sent = select(Dossier.service, Dossier.help).where(ours).execution_options(visible_to=actor)
    ways = list(db.session.execute(sent))
    shown = {one.service for one in db.session.scalars(visible(actor))}
    return {
        service: rung(service in shown, [helped for filed, helped in ways if filed == service]) for service in services
    }
