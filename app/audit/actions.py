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
        if last is None:
            last = LastSeal(ward_id=row.ward_id, seal=FIRST, place=0)
            db.session.add(last)
        row.place = last.place + 1
        row.seal = seal_of(row, last.seal)
        last.seal, last.place = row.seal, row.place
        db.session.flush()
    return len(rows)


def first_broken_place(ward_id: UUID) -> int | None:
    """The first place of the ward's chain, from 1, that does not follow from the one before; None if all is whole."""
    before, place = FIRST, 0
    for place, row in enumerate(queries.sealed_rows(ward_id), start=1):
        if row.place != place or row.seal != seal_of(row, before):
            return place
        before = row.seal
    last = queries.last_seal(ward_id)
    return None if last is None or last.seal == before else place + 1


def seal_of(row: AuditRow, before: str) -> str:
    """What the row's seal must be, given the seal before it."""
    facts = (row.id, row.place, row.ward_id, row.at.isoformat(), row.actor, row.verb, row.subject, row.reason)
    return chained(before, *map(str, facts))


def _row(actor: Actor, verb: str, subject: str, ward_id: UUID, at: datetime, reason: str) -> AuditRow:
    return AuditRow(actor=actor.key, verb=verb, subject=subject, ward_id=ward_id, at=at, reason=reason)
