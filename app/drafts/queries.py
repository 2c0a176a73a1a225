"""Finds drafts: by whoever holds one, by its account, under its mandate, or by its code at the door."""

from dataclasses import fields
from uuid import UUID

from sqlalchemy import ColumnElement, Select, bindparam, false, select

from app.actor import DRAFT_DOOR, Actor, DraftBearer, Helper, Resident
from app.database import db, keyring
from app.drafts.records import Draft, DraftRead

# Every step of whoever has no account asks it: SQLAlchemy takes longer to put a question together than SQLite to
# answer it.
_SHOWN = [Draft.__table__.c[one.name] for one in fields(DraftRead)]
_HELD = select(*_SHOWN).where(Draft.__table__.c.id == bindparam("held"))
_HELD_LOCKED = select(Draft).where(Draft.id == bindparam("held")).with_for_update()


def visible(actor: Actor) -> Select[Draft]:
    """The drafts that exist for this actor."""
    allowed: ColumnElement[bool]
    match actor:
        case DraftBearer(draft_id=held):
            allowed = Draft.id == held
        case Resident(account_id=mine):
            allowed = Draft.account_id == mine
        case Helper(account_id=account_id, draft_id=UUID() as only):
            allowed = (Draft.id == only) & (Draft.account_id == account_id)
        case Helper(mandate_id=held):
            allowed = Draft.mandate_id == held
        case _:
            allowed = false()
    return select(Draft).where(allowed).execution_options(visible_to=actor)


def find(draft_id: UUID, actor: Actor) -> DraftRead | None:
    """One draft, to show it."""
    if actor == DraftBearer(draft_id):
        found = db.session.execute(_HELD, {"held": draft_id}, execution_options={"visible_to": actor}).first()
    else:
        found = db.session.execute(visible(actor).with_only_columns(*_SHOWN).where(Draft.id == draft_id)).first()
    return DraftRead(*found) if found else None


def locked(draft_id: UUID, actor: Actor) -> Draft | None:
    """One draft, nobody else's to change until the transaction ends."""
    anew = {"populate_existing": True}
    if actor == DraftBearer(draft_id):
        return db.session.scalar(_HELD_LOCKED, {"held": draft_id}, execution_options={"visible_to": actor, **anew})
    return db.session.scalar(visible(actor).where(Draft.id == draft_id).with_for_update(), execution_options=anew)


def unsent(actor: Actor) -> list[Draft]:
    """The actor's drafts that wait to be finished, the latest first; sheets are in app.drafts.preparing."""
    waits = Draft.dossier_number.is_(None) & Draft.prepared_at.is_(None)
    rows = visible(actor).where(waits, Draft.practice.is_(False))
    return list(db.session.scalars(rows.order_by(Draft.touched_at.desc())))


def unfiled(actor: Actor) -> list[Draft]:
    """The actor's drafts that became no dossier, whether a sheet was made of them or not, the latest first."""
    rows = visible(actor).where(Draft.dossier_number.is_(None), Draft.practice.is_(False))
    return list(db.session.scalars(rows.order_by(Draft.touched_at.desc())))


def last_prepared_by(actor: Actor) -> Draft | None:
    """The actor's draft of which a sheet was made last."""
    rows = visible(actor).where(Draft.prepared_at.is_not(None)).order_by(Draft.prepared_at.desc())
    return db.session.scalar(rows.limit(1))


def all_locked(actor: Resident) -> list[Draft]:
    """Every draft of hers, also sent and practised ones: none of them is sent until the transaction ends."""
    rows = visible(actor).order_by(Draft.id).with_for_update()
    return list(db.session.scalars(rows.execution_options(populate_existing=True)))


def started_with(key: str) -> Draft | None:
    """The draft that a first form with this key has begun already, locked."""
    return db.session.scalar(_at_door().where(Draft.start_mark.in_(keyring().marks(key))).with_for_update())


def with_code(code: str) -> Draft | None:
    """The draft of a resume code, not yet sent; practice has none that is ever shown, and none that opens it."""
    waiting = Draft.dossier_number.is_(None) & Draft.practice.is_(False)
    return db.session.scalar(_at_door().where(Draft.code_mark.in_(keyring().marks(code)), waiting))


def waits(draft_id: UUID) -> bool:
    """Whether there is such a draft that can be opened by its code."""
    rows = _at_door().where(Draft.id == draft_id, Draft.dossier_number.is_(None), Draft.practice.is_(False))
    return db.session.scalar(rows) is not None


def _at_door() -> Select[Draft]:
    return select(Draft).execution_options(visible_to=DRAFT_DOOR)
