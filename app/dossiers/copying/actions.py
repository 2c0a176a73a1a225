"""Takes a dossier to copy it into the official system, ticks what is copied, keeps the code it has there."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from sqlalchemy.exc import IntegrityError

from app.actor import Software, Staff
from app.audit.actions import note
from app.audit.subjects import About, subject
from app.database import db
from app.dossiers.copying import queries
from app.dossiers.copying.records import Copying
from app.dossiers.copying.terms import COPIED_IN, is_held
from app.dossiers.history.actions import happened
from app.dossiers.records import Dossier

COPIED, MENDED = "Đã đưa vào hệ thống cư trú", "Đã sửa mã trên cổng"


class NotCopiedNow(RuntimeError):
    """In this state nobody copies it."""


class CopiedByOther(RuntimeError):
    """A colleague is at it."""

    def __init__(self, copying: Copying | None) -> None:
        super().__init__(f"copied by {copying.staff_id if copying else None}")
        self.copying = copying


class CodeTaken(ValueError):
    """Another dossier of the ward has this code. number: which."""

    def __init__(self, number: str) -> None:
        super().__init__(number)
        self.number = number


def begin(dossier: Dossier, instead_of: UUID | None, by: Staff, now: datetime) -> Copying:
    """
    Of a locked dossier. instead_of: the colleague who was shown to be at it. Raises NotCopiedNow, CopiedByOther.

    What she has ticked stays ticked.
    """
    if not queries.may_copy(dossier, by):
        raise NotCopiedNow
    found = queries.copying_of(dossier, by)
    if found is None:
        found = Copying(ward_id=dossier.ward_id, dossier_id=dossier.id, staff_id=by.staff_id, since=now, ticks={})
        db.session.add(found)
        note(by, "copying-begun", subject(About.DOSSIER, dossier.id), dossier.ward_id, now)
    elif found.staff_id != by.staff_id:
        if is_held(found.touched_at, now) and found.staff_id != instead_of:
            raise CopiedByOther(found)
        found.staff_id, found.since = by.staff_id, now
        note(by, "copying-taken-over", subject(About.DOSSIER, dossier.id), dossier.ward_id, now)
    found.touched_at = now
    return found


def tick(dossier: Dossier, ticks: Mapping[str, str], by: Staff, now: datetime) -> Copying:
    """Of a locked dossier. ticks: every field that is copied, with its words. Raises NotCopiedNow, CopiedByOther."""
    if not queries.may_copy(dossier, by):
        raise NotCopiedNow
    found = queries.copying_of(dossier, by)
    if found is None or found.staff_id != by.staff_id:
        raise CopiedByOther(found)
    found.ticks, found.touched_at = dict(ticks), now
    return found


def bring_code(dossier: Dossier, code: str, by: Software, now: datetime) -> None:
    """
    Keep the official code of a locked dossier that the ward's software has brought there itself.

    Raises NotCopiedNow, CopiedByOther, CodeTaken.
    """
    if dossier.state not in COPIED_IN:
        raise NotCopiedNow
    found = queries.copying_of(dossier, by)
    if found and not dossier.official_code and is_held(found.touched_at, now):
        raise CopiedByOther(found)
    know_as(dossier, code, by, now)


def know_as(dossier: Dossier, code: str, by: Staff | Software, now: datetime) -> None:
    """Keep the official code of a dossier that whoever asks has copied. Raises CodeTaken."""
    if dossier.official_code == code:
        return
    words = MENDED if dossier.official_code else COPIED
    other = queries.known_as(code, by)
    if other:
        raise CodeTaken(other)
    try:
        with db.session.begin_nested():
            queries.write_code(dossier, code, by, now)
    except IntegrityError as clash:
        # A colleague gave it to another dossier at the same moment.
        raise CodeTaken(queries.known_as(code, by) or "") from clash
    happened(dossier, by, words, now, f"Mã trên cổng: {code}")
    note(by, "copied-onward", subject(About.DOSSIER, dossier.id), dossier.ward_id, now)
