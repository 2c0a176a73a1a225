"""
Who may declare guests: whoever registered a house with her own account, and whoever she let do it for her.

The pages stand by themselves for a host, and once more under every mandate, at its address and under its bar.
"""

from uuid import UUID

from flask import Blueprint, abort, g, url_for

from app.database import db
from app.lodging import queries
from app.lodging.hosting import Hosting, is_named
from app.lodging.records import Establishment
from app.web.guard import residents_or_within
from app.web.session import signed_in_resident

bp = Blueprint("lodging", __name__, url_prefix="/luu-tru")
residents_or_within(bp)


@bp.before_request
def named_in_the_mandate() -> None:
    """A mandate that does not name it opens none of these pages."""
    if g.get("helper") and not is_named(g.helper):
        abort(404)


@bp.context_processor
def around() -> dict[str, str]:
    """Where whoever does this came from."""
    return {"begins_at": g.get("filing_begins_at") or url_for("mine.home")}


def me() -> Hosting:
    """The host, or her helper."""
    helper: Hosting | None = g.get("helper")
    return helper or signed_in_resident() or abort(404)


def own(house_id: UUID) -> Establishment:
    """Her house of that address; to everybody else there is none."""
    return queries.establishment(house_id, me()) or abort(404)


def own_unheld(house_id: UUID) -> Establishment:
    """The same, and everybody else may write while what she sent is being read; lock it then."""
    house = own(house_id)
    db.session.commit()
    return house


def own_locked(house_id: UUID) -> Establishment:
    """The same, and nobody else changes its list meanwhile."""
    return queries.locked(house_id, me()) or abort(404)
