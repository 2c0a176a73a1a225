"""The draft of this address, for whoever may go on with it."""

from dataclasses import dataclass
from uuid import UUID

from flask import abort, g

from app.actor import DraftBearer, Helper, Resident
from app.catalogue import registry
from app.catalogue.service import Service
from app.clock import now
from app.drafts import actions, queries
from app.drafts.records import Draft
from app.web.session import hold_draft, holds_draft, signed_in_resident


@dataclass(frozen=True, slots=True)
class Filing:
    """A draft with the service it answers."""

    draft: Draft
    service: Service


def sender() -> Resident | Helper | None:
    """Who would send from this address: the helper of a mandate, or the resident who is signed in."""
    helper: Helper | None = g.get("helper")
    return helper or signed_in_resident()


def reading(draft_id: UUID) -> Filing:
    """To show it; 404 for everybody else."""
    draft = next((found for actor in _actors(draft_id) if (found := queries.find(draft_id, actor))), None)
    return _filing(draft)


def writing(draft_id: UUID) -> Filing:
    """To change it; locked until the transaction ends."""
    draft = next((found for actor in _actors(draft_id) if (found := queries.locked(draft_id, actor))), None)
    return _filing(draft)


def begin(service: Service, key: str, practice: bool) -> Draft:
    """The draft of a first form; it belongs to this browser, to the account, or to the mandate."""
    draft = actions.start(service, key, sender(), practice, now())
    if draft.mandate_id is None:
        hold_draft(draft.id)
    return draft


def _actors(draft_id: UUID) -> list[DraftBearer | Resident | Helper]:
    helper: Helper | None = g.get("helper")
    if helper:
        return [helper]
    resident = signed_in_resident()
    held = [DraftBearer(draft_id)] if holds_draft(draft_id) else []
    return [*([resident] if resident else []), *held]


def _filing(draft: Draft | None) -> Filing:
    if draft is None:
        abort(404)
    service = registry.service(draft.service)
    assert service
    return Filing(draft, service)
