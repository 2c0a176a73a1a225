"""Sets and ends the account where a ward takes its fees."""

from datetime import datetime

from app.actor import Staff
from app.audit.actions import note
from app.audit.subjects import About, subject
from app.database import db
from app.fees.queries import standing
from app.fees.records import FeeAccount
from app.fees.vietqr import Account


def set_account(account: Account, by: Staff, now: datetime) -> None:
    """From now on fees are paid there; what stood before has ended."""
    _end_standing(by, now)
    db.session.add(
        FeeAccount(
            ward_id=by.ward_id,
            bank=account.bank,
            bank_bin=account.bank_bin,
            number=account.number,
            holder=account.holder,
            made_at=now,
            made_by=by.key,
        )
    )
    note(by, "fee-account-set", subject(About.WARD, by.ward_id), by.ward_id, now)


def end_account(by: Staff, now: datetime) -> None:
    """From now on fees are paid at the counter alone."""
    if _end_standing(by, now):
        note(by, "fee-account-ended", subject(About.WARD, by.ward_id), by.ward_id, now)


def _end_standing(by: Staff, now: datetime) -> bool:
    """Whether one stood."""
    rows = standing(by.ward_id)
    for one in rows:
        one.ended_at, one.ended_by = now, by.key
    return bool(rows)
