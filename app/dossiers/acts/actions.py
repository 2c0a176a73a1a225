"""Keeps what a move brings with it, in the transaction of the move."""

from datetime import datetime

from app.actor import Acting
from app.dossiers.acts.records import DossierCheck, DossierExtension, DossierFee
from app.dossiers.acts.said import (
    Act,
    FeeAsked,
    FeeExempt,
    FeePaid,
    Found,
    HandedOver,
    Longer,
    Rated,
    SentToCheck,
    Settled,
)
from app.dossiers.lifecycle import State
from app.dossiers.longer import days_more
from app.dossiers.records import Dossier
from app.office.queries import calendar_now
from app.people.queries import acting


def keep(dossier: Dossier, act: Act, before: State, actor: Acting, now: datetime) -> None:
    """before: the state that the dossier was in."""
    match act:
        case FeeAsked(amount):
            fee = _fee(dossier)
            fee.asked_at, fee.asked_by, fee.state_before, fee.amount = now, actor.key, before, amount
        case FeePaid(amount, how, receipt):
            fee = _settled(dossier, how, actor, now)
            fee.paid, fee.receipt = amount, receipt
        case FeeExempt(reason):
            fee = _settled(dossier, Settled.EXEMPT, actor, now)
            fee.paid, fee.exempt = 0, reason
        case SentToCheck(what, inside):
            dossier.check = DossierCheck(
                ward_id=dossier.ward_id, sent_at=now, sent_by=actor.key, what=what, inside=inside
            )
        case Found(found, inside):
            _found(dossier, found, inside, actor, now)
        case Longer():
            _extend(dossier, act, actor, now)
        case HandedOver(way, _):
            dossier.given = way
        case Rated():
            dossier.rated = True


def _found(dossier: Dossier, found: str, inside: str, actor: Acting, now: datetime) -> None:
    check = dossier.check
    assert check, "the table lets nobody come back who was not sent"
    check.found_at, check.found_by, check.found, check.found_inside = now, actor.key, found, inside


def _extend(dossier: Dossier, longer: Longer, actor: Acting, now: datetime) -> None:
    dossier.extension = DossierExtension(
        ward_id=dossier.ward_id,
        at=now,
        by=actor.key,
        who=acting(actor),
        reason=longer.reason,
        due_before=dossier.due_at,
        due_after=longer.until,
        days=days_more(dossier.due_at.date(), longer.until.date(), calendar_now(dossier.ward_id), dossier.pauses),
    )


def _settled(dossier: Dossier, how: Settled, actor: Acting, now: datetime) -> DossierFee:
    fee = _fee(dossier)
    fee.settled_at, fee.settled_by, fee.settled = now, actor.key, how
    return fee


def _fee(dossier: Dossier) -> DossierFee:
    if dossier.fee is None:
        dossier.fee = DossierFee(ward_id=dossier.ward_id)
    return dossier.fee
