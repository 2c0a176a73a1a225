"""Finds what a ward says in words of its own, now and before."""

from uuid import UUID

from sqlalchemy import select

from app.database import db
from app.messages.events import Event
from app.messages.records import WardText
from app.places.records import Ward

SHOWN = 20


def own_words(ward_id: UUID) -> dict[Event, WardText]:
    """What is said now, by event; any other event is said as we say it."""
    rows = select(WardText).where(WardText.ward_id == ward_id, WardText.ended_at.is_(None))
    return {one.event: one for one in db.session.scalars(rows)}


def earlier_words(ward_id: UUID, event: Event) -> list[WardText]:
    """What was said of an event and is said, the latest first, as far as it fits on a page."""
    rows = select(WardText).where(WardText.ward_id == ward_id, WardText.event == event)
    return list(db.session.scalars(rows.order_by(WardText.made_at.desc()).limit(SHOWN)))


def locked_ward(ward_id: UUID) -> Ward:
    """The ward, nobody else's to change until the transaction ends: what it says is written one after the other."""
    rows = select(Ward).where(Ward.id == ward_id).with_for_update()
    return db.session.scalars(rows.execution_options(populate_existing=True)).one()
