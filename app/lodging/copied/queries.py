"""Finds who was taken out of a list."""

from app.actor import Actor
from app.database import db
from app.lodging.queries import guests_visible
from app.lodging.records import Establishment, GuestRow, Standing

MOST_SHOWN = 50


def taken_out(house: Establishment, actor: Actor) -> list[GuestRow]:
    """The latest first; the last of them."""
    rows = guests_visible(actor).where(GuestRow.establishment_id == house.id, GuestRow.standing == Standing.TAKEN_OUT)
    return list(db.session.scalars(rows.order_by(GuestRow.place.desc()).limit(MOST_SHOWN)))
