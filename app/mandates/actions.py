"""Gives and ends mandates."""

from datetime import datetime

from app.actor import Resident, Staff
from app.audit.actions import note
from app.database import db
from app.mandates.records import Mandate
from app.mandates.terms import GivenBy, ends_at
from app.people.records import Account


def give(account: Account, to: Staff, how: GivenBy, now: datetime) -> Mandate:
    """The person lets this member of staff act for her in this sitting."""
    mandate = Mandate(
        ward_id=to.ward_id,
        account_id=account.id,
        staff_id=to.staff_id,
        point_id=to.point_id,
        person_name=account.name,
        given_by=how,
        given_at=now,
        ends_at=ends_at(now),
    )
    db.session.add(mandate)
    db.session.flush()
    note(Resident(account.id), "mandate-given", f"mandate:{mandate.id}", mandate.ward_id, now, how)
    return mandate


def end(mandate: Mandate, by: Staff, now: datetime) -> None:
    """Goodbye: the helper can do nothing more for this person."""
    mandate.ends_at = now
    note(by, "mandate-ended", f"mandate:{mandate.id}", mandate.ward_id, now)
