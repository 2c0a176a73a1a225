"""Finds the dossiers of a period with the days on which something came out."""

from datetime import datetime
from typing import Any

from sqlalchemy import ScalarSelect, func, select

from app.actor import Staff
from app.database import db
from app.dossiers import queries as dossiers
from app.dossiers.lifecycle import State
from app.dossiers.records import Dossier, DossierEvent
from app.papers.register.lines import Line, Period

# A working year of a busy ward.
MOST = 20_000


def received(staff: Staff, asked: Period, most: int = MOST) -> list[Line]:
    """What the ward received on these days, in the order of receipt; at most so many."""
    rows = dossiers.visible(staff).where(Dossier.received_on.between(asked.first, asked.last))
    columns: tuple[Any, ...] = (
        *(Dossier.number, Dossier.official_code, Dossier.service_name, Dossier.applicant, Dossier.phone),
        *(Dossier.received_on, Dossier.due_at, Dossier.state, Dossier.granted),
        *(_first(State.DECIDED), _first(State.HANDED_OVER)),
    )
    found = rows.with_only_columns(*columns).order_by(Dossier.received_on, Dossier.number).limit(most)
    return [Line(*row) for row in db.session.execute(found)]


def _first(state: State) -> ScalarSelect[datetime]:
    """When a dossier first stood there."""
    reached = select(func.min(DossierEvent.at)).where(DossierEvent.dossier_id == Dossier.id)
    return reached.where(DossierEvent.state == state).scalar_subquery()
