"""Finds second opinions and notes, for the desk alone."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import ColumnElement, Select, false, select, update

from app.actor import Actor, Staff
from app.database import db
from app.dossiers.opinions.records import Opinion
from app.dossiers.queries import DESK
from app.dossiers.records import Dossier


@dataclass(frozen=True, slots=True)
class Talk:
    """What the desk said about a dossier among itself, each in its order. notes: to everybody, answered by nobody."""

    opinions: list[Opinion]
    notes: list[Opinion]


def visible(actor: Actor) -> Select[Opinion]:
    """The opinions and notes that exist for this actor: those of the own desk."""
    allowed: ColumnElement[bool]
    match actor:
        case Staff(role=role, ward_id=ward_id) if role in DESK:
            allowed = Opinion.ward_id == ward_id
        case _:
            allowed = false()
    return select(Opinion).where(allowed).execution_options(visible_to=actor)


def talk_about(dossier: Dossier, staff: Staff) -> Talk:
    """Everything that was asked and noted about it."""
    rows = visible(staff).where(Opinion.dossier_id == dossier.id).order_by(Opinion.asked_at)
    found = list(db.session.scalars(rows))
    return Talk([one for one in found if not one.is_note], [one for one in found if one.is_note])


def asked_of_me(staff: Staff) -> list[str]:
    """The numbers of the dossiers about which somebody waits for an answer of this member of staff."""
    mine = visible(staff).join(Dossier, Dossier.id == Opinion.dossier_id)
    rows = mine.where(Opinion.asked_of == staff.staff_id, Opinion.answered_at.is_(None))
    return sorted(set(db.session.scalars(rows.with_only_columns(Dossier.number))))


def locked(opinion_id: UUID, dossier: Dossier, staff: Staff) -> Opinion | None:
    """One that this member of staff was asked for, nobody else's to answer until the transaction ends."""
    mine = (Opinion.id == opinion_id) & (Opinion.dossier_id == dossier.id) & (Opinion.asked_of == staff.staff_id)
    rows = visible(staff).where(mine).with_for_update()
    return db.session.scalar(rows.execution_options(populate_existing=True))


def ask_instead(asked: UUID, other: UUID, staff: Staff) -> None:
    """What waits for one colleague is asked of another."""
    waits = (Opinion.ward_id == staff.ward_id) & (Opinion.asked_of == asked) & Opinion.answered_at.is_(None)
    moved = update(Opinion).where(waits).values(asked_of=other)
    db.session.execute(moved.execution_options(visible_to=staff, synchronize_session=False))
