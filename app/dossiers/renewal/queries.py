"""Finds what ends soon and can be renewed: of a ward, of whom nobody was told; and what a person has renewed."""

from collections.abc import Collection, Sequence
from datetime import date, datetime, time
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import aliased

from app.actor import WORKER, Helper, Resident
from app.catalogue import registry
from app.catalogue.renewing import WITHIN, may_be_renewed
from app.clock import HANOI
from app.database import db
from app.dossiers.lifecycle import OPEN_STATES
from app.dossiers.queries import visible
from app.dossiers.records import Dossier

AT_ONCE = 500


def untold(ward_id: UUID, today: date) -> list[Dossier]:
    """Those in their last days whose person was not told, and who has not asked for more yet. Locked."""
    renews = {one.slug: one.lasts.renewed_by for one in registry.all_received() if one.lasts and one.lasts.renewed_by}
    later = aliased(Dossier)
    renewed = (
        select(later.id)
        .where(later.ward_id == ward_id, later.account_id == Dossier.account_id)
        .where(later.service.in_(set(renews.values())), later.sent_at > _begins(today), later.id != Dossier.id)
        .where(later.state.in_(OPEN_STATES) | later.granted.is_(True))
    )
    rows = (
        select(Dossier)
        .where(Dossier.ward_id == ward_id, Dossier.lasts_until.between(today, today + WITHIN))
        .where(Dossier.granted.is_(True), Dossier.service.in_(set(renews)))
        .where(Dossier.renewal_told_of.is_distinct_from(Dossier.lasts_until), ~renewed.exists())
        .order_by(Dossier.lasts_until, Dossier.number)
        .limit(AT_ONCE)
        .with_for_update(skip_locked=True, of=Dossier)
    )
    return list(db.session.scalars(rows.execution_options(visible_to=WORKER)))


def mark_told(told: Collection[UUID]) -> None:
    """Their people have heard of the last day; past the version of the row, which somebody may have open."""
    rows = update(Dossier).where(Dossier.id.in_(told)).values(renewal_told_of=Dossier.lasts_until)
    db.session.execute(rows.execution_options(visible_to=WORKER, synchronize_session=False))


def asked_for_more(dossier: Dossier, service: str, today: date, who: Resident | Helper) -> bool:
    """Whether she has renewed it already, or her renewal is still with the desk."""
    rows = visible(who).where(Dossier.account_id == dossier.account_id, Dossier.service == service)
    rows = rows.where(Dossier.sent_at > _begins(today), Dossier.id != dossier.id)
    open_or_granted = Dossier.state.in_(OPEN_STATES) | Dossier.granted.is_(True)
    return db.session.scalar(rows.where(open_or_granted).with_only_columns(Dossier.id).limit(1)) is not None


def ending(sent: Sequence[Dossier], today: date) -> set[str]:
    """Their numbers. sent: all that she has sent lately."""
    later = [one for one in sent if one.sent_at.date() > today - WITHIN and (one.state in OPEN_STATES or one.granted)]
    begun = {one.service for one in later}
    near = (one for one in sent if one.granted and may_be_renewed(one.lasts_until, today))
    return {one.number for one in near if _renewed_by(one) and _renewed_by(one) not in begun}


def _renewed_by(dossier: Dossier) -> str:
    service = registry.received(dossier.service)
    return service.lasts.renewed_by if service and service.lasts else ""


def _begins(today: date) -> datetime:
    """No renewal of what is in its last days was sent before that."""
    return datetime.combine(today - WITHIN, time(), HANOI)
