"""Finds photos and scans for whoever may see them."""

from uuid import UUID

from sqlalchemy import ColumnElement, Select, false, select

from app.actor import WORKER, Actor, DraftBearer, Helper, Resident, Role, Scope, Software, Staff
from app.database import db
from app.files.records import Attachment

DESK = frozenset({Role.RECEIVER, Role.HEAD})


def visible(actor: Actor) -> Select[Attachment]:
    """
    Before sending: whoever bears the draft. Afterwards: her whose dossier it is, and the desk of its ward.

    A helper bears the drafts of the mandate and sees nothing more once they are sent. Of a signed sheet: her who signed
    it, whoever holds the mandate, and the desk.
    """
    allowed: ColumnElement[bool]
    match actor:
        case Staff(role=role, ward_id=ward_id) if role in DESK:
            allowed = Attachment.ward_id == ward_id
        case Software(ward_id=ward_id, scopes=scopes) if Scope.PAPERS in scopes:
            allowed = Attachment.ward_id == ward_id
        case Resident(account_id=mine):
            allowed = Attachment.account_id == mine
        case Helper(mandate_id=held):
            allowed = Attachment.mandate_id == held
        case DraftBearer(draft_id=held):
            waits = Attachment.dossier_id.is_(None) & Attachment.mandate_id.is_(None)
            allowed = (Attachment.draft_id == held) & waits
        case _:
            allowed = false()
    return select(Attachment).where(allowed).execution_options(visible_to=actor)


def of_draft(draft_id: UUID) -> list[Attachment]:
    """What lies with an unsent draft, in the order in which it came. The caller has found the draft for somebody."""
    return list(db.session.scalars(visible(DraftBearer(draft_id)).order_by(Attachment.added_at, Attachment.id)))


def of_dossier(dossier_id: UUID, actor: Staff | Resident | Software) -> list[Attachment]:
    """What came with a dossier, in the order in which it came."""
    rows = visible(actor).where(Attachment.dossier_id == dossier_id)
    return list(db.session.scalars(rows.order_by(Attachment.added_at, Attachment.id)))


def signed_sheet(mandate_id: UUID, actor: Staff | Resident | Helper) -> Attachment | None:
    """The sheet that was signed for a mandate, if there is one."""
    return db.session.scalar(visible(actor).where(Attachment.mandate_id == mandate_id))


def was_signed(account_id: UUID, sha256: str) -> bool:
    """Whether this very photo of a sheet began a mandate of hers before; nothing else is told about it."""
    same = (Attachment.account_id == account_id) & (Attachment.sha256 == sha256)
    rows = select(Attachment.id).where(same, Attachment.mandate_id.is_not(None))
    return db.session.scalar(rows.limit(1).execution_options(visible_to=WORKER)) is not None


def was_sent(draft_id: UUID, paper: str, sha256: str) -> bool:
    """Whether the dossier of a draft holds this very file for this paper; nothing else is told about it."""
    same = (Attachment.draft_id == draft_id) & (Attachment.paper == paper) & (Attachment.sha256 == sha256)
    rows = select(Attachment.id).where(same, Attachment.dossier_id.is_not(None))
    return db.session.scalar(rows.limit(1).execution_options(visible_to=WORKER)) is not None


def in_draft(attachment_id: UUID, draft_id: UUID) -> Attachment | None:
    """One of an unsent draft."""
    return db.session.scalar(visible(DraftBearer(draft_id)).where(Attachment.id == attachment_id))


def in_dossier(attachment_id: UUID, dossier_id: UUID, actor: Staff | Resident | Software) -> Attachment | None:
    """One of a dossier."""
    rows = visible(actor).where(Attachment.id == attachment_id, Attachment.dossier_id == dossier_id)
    return db.session.scalar(rows)


def stored_names() -> set[str]:
    """Every name that some row still gives to its bytes."""
    rows = select(Attachment.stored_as, Attachment.thumbnail_as).execution_options(visible_to=WORKER)
    return {name for pair in db.session.execute(rows) for name in pair}
