"""Who may type and declare for a house: its host herself, or a helper under a mandate that names this service."""

from typing import TypeAlias

from app.actor import Helper, Resident
from app.catalogue.unfiled import DECLARING_GUESTS

Hosting: TypeAlias = Resident | Helper


def is_named(helper: Helper) -> bool:
    """
    Whether the mandate says so in words. One from before mandates named services is for dossiers alone: what a house
    declares is about its guests, and no mandate for one dossier reaches it.
    """
    return DECLARING_GUESTS.slug in helper.services and helper.draft_id is None
