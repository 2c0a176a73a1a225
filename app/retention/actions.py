"""Deletes what is due, some rows at a time; begun again, it goes on where it was stopped."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime

from app.actor import WORKER
from app.audit import queries as audit_rows
from app.audit.actions import cut, note
from app.audit.subjects import About, subject
from app.places.queries import served_wards
from app.retention import queries
from app.retention.kinds import Kind
from app.retention.rules import due

AT_ONCE = 200
# Of a chain: the whole of it is looked through before each cut.
ROWS_AT_ONCE = 5000


@dataclass(frozen=True, slots=True)
class Gone:
    """So many of a kind were deleted."""

    kind: Kind
    many: int


def begin(now: datetime) -> None:
    """Note in every ward's audit that whoever looks after the machine deletes what is due."""
    for ward in served_wards():
        note(WORKER, "retention-run", subject(About.WARD, ward.id), ward.id, now)


def run(now: datetime, kinds: Collection[Kind]) -> Iterator[Gone]:
    """One small transaction after the other: whoever runs it commits after each."""
    for kind, before in due(now, kinds).items():
        while many := _take(kind, before):
            yield Gone(kind, many)


def count(kind: Kind, before: datetime) -> int:
    """How many of a kind are due."""
    return audit_rows.count_older(before) if kind is Kind.AUDIT else queries.count(kind, before)


def _take(kind: Kind, before: datetime) -> int:
    if kind is Kind.AUDIT:
        return sum(cut(ward_id, before, ROWS_AT_ONCE) for ward_id in audit_rows.chained_wards())
    return queries.take(kind, before, AT_ONCE)
