"""Finds papers for whoever may see their dossier, and the dossier for whoever holds a paper in hand."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, Select, false, select

from app.actor import LOOK_UP_DOOR, Actor, Helper, Resident, Scope, Software, Staff
from app.database import db, keyring
from app.dossiers import queries as dossiers
from app.dossiers.records import Dossier
from app.papers.kind import Kind
from app.papers.records import Slip


def visible(actor: Actor) -> Select[Slip]:
    """The papers that exist for this actor: those of the dossiers that do. A look-up sees state and dates, no paper."""
    allowed: ColumnElement[bool]
    match actor:
        case Staff() | Resident() | Helper():
            allowed = Slip.dossier_id.in_(dossiers.visible(actor).with_only_columns(Dossier.id))
        case Software(ward_id=ward_id, scopes=scopes) if Scope.PAPERS in scopes:
            allowed = Slip.ward_id == ward_id
        case _:
            allowed = false()
    return select(Slip).where(allowed).execution_options(visible_to=actor)


def find(number: str, kind: Kind, nth: int, actor: Actor) -> Slip | None:
    """The nth paper of that kind of the dossier of that number."""
    of_number = visible(actor).join(Dossier, Slip.dossier_id == Dossier.id).where(Dossier.number == number)
    return db.session.scalar(of_number.where(Slip.kind == kind, Slip.nth == nth))


def papers_of(dossier_id: UUID, actor: Actor) -> list[tuple[Kind, int, datetime]]:
    """Which papers the dossier has, the how manieth of its kind each is, and when it was issued; the latest first."""
    rows = visible(actor).where(Slip.dossier_id == dossier_id).order_by(Slip.issued_at.desc(), Slip.nth.desc())
    found = db.session.execute(rows.with_only_columns(Slip.kind, Slip.nth, Slip.issued_at))
    return [(kind, nth, at) for kind, nth, at in found]


def pointed_at(token: str) -> Dossier | None:
    """The dossier of the paper with this token: whoever holds it in hand may see state and dates."""
    held = select(Dossier).join(Slip, Slip.dossier_id == Dossier.id).where(Slip.token_mark.in_(keyring().marks(token)))
    return db.session.scalar(held.execution_options(visible_to=LOOK_UP_DOOR))
