"""Writes audit rows and seals them."""

from datetime import datetime
from uuid import UUID

from app.actor import Actor
from app.audit import queries
from app.audit.chain import FIRST, chained
from app.audit.records import AuditRow, LastSeal
from app.database import db, short_transaction


def note(actor: Actor, verb: str, subject: str, ward_id: UUID, at: datetime, reason: str = "") -> None:
    """Add one row to the transaction of the act itself. subject: "<kind>:<id>"."""
    db.session.add(_row(actor, verb, subject, ward_id, at, reason))


def note_read(actor: Actor, verb: str, subject: str, ward_id: UUID, at: datetime, reason: str = "") -> None:
    """Add one row for a page that only reads, in a transaction of its own."""
    with short_transaction() as session:
        session.add(_row(actor, verb, subject, ward_id, at, reason))


def seal_rows(limit: int = 500) -> int:
    """Chain the rows written since the last time; the number sealed. One worker at a time."""
    rows = queries.unsealed(limit)
    for row in rows:
        last = queries.last_seal(row.ward_id)
        row.seal = seal_of(row, last.seal if last else FIRST)
        if last is None:
            db.session.add(LastSeal(ward_id=row.ward_id, seal=row.seal, row_id=row.id))
        else:
            last.seal, last.row_id = row.seal, row.id
        db.session.flush()
    return len(rows)


def first_broken_row(ward_id: UUID) -> int | None:
    """The id of the first row of the ward's chain that does not follow from the one before; None if whole."""
    before = FIRST
    for row in queries.sealed_rows(ward_id):
        if row.seal != seal_of(row, before):
            return row.id
        before = row.seal
    last = queries.last_seal(ward_id)
    return None if last is None or last.seal == before else last.row_id


def seal_of(row: AuditRow, before: str) -> str:
    """What the row's seal must be, given the seal before it."""
    return chained(
        before,
        str(row.id),
        str(row.ward_id),
        row.at.isoformat(),
        row.actor,
        row.verb,
        row.subject,
        row.reason,
    )


def _row(actor: Actor, verb: str, subject: str, ward_id: UUID, at: datetime, reason: str) -> AuditRow:
    return AuditRow(actor=actor.key, verb=verb, subject=subject, ward_id=ward_id, at=at, reason=reason)
