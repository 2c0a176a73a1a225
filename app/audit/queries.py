"""Reads audit rows: only the sealer and the check of the chain do."""

from uuid import UUID

from sqlalchemy import Select, select

from app.actor import WORKER
from app.audit.records import AuditRow, LastSeal
from app.database import db


def unsealed(limit: int) -> list[AuditRow]:
    """The oldest rows that no seal covers yet, locked: a second sealer waits, and finds them sealed."""
    rows = _rows().where(AuditRow.seal.is_(None)).order_by(AuditRow.id).limit(limit).with_for_update()
    return list(db.session.scalars(rows))


def last_seal(ward_id: UUID) -> LastSeal | None:
    """Where the ward's chain ends, locked until the sealer commits."""
    return db.session.scalar(
        select(LastSeal).where(LastSeal.ward_id == ward_id).with_for_update().execution_options(visible_to=WORKER)
    )


def sealed_rows(ward_id: UUID) -> list[AuditRow]:
    """The ward's chain from its beginning."""
    rows = _rows().where(AuditRow.ward_id == ward_id, AuditRow.seal.is_not(None)).order_by(AuditRow.place)
    return list(db.session.scalars(rows))


def _rows() -> Select[AuditRow]:
    return select(AuditRow).execution_options(visible_to=WORKER)
