"""Notes how somebody was helped, and how far she is with what she learns beside it."""

from datetime import datetime
from uuid import UUID

from app.actor import Helper, Resident, Staff
from app.audit.actions import note
from app.audit.subjects import About, subject
from app.coaching import queries
from app.coaching.records import Consent, Guidance, Progress
from app.coaching.tasks import Stop, Task
from app.database import db
from app.dossiers.history.actions import happened
from app.dossiers.records import Dossier
from app.drafts.records import Draft
from app.mandates.help import BRINGERS, Bringer, Help
from app.mandates.terms import fingerprint
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


def agree(by: Helper, text: tuple[str, ...], now: datetime) -> None:
    """She has heard the text and typed her PIN: from now on it is kept how far she is. Twice is once."""
    if queries.consent(by) is not None:
        return
    given = Consent(ward_id=by.ward_id, account_id=by.account_id, mandate_id=by.mandate_id, given_at=now)
    given.touched_at, given.text, given.text_print = now, list(text), fingerprint(text)
    db.session.add(given)
    note(by, "coaching-agreed", subject(About.ACCOUNT, by.account_id), by.ward_id, now)


def withdraw(by: Resident | Helper, now: datetime) -> None:
    """She wants it kept no more: what was kept is gone at once."""
    for given in queries.all_consents_locked(by):
        withdraw_one(given, by, now)


def withdraw_one(given: Consent, by: Resident | Helper, now: datetime) -> None:
    """What she lets one ward keep, locked."""
    queries.forget(given, by)
    note(by, "coaching-withdrawn", subject(About.ACCOUNT, given.account_id), given.ward_id, now)


def step_done(given: Consent, task: Task, step: str, by: Resident | Helper, now: datetime) -> None:
    """With a locked consent: one more step. Done twice, it is done."""
    row = _progress(given, task, by, now)
    row.done, row.stopped = sorted({*row.done, step}), ""


def step_not_done(given: Consent, task: Task, step: str, by: Resident | Helper, now: datetime) -> None:
    """With a locked consent: it was marked by mistake."""
    row = _progress(given, task, by, now)
    row.done, row.stopped = [one for one in row.done if one != step], ""


def stop(given: Consent, task: Task, why: Stop, by: Resident | Helper, now: datetime) -> None:
    """With a locked consent: they go on another day, and it is known with what she comes back."""
    _progress(given, task, by, now).stopped = why.id


def _progress(given: Consent, task: Task, by: Resident | Helper, now: datetime) -> Progress:
    row = queries.progress(given, by).get(task.slug)
    if row is None:
        row = Progress(ward_id=given.ward_id, account_id=given.account_id, consent_id=given.id, task=task.slug, done=[])
        row.stopped = ""
        db.session.add(row)
    row.touched_at = given.touched_at = now
    note(by, "coaching-noted", subject(About.ACCOUNT, given.account_id), given.ward_id, now)
    return row
