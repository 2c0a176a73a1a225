"""Decides which address a dossier is about, and how many people it brings there."""

from uuid import UUID

from app.catalogue import journey
from app.catalogue.answers import Raw, rows_of
from app.catalogue.question import BirthDay, Members
from app.catalogue.service import Received
from app.letters import folded


def address_key(service: Received, raw: Raw, ward_id: UUID) -> str:
    """The same for one address of a ward, however it is spelt; "" where no house was named."""
    street = folded(journey.street(service, raw))
    return f"{ward_id}:{street}" if street else ""


def people(service: Received, raw: Raw) -> int:
    """Who files, or is filed for, and everybody who comes along or stands on a list."""
    asked = (one for step in journey.path(service, raw) for one in journey.asked(step, raw))
    groups = (one for one in asked if isinstance(one, Members))
    return 1 + sum(len(rows_of(one, raw)) for one in groups if _come(one))


def _come(group: Members) -> bool:
    """Whether its people come along: of who only agrees no birth is asked."""
    return any(isinstance(one, BirthDay) for one in group.one)
