"""Finds the dossier that a phone asks about: only where it is the phone of the dossier, or of its owner."""

from sqlalchemy import select

from app.actor import WORKER
from app.database import db
from app.dossiers.records import Dossier
from app.people.records import Account


def asked_from(phone: str, number: str) -> Dossier | None:
    """To any other phone it does not exist."""
    rows = select(Dossier, Account).outerjoin(Account, Account.id == Dossier.account_id).where(Dossier.number == number)
    found = db.session.execute(rows.execution_options(visible_to=WORKER)).first()
    if found is None:
        return None
    dossier, account = found
    return dossier if phone in (dossier.phone, account.phone if account else None) else None
