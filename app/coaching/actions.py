"""Notes how somebody was helped."""

from datetime import datetime
from uuid import UUID

from app.actor import Staff
from app.audit.actions import note
from app.coaching.records import Guidance
from app.database import db
from app.dossiers.actions import happened
from app.dossiers.records import Dossier
from app.drafts.records import Draft
from app.mandates.help import BRINGERS, Bringer, Help
from app.people.queries import acting


class NotedAlready(RuntimeError):
    """The draft or dossier says already who helped; by: in words."""

    def __init__(self, by: str) -> None:
        super().__init__(by)
        self.by = by


def shown(service: str, by: Staff, now: datetime, account_id: UUID | None = None, draft_id: UUID | None = None) -> None:
    """
    Somebody was shown how it is done, and pressed the buttons herself.

    account_id: where she is known; draft_id: what she worked on.
    """
    row = Guidance(
        ward_id=by.ward_id,
        point_id=by.point_id,
        staff_id=by.staff_id,
        account_id=account_id,
        draft_id=draft_id,
        service=service,
        at=now,
    )
    db.session.add(row)
    db.session.flush()
    note(by, "guidance-noted", f"guidance:{row.id}", by.ward_id, now)


def guides(draft: Draft, by: Staff, now: datetime) -> None:
    """With a locked draft that is still to be sent: the dossier will say so. Raises NotedAlready."""
    if draft.guided_by:
        raise NotedAlready(draft.guided_by)
    draft.guided_by = acting(by)
    shown(draft.service, by, now, draft.account_id, draft.id)


def guided(dossier: Dossier, by: Staff, now: datetime) -> None:
    """With a locked dossier that she has sent; its history says so. Raises NotedAlready."""
    if dossier.guided_by or Help.MANDATE in dossier.help:
        raise NotedAlready(dossier.guided_by or dossier.events[0].who)
    dossier.help, dossier.guided_by = [Help.GUIDED, *dossier.help], acting(by)
    happened(dossier, by, "Đã ghi người hướng dẫn", now)
    shown(dossier.service, by, now, dossier.account_id, dossier.draft_id)


def papers_brought(dossier: Dossier, bringer: Bringer, by: Staff, now: datetime) -> None:
    """Somebody else carried papers to the desk; who, only as a word of a list."""
    dossier.help = [*(one for one in dossier.help if one != Help.PAPERS), Help.PAPERS]
    happened(dossier, by, "Giấy tờ được mang đến nộp hộ", now, BRINGERS[bringer])
    note(by, "papers-brought", f"dossier:{dossier.id}", dossier.ward_id, now, bringer)
