"""Writes audit rows and seals them."""

from datetime import datetime
from uuid import UUID

from app.actor import Actor
from app.audit import queries
from app.audit.chain import START, chained
from app.audit.records import AuditRow, LastSeal
from app.audit.subjects import checked
from app.database import db, keyring, short_transaction


def note(actor: Actor, verb: str, subject: str, ward_id: UUID, at: datetime, reason: str = "") -> None:
    """Add one row to the transaction of the act itself. subject: "<kind>:<id>". Raises SubjectUnknown."""
    db.session.add(_row(actor, verb, subject, ward_id, at, reason))


def note_read(actor: Actor, verb: str, subject: str, ward_id: UUID, at: datetime, reason: str = "") -> None:
    """Add one row for a page that only reads, in a transaction of its own."""
    with short_transaction() as session:
        session.add(_row(actor, verb, subject, ward_id, at, reason))


def seal_rows(limit: int = 500) -> int:
    """Chain the rows written since the last time; the number sealed. One worker at a time."""
    rows = queries.unsealed(limit)
    ends: dict[UUID, LastSeal] = {}
    for row in rows:
        if row.ward_id not in ends:
            ends[row.ward_id] = queries.last_seal(row.ward_id) or _new_chain(row.ward_id)
        last = ends[row.ward_id]
        row.place = last.place + 1
        row.seal = chained(last.seal, *row.sealed.facts)
        last.seal, last.place = row.seal, row.place
    for last in ends.values():
        last.proof = keyring().proof(last.stands_for)
    db.session.flush()
    return len(rows)


def prove_anew() -> int:
    """Prove the ends of every chain with the newest key, where an older one still proves them; how many."""
    renewed = 0
    for ward_id in queries.chained_wards():
        last = queries.last_seal(ward_id)
        if last and not keyring().is_of_today(last.proof) and keyring().proves(last.proof, last.stands_for):
            last.proof = keyring().proof(last.stands_for)
            renewed += 1
    db.session.flush()
    return renewed


def cut(ward_id: UUID, before: datetime, most: int) -> int:
    """
    Delete the oldest rows of a chain; how many. What stood before the first that stays is kept as its anchor.

    Nothing happens where the chain is broken: what is left of it may show who broke it.
    """
    last = queries.last_seal(ward_id)
    at = queries.cut_at(ward_id, before, most)
    if last is None or at is None or queries.break_of(ward_id):
        return 0
    last.cut_place, last.cut_seal = at.place, at.seal
    last.proof = keyring().proof(last.stands_for)
    return queries.delete_up_to(ward_id, at.place)


def _new_chain(ward_id: UUID) -> LastSeal:
    last = LastSeal(ward_id=ward_id, seal=START.seal, place=0, cut_seal=START.seal, cut_place=0, proof="")
    db.session.add(last)
    return last


def _row(actor: Actor, verb: str, subject: str, ward_id: UUID, at: datetime, reason: str) -> AuditRow:
    return AuditRow(actor=actor.key, verb=verb, subject=checked(subject), ward_id=ward_id, at=at, reason=reason)
