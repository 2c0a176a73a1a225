"""Counts rows through the door that shows none of them."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, exists, func, select

from app.actor import STATISTICS
from app.database import Base, db
from app.dossiers.lifecycle import OPEN_STATES
from app.dossiers.records import Dossier
from app.invitations.records import InvitationUse
from app.mandates.records import Mandate
from app.mandates.terms import GivenBy
from app.people.records import SignIn
from app.statistics.counts import NOT_BACK, WORTH_A_WORD, OfNeighbourhood


def of_neighbourhood(ward_id: UUID, neighbourhood_id: UUID, until: datetime) -> OfNeighbourhood:
    """What happened in the neighbourhood before that moment."""
    sent = (Dossier.ward_id == ward_id) & (Dossier.neighbourhood_id == neighbourhood_id) & (Dossier.sent_at < until)
    use = InvitationUse
    joined = (use.ward_id == ward_id) & (use.neighbourhood_id == neighbourhood_id) & (use.at < until)
    lately = use.at.between(until - WORTH_A_WORD, until - NOT_BACK)
    return OfNeighbourhood(
        sent=_count(Dossier, sent),
        waiting=_count(Dossier, sent & Dossier.state.in_(OPEN_STATES)),
        joined=_count(use, joined),
        not_back=_count(use, joined & lately & ~_came_back()),
    )


def _came_back() -> ColumnElement[bool]:
    """Whether the PIN was typed again after the account was opened: to come in, or beside a helper."""
    use = InvitationUse
    came_in = exists().where(SignIn.account_id == use.account_id, SignIn.at > use.back_from)
    beside = exists().where(Mandate.account_id == use.account_id, Mandate.given_by == GivenBy.OWN_PIN)
    return came_in | beside


def _count(table: type[Base], condition: ColumnElement[bool]) -> int:
    rows = select(func.count()).select_from(table).where(condition).execution_options(visible_to=STATISTICS)
    return db.session.scalar(rows) or 0
