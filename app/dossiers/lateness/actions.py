"""Tells the desk what ends today and what is late, in one message each."""

from datetime import datetime
from uuid import UUID

from app.actor import WORKER
from app.audit.actions import note
from app.audit.subjects import About, subject
from app.dossiers.lateness import queries
from app.dossiers.lateness.due import AtDesk, Due, counted, due_words, for_whom, may_tell, no_longer_true
from app.messages.actions import post
from app.messages.desk_texts import dossiers_due
from app.places.queries import served_wards


def remind(now: datetime) -> int:
    """Look once at every ward, by day; how many of its people were told."""
    return sum(_of_ward(ward.id, now) for ward in served_wards()) if may_tell(now) else 0


def _of_ward(ward_id: UUID, now: datetime) -> int:
    due = queries.untold(ward_id, now)
    if not due:
        return 0
    shared = for_whom(due, queries.desk_of(ward_id))
    for member, his in shared.items():
        _tell(member, his, ward_id, now)
    queries.mark_told(due, now)
    return len(shared)


def _tell(member: AtDesk, due: list[Due], ward_id: UUID, now: datetime) -> None:
    """By message where a telephone of theirs is known; the desk's page says it to everybody."""
    about = subject(About.STAFF, member.id)
    if member.phone:
        words = dossiers_due(due_words(*counted(due, now)), due[0].number)
        post(member.phone, words, about, ward_id, now, useless_at=no_longer_true(now))
    note(WORKER, "lateness-told", about, ward_id, now)
