"""Counts rows through the door that shows none of them."""

from collections import Counter
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, exists, func, select

from app.actor import STATISTICS
from app.coaching.ladder import Rung, rung
from app.coaching.records import Guidance
from app.database import Base, db
from app.dossiers.lifecycle import OPEN_STATES
from app.dossiers.records import Dossier
from app.invitations.records import InvitationUse
from app.mandates.records import Mandate
from app.mandates.terms import GivenBy
from app.people.records import SignIn
from app.statistics.counts import NOT_BACK, WORTH_A_WORD, OfNeighbourhood, OfPoint


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


def of_point(ward_id: UUID, point_id: UUID) -> OfPoint:
    """On which rung those stand today whom this point has helped, as far as their dossiers came to this ward."""
    here = select(Mandate.account_id).where(Mandate.ward_id == ward_id, Mandate.point_id == point_id)
    noted = select(Guidance.account_id, Guidance.service).where(
        Guidance.ward_id == ward_id, Guidance.point_id == point_id
    )
    guided = list(db.session.execute(noted.execution_options(visible_to=STATISTICS)))
    known = [account for account, _ in guided if account]
    theirs = (Dossier.ward_id == ward_id) & (Dossier.account_id.in_(here) | Dossier.account_id.in_(known))
    rows = select(Dossier.account_id, Dossier.service, Dossier.help).where(theirs)
    sent = list(db.session.execute(rows.execution_options(visible_to=STATISTICS)))
    ways: dict[tuple[UUID, str], list[list[str]]] = {(account, service): [] for account, service in guided if account}
    for account, service, helped in sent:
        ways.setdefault((account, service), []).append(helped)
    found = Counter(rung(True, way) for way in ways.values())
    return OfPoint(len(guided), found[Rung.SHOWN], found[Rung.HELPED], found[Rung.ALONE])


def _came_back() -> ColumnElement[bool]:
    """Whether the PIN was typed again after the account was opened: to come in, or beside a helper."""
    use = InvitationUse
    came_in = exists().where(SignIn.account_id == use.account_id, SignIn.at > use.back_from)
    beside = exists().where(Mandate.account_id == use.account_id, Mandate.given_by == GivenBy.OWN_PIN)
    return came_in | beside


def _count(table: type[Base], condition: ColumnElement[bool]) -> int:
    rows = select(func.count()).select_from(table).where(condition).execution_options(visible_to=STATISTICS)
    return db.session.scalar(rows) or 0
