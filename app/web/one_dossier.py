"""The dossiers and drafts of a person of which a mandate may name one alone."""

from dataclasses import dataclass
from uuid import UUID

from app.actor import Resident
from app.catalogue import registry
from app.dossiers import queries as dossiers
from app.dossiers.lifecycle import OPEN_STATES
from app.drafts import queries as drafts
from app.mandates.text import one_dossier


@dataclass(frozen=True, slots=True)
class Hers:
    """
    draft_id: that it is, or was. service: its slug. words: as on the sheet. name: for a list of them.

    ward_id: which received it; None before it is sent.
    """

    draft_id: UUID
    service: str
    words: str
    name: str
    ward_id: UUID | None = None


def hers(me: Resident) -> list[Hers]:
    """What she is working on and what is still open, the drafts first."""
    return [*_drafts(me), *_dossiers(me)]


def _drafts(me: Resident) -> list[Hers]:
    known = [(one, registry.service(one.service)) for one in drafts.unsent(me)]
    return [
        Hers(one.id, one.service, one_dossier(service=service.name), f"{service.name}, đang dở")
        for one, service in known
        if service
    ]


def _dossiers(me: Resident) -> list[Hers]:
    return [
        Hers(
            one.draft_id, one.service, one_dossier(number=one.number), f"{one.service_name}, {one.number}", one.ward_id
        )
        for one in dossiers.sent_by(me)
        if one.state in OPEN_STATES
    ]
