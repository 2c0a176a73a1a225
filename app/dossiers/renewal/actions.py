"""Tells people in time that what they were granted ends."""

from datetime import datetime
from uuid import UUID

from app.actor import WORKER
from app.audit.actions import note
from app.audit.subjects import About, subject
from app.dossiers.records import Dossier
from app.dossiers.renewal import queries
from app.messages.actions import post
from app.messages.queries import reader_of
from app.messages.renewal_texts import term_ends
from app.places.queries import served_wards


def remind(now: datetime) -> int:
    """Look once at every ward; how many people were told."""
    return sum(_of_ward(ward.id, now) for ward in served_wards())


def _of_ward(ward_id: UUID, now: datetime) -> int:
    found = queries.untold(ward_id, now.date())
    for dossier in found:
        _tell(dossier, now)
    if found:
        queries.mark_told([one.id for one in found])
    return len(found)


def _tell(dossier: Dossier, now: datetime) -> None:
    assert dossier.lasts_until
    about, reader = subject(About.DOSSIER, dossier.id), reader_of(dossier.account_id)
    words = term_ends(dossier.number, dossier.lasts_until)
    post(reader.phone_for(dossier.phone), words, about, dossier.ward_id, now, to=reader.called(dossier.applicant))
    note(WORKER, "renewal-told", about, dossier.ward_id, now)
