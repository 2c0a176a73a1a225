"""Starts drafts and keeps what is typed into them, right or wrong."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy.exc import IntegrityError

from app.actor import Helper, Resident
from app.catalogue.answers import Raw, Row, rows_of
from app.catalogue.question import Members
from app.catalogue.service import Service
from app.database import db, keyring
from app.drafts import queries
from app.drafts.records import Draft
from app.drafts.resume_code import new_code
from app.files.actions import remove
from app.files.queries import of_draft
from app.files.records import Attachment


class GroupFull(RuntimeError):
    """No more people can be added to this group; most: how many there may be."""

    def __init__(self, most: int) -> None:
        super().__init__(f"at most {most}")
        self.most = most


class NotPractice(RuntimeError):
    """A draft that may become a dossier is forgotten by its age alone."""


def start(service: Service, key: str, who: Resident | Helper | None, practice: bool, now: datetime) -> Draft:
    """The draft that this first form begins; the same one when the form arrives twice."""
    begun = queries.started_with(key)
    if begun:
        return begun
    draft = _new(service, key, who, practice, now)
    try:
        with db.session.begin_nested():
            db.session.add(draft)
    except IntegrityError:
        # A field of the same form was saved at the same moment: that draft is this one.
        begun = queries.started_with(key)
        if begun is None:
            raise
        return begun
    return draft


def know(draft: Draft, answers: Mapping[str, str]) -> None:
    """Fill a draft that says nothing yet with what its account says; any of it can be typed over."""
    if not draft.answers:
        draft.answers = dict(answers)


def carry(draft: Draft, answers: Raw, now: datetime) -> None:
    """Fill a draft with what an earlier dossier says, over what its account does; not where something was typed."""
    if not draft.heard:
        draft.answers = {**draft.answers, **answers}
        draft.touched_at = now


def save_step(draft: Draft, typed: Mapping[str, str], counter: int, now: datetime) -> None:
    """Keep a whole step as it was sent; saves of single fields that are still on their way come too late."""
    draft.answers = {**draft.answers, **typed}
    draft.heard = {**draft.heard, **dict.fromkeys(typed, counter)}
    draft.touched_at = now


def save_field(draft: Draft, field: str, typed: str, counter: int, now: datetime) -> bool:
    """Keep one field, unless something newer was heard of it; whether it was kept."""
    if counter <= draft.heard.get(field, -1):
        return False
    draft.answers = {**draft.answers, field: typed}
    draft.heard = {**draft.heard, field: counter}
    draft.touched_at = now
    return True


def put_row(draft: Draft, group: Members, row_id: str, row: Row, counter: int, now: datetime) -> None:
    """Add a person to a group, or change the one of that id: a form sent twice adds one. Raises GroupFull."""
    _keep_row(draft, group, row_id, row, now)
    draft.heard = {**draft.heard, **{f"{row_id}.{field}": counter for field in row}}


def save_row_field(
    draft: Draft, group: Members, row_id: str, field: str, typed: str, counter: int, now: datetime
) -> bool:
    """Keep one field about one person, unless something newer was heard of it. Raises GroupFull."""
    heard = f"{row_id}.{field}"
    kept = next((row for row in rows_of(group, draft.answers) if row["id"] == row_id), {})
    taken_out = not kept and any(key.startswith(f"{row_id}.") for key in draft.heard)
    if taken_out or counter <= draft.heard.get(heard, -1):
        return False
    _keep_row(draft, group, row_id, {**kept, field: typed}, now)
    draft.heard = {**draft.heard, heard: counter}
    return True


def remove_row(draft: Draft, group: Members, row_id: str, now: datetime) -> None:
    """Take a person out of a repeated group; nothing happens where she is gone already."""
    rows = [row for row in rows_of(group, draft.answers) if row["id"] != row_id]
    _keep_rows(draft, group, rows, now)


def touch(draft: Draft, now: datetime) -> None:
    """Somebody has worked on it, though no answer changed."""
    draft.touched_at = now


def finish_practice(draft: Draft) -> list[Attachment]:
    """Forget a practice draft and what was photographed for it. Gives the photos, whose bytes are to be cleared."""
    if not draft.practice:
        raise NotPractice
    return forget(draft)


def forget(draft: Draft) -> list[Attachment]:
    """
    Delete a locked draft and what was photographed for it; what was sent stays with its dossier.

    Gives the photos, whose bytes are to be cleared.
    """
    photos = of_draft(draft.id)
    for one in photos:
        remove(one)
    db.session.delete(draft)
    return photos


def claim(draft: Draft, owner: Resident | Helper) -> None:
    """A draft begun without an account becomes its sender's."""
    if draft.account_id is None:
        draft.account_id = owner.account_id


def _new(service: Service, key: str, who: Resident | Helper | None, practice: bool, now: datetime) -> Draft:
    code = new_code()
    return Draft(
        start_mark=keyring().mark(key),
        code=code,
        code_mark=keyring().mark(code),
        service=service.slug,
        account_id=who.account_id if who else None,
        mandate_id=who.mandate_id if isinstance(who, Helper) else None,
        answers={},
        heard={},
        practice=practice,
        touched_at=now,
    )


def _keep_row(draft: Draft, group: Members, row_id: str, row: Row, now: datetime) -> None:
    rows = list(rows_of(group, draft.answers))
    places = [place for place, old in enumerate(rows) if old["id"] == row_id]
    new = {**row, "id": row_id}
    if places:
        rows[places[0]] = new
    elif len(rows) < group.most:
        rows.append(new)
    else:
        raise GroupFull(group.most)
    _keep_rows(draft, group, rows, now)


def _keep_rows(draft: Draft, group: Members, rows: list[Row], now: datetime) -> None:
    draft.answers = {**draft.answers, group.id: rows}
    draft.touched_at = now
