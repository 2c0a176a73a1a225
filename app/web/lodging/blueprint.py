"""Who may declare guests: whoever registered a house with her own account, for that house."""

from uuid import UUID

from flask import Blueprint, abort

from app.actor import Resident
from app.lodging import queries
from app.lodging.records import Establishment
from app.web.guard import only_residents
from app.web.session import signed_in_resident

bp = Blueprint("lodging", __name__, url_prefix="/luu-tru")
only_residents(bp)


def me() -> Resident:
    """The host."""
    return signed_in_resident() or abort(404)


def own(house_id: UUID) -> Establishment:
    """Her house of that address; to everybody else there is none."""
    return queries.establishment(house_id, me()) or abort(404)


def own_locked(house_id: UUID) -> Establishment:
    """The same, and nobody else changes its list meanwhile."""
    return queries.locked(house_id, me()) or abort(404)
