"""Issues form CT04 once more, with the day that is promised now."""

from datetime import datetime

from app.actor import Staff
from app.audit.actions import note
from app.audit.subjects import About, subject
from app.days import moment_words
from app.dossiers.records import Dossier
from app.papers.actions import keep_slip, office_of
from app.papers.anew.queries import acceptances
from app.papers.content import promised_anew, promises
from app.papers.kind import Kind
from app.papers.statement import read


class StillTrue(RuntimeError):
    """Nobody holds a paper with another day: none was issued, or the latest says it."""


def promise_anew(dossier: Dossier, by: Staff, now: datetime) -> None:
    """Of a locked dossier: the same number, the new day; what was issued before stays as it was. Raises StillTrue."""
    issued = acceptances(dossier.id, by)
    if not issued or promises(read(issued[-1].statement)) == moment_words(dossier.due_at):
        raise StillTrue
    first = issued[0]
    anew = promised_anew(read(first.statement), office_of(dossier.ward_id), dossier.due_at, first.issued_at, now)
    # It stands in the register already, under the number of the first.
    keep_slip(dossier, Kind.ACCEPTANCE, None, anew, by, now, len(issued) + 1)
    note(by, "acceptance-issued-anew", subject(About.DOSSIER, dossier.id), dossier.ward_id, now)
