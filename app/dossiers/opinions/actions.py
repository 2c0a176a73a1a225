"""Asks a colleague for a second opinion, and answers; nothing of it reaches the resident."""

from datetime import datetime
from uuid import UUID

from app.actor import Staff
from app.audit.actions import note
from app.audit.subjects import About, subject
from app.database import db
from app.dossiers.holding.queries import touch
from app.dossiers.opinions.records import Opinion
from app.dossiers.records import Dossier


class Answered(RuntimeError):
    """It was answered before, in another window."""


def ask(dossier: Dossier, colleague: UUID, question: str, by: Staff, now: datetime) -> None:
    """question: one line, not empty. Asking changes nothing about the dossier itself."""
    asked = Opinion(
        ward_id=dossier.ward_id,
        dossier_id=dossier.id,
        asked_by=by.staff_id,
        asked_of=colleague,
        asked_at=now,
        question=question,
    )
    db.session.add(asked)
    touch(dossier, by, now)
    note(by, "opinion-asked", subject(About.DOSSIER, dossier.id), dossier.ward_id, now)


def write_note(dossier: Dossier, words: str, by: Staff, now: datetime) -> None:
    """For everybody at the desk; never changed. The dossier, its clock and its person's page stay as they are."""
    said = Opinion(ward_id=dossier.ward_id, dossier_id=dossier.id, asked_by=by.staff_id, asked_at=now, question=words)
    db.session.add(said)
    note(by, "note-written", subject(About.DOSSIER, dossier.id), dossier.ward_id, now)


def answer(asked: Opinion, dossier: Dossier, words: str, by: Staff, now: datetime) -> None:
    """Of a locked opinion. words: one line, not empty. Raises Answered."""
    if asked.answered_at:
        raise Answered
    asked.answer, asked.answered_at = words, now
    touch(dossier, by, now)
    note(by, "opinion-given", subject(About.DOSSIER, dossier.id), dossier.ward_id, now)
