"""Adds the document of a result to a decided dossier."""

from datetime import datetime

from app.actor import Staff
from app.audit.actions import note
from app.audit.subjects import About, subject
from app.dossiers.history.actions import happened
from app.dossiers.lifecycle import State
from app.dossiers.records import Dossier
from app.files.actions import add_result
from app.files.intake import Taken

HAS_A_RESULT = frozenset({State.DECIDED, State.HANDED_OVER})


class NothingDecided(RuntimeError):
    """There is no result yet that a document could be of."""


def keep_result(dossier: Dossier, taken: Taken, by: Staff, now: datetime) -> None:
    """
    Keep a document with a locked dossier; its person sees it at once.

    Raises NothingDecided, KnownAlready, NoMore, NoRoomLeft.
    """
    if dossier.state not in HAS_A_RESULT:
        raise NothingDecided
    add_result(dossier.draft_id, dossier.id, dossier.ward_id, dossier.account_id, taken, by, now)
    dossier.changed_at = now
    happened(dossier, by, "Có văn bản kết quả", now)
    note(by, "result-kept", subject(About.DOSSIER, dossier.id), dossier.ward_id, now)
