"""What the forms of a move are about: a dossier, its service, and what can be asked of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from flask import abort
from werkzeug.datastructures import MultiDict

from app.catalogue import registry
from app.catalogue.dated import in_force
from app.catalogue.fee import FeeDue, fee_due
from app.catalogue.service import Figures, Received, Refusal
from app.clock import today
from app.dossiers.opening import owed
from app.dossiers.records import Dossier
from app.dossiers.request import Item, askable
from app.dossiers.sentences.library import ready
from app.dossiers.sentences.queries import own_of
from app.dossiers.snapshot import from_json

Typed = MultiDict[str, str] | None
Kept = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Matter:
    """items: only what can be asked about."""

    dossier: Dossier
    service: Received
    items: tuple[Item, ...]

    @property
    def fee(self) -> FeeDue:
        """What it costs by its answers."""
        return fee_due(self.service, self.dossier.answers, self.dossier.received_on)

    @property
    def figures(self) -> Figures:
        """Those of the day on which it was received."""
        return self.service.on(self.dossier.received_on)

    @property
    def amount(self) -> int:
        """đồng: what she was asked for, else what it costs by her answers; in full where she may be exempt."""
        asked = self.dossier.fee.amount if self.dossier.fee else None
        return owed(asked, self.fee, self.figures.fee.counter)

    def ready(self) -> tuple[tuple[str, ...], ...]:
        """For each item the sentences that can be chosen: the ward's own, or ours."""
        own = own_of(self.dossier.ward_id, self.service.slug)
        return tuple(ready(item, own) for item in self.items)

    @property
    def refusals(self) -> tuple[Refusal, ...]:
        """The reasons in law that can be chosen today."""
        return in_force(self.service.refusals, today())


def matter(found: Dossier) -> Matter:
    """404 where its service is none of ours any more."""
    service = registry.received(found.service) or abort(404)
    return Matter(found, service, askable(service, from_json(found.snapshot)))
