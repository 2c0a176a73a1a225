"""Finds what is to be copied into the official system and who copies it; writes the official code."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, Select, false, select, tuple_, update

from app.actor import Actor, Role, Scope, Software, Staff
from app.database import db
from app.dossiers.copying.records import Copying
from app.dossiers.copying.terms import COPIED_IN
from app.dossiers.lifecycle import State
from app.dossiers.queries import DESK, PAGE
from app.dossiers.queries import visible as dossiers
from app.dossiers.records import Dossier


def visible(actor: Actor) -> Select[Copying]:
    """What exists for this actor: what the own desk copies."""
    allowed: ColumnElement[bool]
    match actor:
        case Staff(role=role, ward_id=ward_id) if role in DESK:
            allowed = Copying.ward_id == ward_id
        case Software(ward_id=ward_id, scopes=scopes) if Scope.CODE in scopes:
            allowed = Copying.ward_id == ward_id
        case _:
            allowed = false()
    return select(Copying).where(allowed).execution_options(visible_to=actor)


def may_copy(dossier: Dossier, staff: Staff) -> bool:
    """Whether this member of staff may open its sheet now."""
    return staff.role is Role.RECEIVER and dossier.state in COPIED_IN


def copying_of(dossier: Dossier, staff: Staff | Software) -> Copying | None:
    """Who copies it, or has copied it; as it is now, where the dossier is locked."""
    rows = visible(staff).where(Copying.dossier_id == dossier.id)
    return db.session.scalar(rows.execution_options(populate_existing=True))


@dataclass(frozen=True, slots=True)
class Uncopied:
    """A line of the list. staff_id, since: of whoever began to copy it."""

    number: str
    service_name: str
    applicant: str
    state: State
    due_at: datetime
    staff_id: UUID | None
    since: datetime | None
    touched_at: datetime | None


_FROM = {"staff_id": Copying, "since": Copying, "touched_at": Copying}


def uncopied(staff: Staff, after: str | None = None) -> tuple[Sequence[Uncopied], bool]:
    """Accepted dossiers that have no official code yet, the oldest term first; one page, and whether more follow."""
    waits = (Dossier.official_code.is_(None), Dossier.state.in_(COPIED_IN))
    rows = dossiers(staff).where(*waits).outerjoin(Copying, Copying.dossier_id == Dossier.id)
    last = db.session.scalar(dossiers(staff).where(Dossier.number == after)) if after else None
    if last:
        rows = rows.where(tuple_(Dossier.due_at, Dossier.number) > (last.due_at, last.number))
    shown = rows.with_only_columns(*(getattr(_FROM.get(one, Dossier), one) for one in Uncopied.__dataclass_fields__))
    found = db.session.execute(shown.order_by(Dossier.due_at, Dossier.number).limit(PAGE + 1))
    lines = [Uncopied(*row) for row in found]
    return lines[:PAGE], len(lines) > PAGE


def known_as(code: str, staff: Staff | Software) -> str | None:
    """The number of the ward's dossier that has this official code."""
    return db.session.scalar(dossiers(staff).where(Dossier.official_code == code).with_only_columns(Dossier.number))


def write_code(dossier: Dossier, code: str, staff: Staff | Software, now: datetime) -> None:
    """The row is locked; its revision does not go on: nobody's half typed request is overtaken by it."""
    rows = update(Dossier).where(Dossier.ward_id == staff.ward_id, Dossier.id == dossier.id)
    written = rows.values(official_code=code, changed_at=now)
    db.session.execute(written.execution_options(visible_to=staff, synchronize_session="evaluate"))
