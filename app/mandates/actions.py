"""Gives, renews and ends mandates, and says so to the person."""

from datetime import datetime

from app.actor import WORKER, Resident, Staff
from app.audit.actions import note
from app.database import db
from app.mandates import queries
from app.mandates.records import Mandate
from app.mandates.terms import Agreed, EndedBy, GivenBy, ends_at, fingerprint
from app.messages import texts
from app.messages.actions import post
from app.people.records import Account
from app.places.queries import ward


def give(account: Account, to: Staff, how: GivenBy, agreed: Agreed, now: datetime) -> Mandate:
    """The person lets the point where this member of staff is on duty act for her."""
    mandate = Mandate(
        ward_id=to.ward_id,
        account_id=account.id,
        staff_id=to.staff_id,
        point_id=to.point_id,
        person_name=account.name,
    )
    return _begun(mandate, account, how, agreed, now)


def renew(old: Mandate, account: Account, agreed: Agreed, now: datetime) -> Mandate:
    """The same once more, from now; the old one ends."""
    new = Mandate(
        ward_id=old.ward_id,
        account_id=account.id,
        staff_id=old.staff_id,
        point_id=old.point_id,
        person_name=account.name,
    )
    end(old, Resident(account.id), EndedBy.RENEWED, now)
    return _begun(new, account, GivenBy.RENEWED, agreed, now)


def end(mandate: Mandate, by: Staff | Resident, how: EndedBy, now: datetime) -> None:
    """The helper can do nothing more for this person. Ended twice, it ended the first time."""
    if mandate.ends_at <= now:
        return
    mandate.ends_at, mandate.ended_by = now, how
    note(by, "mandate-ended", f"mandate:{mandate.id}", mandate.ward_id, now, how)


def stop_from(phone: str, now: datetime) -> None:
    """
    Whoever holds the phone wants no more help: everything that was given from it ends, and the phone is told.

    A family that shares a phone stops for all of them: asking again is easy, being opened unasked is not undone.
    """
    holding = queries.holding_from(phone, now)
    for mandate in holding:
        end(mandate, Resident(mandate.account_id), EndedBy.SMS, now)
    told = holding[0] if holding else None
    if told:
        post(phone, texts.mandates_stopped(len(holding)), f"mandate:{told.id}", told.ward_id, now)


def begin_sitting(mandate: Mandate, by: Staff, phone: str, now: datetime) -> None:
    """Somebody at the point opens her page on a later day; she is told, once a day."""
    note(by, "sitting-begun", f"mandate:{mandate.id}", mandate.ward_id, now)
    if mandate.told_on != now.date():
        mandate.told_on = now.date()
        words = texts.page_opened(ward(mandate.ward_id).name, now)
        post(phone, words, f"mandate:{mandate.id}", mandate.ward_id, now)


def remind(now: datetime) -> int:
    """Tell whoever gave a long mandate that it ends soon; how many were told."""
    soon = queries.ending_soon(now)
    for mandate, phone in soon:
        mandate.reminded_at = now
        words = texts.mandate_ends(ward(mandate.ward_id).name, mandate.ends_at.date())
        post(phone, words, f"mandate:{mandate.id}", mandate.ward_id, now)
        note(WORKER, "mandate-reminded", f"mandate:{mandate.id}", mandate.ward_id, now)
    return len(soon)


def _begun(mandate: Mandate, account: Account, how: GivenBy, agreed: Agreed, now: datetime) -> Mandate:
    mandate.given_by, mandate.given_at, mandate.ends_at = how, now, ends_at(now, agreed.term)
    mandate.term, mandate.services = agreed.term, list(agreed.services)
    mandate.text, mandate.text_print = list(agreed.text), fingerprint(agreed.text)
    db.session.add(mandate)
    db.session.flush()
    subject = f"mandate:{mandate.id}"
    note(Resident(account.id), "mandate-given", subject, mandate.ward_id, now, how)
    # Chained with the row: what was read can be proved later, word for word.
    note(Resident(account.id), "mandate-text", subject, mandate.ward_id, now, mandate.text_print[:40])
    if not mandate.is_for_sitting:
        mandate.told_on = now.date()
        words = texts.mandate_given(ward(mandate.ward_id).name, mandate.ends_at.date())
        post(account.phone, words, subject, mandate.ward_id, now)
    return mandate
