"""Finds whether the paper in a person's hand still says when her result will be there."""

from datetime import datetime
from uuid import UUID

from app.actor import Actor
from app.database import db
from app.dossiers.records import Dossier
from app.papers.kind import Kind
from app.papers.queries import visible
from app.papers.records import Slip


def acceptances(dossier_id: UUID, actor: Actor) -> list[Slip]:
    """The first that was issued, and those that took its place, in this order."""
    rows = visible(actor).where(Slip.dossier_id == dossier_id, Slip.kind == Kind.ACCEPTANCE)
    return list(db.session.scalars(rows.order_by(Slip.nth)))


def moved_since(dossier: Dossier, issued_at: datetime) -> bool:
    """Whether its term was made longer, or a pause of it ended, after that moment."""
    longer = [dossier.extension.at] if dossier.extension else []
    paid = [dossier.fee.settled_at] if dossier.fee and dossier.fee.asked_at else []
    moments = [*longer, *paid, *(one.answered_at for one in dossier.requests)]
    return any(at > issued_at for at in moments if at)
