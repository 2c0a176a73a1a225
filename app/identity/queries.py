"""Finds what a ward knows of somebody, for whoever may know it."""

from uuid import UUID

from sqlalchemy import ColumnElement, Select, delete, false, literal, select

from app.actor import SIGN_IN_DOOR, Actor, Helper, Resident, Role, Staff
from app.database import db, keyring
from app.identity.degrees import Certainty, marked
from app.identity.records import Confirmation, Identity

# A leader is no officer, and who sets up a ward does not look into it.
COMPARE_CARDS = frozenset({Role.OFFICER, Role.RECEIVER, Role.HEAD})


def visible(actor: Actor) -> Select[Identity]:
    """The own ward's rows; a person's own, whichever ward keeps them; under a mandate that person's of that ward."""
    allowed: ColumnElement[bool]
    match actor:
        case Staff(role=role, ward_id=ward_id) if role in COMPARE_CARDS:
            allowed = Identity.ward_id == ward_id
        case Helper(neighbourhood_id=UUID()) | Helper(draft_id=UUID()):
            # A leader knows his neighbours, not their numbers; one dossier says for itself who files it.
            allowed = false()
        case Helper(account_id=helped, ward_id=ward_id):
            allowed = (Identity.ward_id == ward_id) & (Identity.account_id == helped)
        case Resident(account_id=mine):
            allowed = Identity.account_id == mine
        case _:
            allowed = false()
    return select(Identity).where(allowed).execution_options(visible_to=actor)


def of(account_id: UUID, actor: Staff | Helper) -> Identity | None:
    """What the actor's ward knows of an account's owner."""
    return db.session.scalar(visible(actor).where(Identity.account_id == account_id))


def with_number(number: str, actor: Staff) -> Identity | None:
    """Whom the actor's ward has seen with this number."""
    return db.session.scalar(visible(actor).where(Identity.number_mark.in_(keyring().marks(number))))


def kept_of(me: Resident) -> list[Identity]:
    """What each ward knows of the person who asks, the latest first."""
    return list(db.session.scalars(visible(me).order_by(Identity.seen_at.desc())))


def latest_of(who: Resident | Helper) -> Identity | None:
    """What was seen last of the person herself, among the rows that exist for the actor."""
    return db.session.scalar(visible(who).order_by(Identity.seen_at.desc()).limit(1))


def seen_with(account_id: UUID, number_mark: str, actor: Staff) -> Identity | None:
    """What the actor's ward knows of an account's owner, if it is of the number of this mark."""
    known = of(account_id, actor)
    return known if known and number_mark in keyring().marks(known.number) else None


def certainty_of(account_id: UUID, number_mark: str, actor: Staff) -> Certainty:
    """How sure the ward is that an account's owner has the number of this mark; a ward reads no more than that."""
    if actor.role not in COMPARE_CARDS:
        return Certainty.SAID
    # One question for both: the desk asks it on every page of a dossier.
    one = select(literal(1).label("one")).subquery()
    seen_here = (Identity.account_id == account_id) & (Identity.ward_id == actor.ward_id)
    both = select(Identity, Confirmation.number).select_from(one).outerjoin(Identity, seen_here)
    both = both.outerjoin(Confirmation, Confirmation.account_id == account_id)
    seen, confirmed = db.session.execute(both.execution_options(visible_to=actor)).one()
    if confirmed and number_mark in keyring().marks(str(confirmed)):
        return Certainty.CONFIRMED
    return seen.certainty if seen and number_mark in keyring().marks(seen.number) else Certainty.SAID


def with_subject(subject: str) -> Confirmation | None:
    """Who joined the state's word for her to her account, locked."""
    return db.session.scalar(_at_door().where(Confirmation.subject_mark.in_(keyring().marks(marked(subject)))))


def confirmation_at_door(account_id: UUID) -> Confirmation | None:
    """What an account is joined to, locked."""
    return db.session.scalar(_at_door().where(Confirmation.account_id == account_id))


def confirmation_of(me: Resident) -> Confirmation | None:
    """What the person who asks has joined to her account."""
    rows = select(Confirmation).where(Confirmation.account_id == me.account_id)
    return db.session.scalar(rows.execution_options(visible_to=me))


def forget(me: Resident, identity_id: UUID | None = None) -> None:
    """Delete what a ward read from her card; None: what every ward did."""
    hers = delete(Identity).where(Identity.account_id == me.account_id)
    hers = hers.where(Identity.id == identity_id) if identity_id else hers
    db.session.execute(hers.execution_options(visible_to=me, synchronize_session=False))


def separate(me: Resident) -> None:
    """Delete what the person has joined to her account."""
    mine = delete(Confirmation).where(Confirmation.account_id == me.account_id)
    db.session.execute(mine.execution_options(visible_to=me, synchronize_session=False))


def _at_door() -> Select[Confirmation]:
    return select(Confirmation).with_for_update().execution_options(visible_to=SIGN_IN_DOOR, populate_existing=True)
