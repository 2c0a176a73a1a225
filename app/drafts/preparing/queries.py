"""Finds preparations: those of the drafts that somebody may go on with."""

from uuid import UUID

from sqlalchemy import Select, select

from app.actor import Actor
from app.database import db
from app.drafts import queries as drafts
from app.drafts.preparing.records import Preparation
from app.drafts.records import Draft


def visible(actor: Actor) -> Select[Preparation]:
    """The preparations that exist for this actor."""
    mine = Preparation.draft_id.in_(drafts.visible(actor).with_only_columns(Draft.id))
    return select(Preparation).where(mine).execution_options(visible_to=actor)


def find(draft_id: UUID, actor: Actor) -> Preparation | None:
    """That of one draft."""
    return db.session.scalar(visible(actor).where(Preparation.draft_id == draft_id))


def all_of(actor: Actor) -> list[Preparation]:
    """Every one, the latest first."""
    return list(db.session.scalars(visible(actor).order_by(Preparation.made_at.desc())))
