"""Adds, turns and takes out photos, and hands them to the dossier that their draft became."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from app.actor import Actor, Staff
from app.audit.actions import note
from app.database import db
from app.files import queries, store
from app.files.intake import Taken
from app.files.records import Attachment
from app.mandates.records import Mandate

MOST_PER_PAPER = 10
MOST_PER_DOSSIER = 30
# In place of a paper of the catalogue.
SIGNED_SHEET = "giay_nho_giup"
RESULT = "ket_qua"
MOST_RESULTS = 5


class KnownAlready(RuntimeError):
    """The very same file lies with this paper; sent: it went to the desk before."""

    def __init__(self, sent: bool) -> None:
        super().__init__("sent before" if sent else "there already")
        self.sent = sent


class NoMore(RuntimeError):
    """The paper, or the whole dossier, has as many as it may have; most: how many that are."""

    def __init__(self, most: int) -> None:
        super().__init__(f"at most {most}")
        self.most = most


def add(draft_id: UUID, paper: str, taken: Taken, actor: Actor, now: datetime) -> Attachment:
    """
    Keep a file with a locked draft, or with an answer that its dossier waits for.

    Raises KnownAlready, NoMore, NoRoomLeft.
    """
    _check_room(draft_id, paper, taken)
    added = _kept(draft_id, paper, taken, actor, now)
    db.session.flush()
    return added


def add_signed(mandate: Mandate, taken: Taken, seen: str, by: Staff, now: datetime) -> Attachment:
    """
    Keep the sheet that was signed for a mandate, in the transaction that gives it. seen: which paper said who signed.

    Raises KnownAlready where this very photo began another one: she signs anew. Raises NoRoomLeft.
    """
    if queries.was_signed(mandate.account_id, taken.sha256):
        raise KnownAlready(sent=True)
    sheet = _kept(mandate.id, SIGNED_SHEET, taken, by, now)
    sheet.mandate_id, sheet.ward_id, sheet.account_id = mandate.id, mandate.ward_id, mandate.account_id
    note(by, "sheet-kept", f"mandate:{mandate.id}", mandate.ward_id, now, seen)
    return sheet


def add_result(
    draft_id: UUID, dossier_id: UUID, ward_id: UUID, account_id: UUID, taken: Taken, by: Staff, now: datetime
) -> Attachment:
    """Keep what the desk gives as result with a locked dossier. Raises KnownAlready, NoMore, NoRoomLeft."""
    there = [one for one in queries.of_dossier(dossier_id, by) if one.paper == RESULT]
    if any(one.sha256 == taken.sha256 for one in there):
        raise KnownAlready(sent=False)
    if len(there) >= MOST_RESULTS:
        raise NoMore(MOST_RESULTS)
    result = _kept(draft_id, RESULT, taken, by, now)
    result.dossier_id, result.ward_id, result.account_id = dossier_id, ward_id, account_id
    return result


def remove(attachment: Attachment) -> None:
    """Take one out; `clear` takes its bytes once the row is gone for good."""
    db.session.delete(attachment)


def clear(attachment: Attachment) -> None:
    """Take the bytes of a row that was removed and committed."""
    store.remove(attachment.stored_as)
    store.remove(attachment.thumbnail_as)


def turn(attachment: Attachment, degrees: int) -> None:
    """Show it from now on turned clockwise by so much: 0, 90, 180 or 270."""
    attachment.rotation = degrees % 360 // 90 * 90


def hand_over(draft_id: UUID, papers: Collection[str], dossier_id: UUID, ward_id: UUID, account_id: UUID) -> None:
    """
    Give what shows one of these papers to the dossier, in the transaction that makes it or answers its desk.

    What lies with a paper of another branch is nobody's business at the desk: it is forgotten with the draft.
    """
    for one in queries.of_draft(draft_id):
        if one.paper in papers:
            one.dossier_id, one.ward_id, one.account_id = dossier_id, ward_id, account_id


def sweep(now: datetime) -> int:
    """Remove bytes that no row names: forgotten drafts, uploads that broke off; how many."""
    named = queries.stored_names()
    lost = [name for name in store.names(now) if name not in named]
    for name in lost:
        store.remove(name)
    return len(lost)


def _kept(draft_id: UUID, paper: str, taken: Taken, actor: Actor, now: datetime) -> Attachment:
    stored, thumbnail = _put(taken)
    added = Attachment(
        draft_id=draft_id,
        paper=paper,
        kind=taken.kind,
        pages=taken.pages,
        size=len(taken.content),
        sha256=taken.sha256,
        stored_as=stored,
        thumbnail_as=thumbnail,
        added_at=now,
        added_by=actor.key,
    )
    db.session.add(added)
    return added


def _check_room(draft_id: UUID, paper: str, taken: Taken) -> None:
    there = queries.of_draft(draft_id)
    with_paper = [one for one in there if one.paper == paper]
    if any(one.sha256 == taken.sha256 for one in with_paper):
        raise KnownAlready(sent=False)
    if queries.was_sent(draft_id, paper, taken.sha256):
        raise KnownAlready(sent=True)
    if len(there) >= MOST_PER_DOSSIER:
        raise NoMore(MOST_PER_DOSSIER)
    if len(with_paper) >= MOST_PER_PAPER:
        raise NoMore(MOST_PER_PAPER)


def _put(taken: Taken) -> tuple[str, str]:
    """Both or neither."""
    stored = store.put(taken.content)
    try:
        return stored, store.put(taken.thumbnail)
    except store.NoRoomLeft:
        store.remove(stored)
        raise
