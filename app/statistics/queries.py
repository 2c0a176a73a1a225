"""Counts rows through the door that shows none of them."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, func, select

from app.actor import STATISTICS
from app.database import db
from app.dossiers.lifecycle import OPEN_STATES
from app.dossiers.records import Dossier
from app.statistics.counts import OfNeighbourhood


def of_neighbourhood(ward_id: UUID, neighbourhood_id: UUID, until: datetime) -> OfNeighbourhood:
    """What was sent before that moment for an address in the neighbourhood."""
    there = (Dossier.ward_id == ward_id) & (Dossier.neighbourhood_id == neighbourhood_id) & (Dossier.sent_at < until)
    return OfNeighbourhood(_count(there), _count(there & Dossier.state.in_(OPEN_STATES)))


def _count(condition: ColumnElement[bool]) -> int:
    rows = select(func.count()).select_from(Dossier).where(condition).execution_options(visible_to=STATISTICS)
    return db.session.scalar(rows) or 0
