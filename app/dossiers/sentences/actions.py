"""Keeps the sentences that a ward writes for itself."""

from datetime import datetime

from app.actor import Staff
from app.audit.actions import note
from app.audit.subjects import About, subject
from app.database import db
from app.dossiers.sentences.queries import kept
from app.dossiers.sentences.records import ReadySentences


def keep(service: str, shelf: str, lines: tuple[str, ...], by: Staff, now: datetime) -> None:
    """None at all: ours stand there again."""
    row = kept(by.ward_id, service, shelf)
    if row is None:
        row = ReadySentences(ward_id=by.ward_id, service=service, shelf=shelf)
        db.session.add(row)
    row.lines, row.changed_at, row.changed_by = list(lines), now, by.key
    note(by, "sentences-changed", subject(About.WARD, by.ward_id), by.ward_id, now)
