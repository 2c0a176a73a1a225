"""Finds the account where a ward takes its fees."""

from uuid import UUID

from sqlalchemy import select

from app.database import db
from app.fees.records import FeeAccount

SHOWN = 20


def fee_account(ward_id: UUID) -> FeeAccount | None:
    """The one that stands; None where fees are paid at the counter alone."""
    return next((one for one in fee_accounts(ward_id) if one.ended_at is None), None)


def fee_accounts(ward_id: UUID) -> list[FeeAccount]:
    """The latest, the newest first."""
    rows = select(FeeAccount).where(FeeAccount.ward_id == ward_id)
    return list(db.session.scalars(rows.order_by(FeeAccount.made_at.desc(), FeeAccount.id).limit(SHOWN)))


def standing(ward_id: UUID) -> list[FeeAccount]:
    """What has not ended, to be ended. More than one only where two heads were at it in the same moment."""
    rows = select(FeeAccount).where(FeeAccount.ward_id == ward_id, FeeAccount.ended_at.is_(None))
    return list(db.session.scalars(rows.with_for_update()))
