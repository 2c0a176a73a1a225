"""Finds what was noted of how people were helped, and how far they are with what they learn beside it."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import ColumnElement, Delete, Select, delete, false, select, update

from app.actor import Actor, Helper, Resident, Staff
from app.coaching.ladder import Rung, rung
from app.coaching.records import Consent, Guidance, Progress
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


def consents_visible(actor: Actor) -> Select[Consent]:
    """A person's own; to whoever helps her with more than one dossier, what she lets that ward keep."""
    return select(Consent).where(_hers(Consent, actor)).execution_options(visible_to=actor)


def progress_visible(actor: Actor) -> Select[Progress]:
    """The same for how far she is."""
    return select(Progress).where(_hers(Progress, actor)).execution_options(visible_to=actor)


def consent(actor: Resident | Helper) -> Consent | None:
    """What she lets be kept; of several wards the one where she was last."""
    return db.session.scalar(consents_visible(actor).order_by(Consent.touched_at.desc(), Consent.id).limit(1))


def consent_locked(actor: Resident | Helper) -> Consent | None:
    """The same, so that nothing else of it is written until the transaction ends."""
    rows = consents_visible(actor).order_by(Consent.touched_at.desc(), Consent.id).limit(1).with_for_update()
    return db.session.scalar(rows.execution_options(populate_existing=True))


def progress(given: Consent, actor: Resident | Helper) -> dict[str, Progress]:
    """By task, how far she is."""
    rows = progress_visible(actor).where(Progress.consent_id == given.id)
    return {one.task: one for one in db.session.scalars(rows)}


def all_consents_locked(actor: Resident | Helper) -> list[Consent]:
    """Everything that she lets be kept, as far as the actor may end it."""
    return list(db.session.scalars(consents_visible(actor).with_for_update()))


def forget(given: Consent, actor: Resident | Helper) -> None:
    """Delete what was kept, and that it might be."""
    for statement in (delete(Progress).where(Progress.consent_id == given.id), _without(Consent.id == given.id)):
        db.session.execute(statement.execution_options(visible_to=actor, synchronize_session=False))


def unname(me: Resident) -> None:
    """That somebody was shown it stays, to be counted; who it was does not."""
    hers = update(Guidance).where(Guidance.account_id == me.account_id).values(account_id=None, draft_id=None)
    db.session.execute(hers.execution_options(visible_to=me, synchronize_session=False))


def _without(condition: ColumnElement[bool]) -> Delete:
    return delete(Consent).where(condition)


def _hers(table: type[Consent] | type[Progress], actor: Actor) -> ColumnElement[bool]:
    match actor:
        case Resident(account_id=mine):
            return table.account_id == mine
        case Helper(draft_id=None, account_id=hers, ward_id=ward_id):
            return (table.account_id == hers) & (table.ward_id == ward_id)
        case _:
            return false()
