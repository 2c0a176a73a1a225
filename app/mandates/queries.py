"""Finds mandates: those of the helper's point, or those a person has given."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, Select, false, select

from app.actor import WORKER, Actor, Helper, Resident, Role, Staff
from app.database import db, keyring
from app.letters import folded
from app.mandates.records import Mandate
from app.mandates.terms import REMINDED, REMINDED_OF, Term
from app.people.queries import leaders_of
from app.people.records import Account, StaffMember

MOST_SHOWN = 30


def visible(actor: Actor) -> Select[Mandate]:
    """
    The mandates that exist for this actor.

    A point's mandate is everybody's who is on duty there: the next shift goes on where this one stopped. A leader's is
    his alone, while he leads where it was given. Nobody's is his own account's.
    """
    allowed: ColumnElement[bool]
    match actor:
        case Staff(role=Role.LEADER, staff_id=staff_id, ward_id=ward_id, neighbourhood_id=led):
            named = (Mandate.staff_id == staff_id) & (Mandate.neighbourhood_id == led)
            allowed = (Mandate.ward_id == ward_id) & named & _of_another(staff_id)
        case Staff(staff_id=staff_id, ward_id=ward_id, point_id=UUID() as point_id):
            allowed = (Mandate.ward_id == ward_id) & (Mandate.point_id == point_id) & _of_another(staff_id)
        case Staff(staff_id=staff_id, ward_id=ward_id):
            named = (Mandate.staff_id == staff_id) & Mandate.neighbourhood_id.is_(None)
            allowed = (Mandate.ward_id == ward_id) & named & _of_another(staff_id)
        case Resident(account_id=mine):
            allowed = Mandate.account_id == mine
        case Helper(mandate_id=held):
            allowed = Mandate.id == held
        case _:
            allowed = false()
    return select(Mandate).where(allowed).execution_options(visible_to=actor)


def find(mandate_id: UUID, actor: Actor) -> Mandate | None:
    """One mandate, holding or not."""
    return db.session.scalar(visible(actor).where(Mandate.id == mandate_id))


def locked(mandate_id: UUID, actor: Resident) -> Mandate | None:
    """One mandate, nobody else's to renew until the transaction ends."""
    rows = visible(actor).where(Mandate.id == mandate_id).with_for_update()
    return db.session.scalar(rows.execution_options(populate_existing=True))


def holding(mandate_id: UUID, actor: Staff | Resident, now: datetime) -> Mandate | None:
    """The actor's mandate of that id, while it holds."""
    return db.session.scalar(visible(actor).where(Mandate.id == mandate_id, Mandate.ends_at > now))


def in_this_sitting(actor: Staff, now: datetime) -> list[Mandate]:
    """People the point is helping at this moment, the latest first."""
    rows = visible(actor).where(Mandate.ends_at > now, Mandate.term == Term.SITTING)
    return list(db.session.scalars(rows.order_by(Mandate.given_at.desc())))


def lasting(actor: Staff, words: str, now: datetime) -> tuple[list[Mandate], int]:
    """
    People who asked the point for longer, whose names hold these words, the latest first; and how many there are.

    Names are sealed: they are looked through here. A point has some hundreds of them.
    """
    rows = visible(actor).where(Mandate.ends_at > now, Mandate.term != Term.SITTING)
    wanted = folded(words)
    found = [
        one for one in db.session.scalars(rows.order_by(Mandate.given_at.desc())) if wanted in folded(one.person_name)
    ]
    return found[:MOST_SHOWN], len(found)


def held(actor: Staff, now: datetime) -> list[Mandate]:
    """Everybody who has asked the actor for help that holds, the latest first."""
    rows = visible(actor).where(Mandate.ends_at > now)
    return list(db.session.scalars(rows.order_by(Mandate.given_at.desc())))


def given_by(actor: Resident, now: datetime) -> list[Mandate]:
    """Every mandate of a person that holds, the latest first: each must be there to be stopped."""
    rows = visible(actor).where(Mandate.ends_at > now)
    return list(db.session.scalars(rows.order_by(Mandate.given_at.desc())))


def ended(actor: Resident, now: datetime) -> list[Mandate]:
    """The person's last mandates that hold no more."""
    rows = visible(actor).where(Mandate.ends_at <= now)
    return list(db.session.scalars(rows.order_by(Mandate.ends_at.desc()).limit(MOST_SHOWN)))


def holding_from(phone: str, now: datetime) -> list[Mandate]:
    """Every mandate that holds and was given by somebody who signs in with this phone, locked."""
    givers = select(Account.id).where(Account.phone_mark.in_(keyring().marks(phone)))
    rows = select(Mandate).where(Mandate.account_id.in_(givers), Mandate.ends_at > now).with_for_update()
    return list(db.session.scalars(rows.execution_options(visible_to=WORKER)))


def ending_soon(now: datetime) -> list[tuple[Mandate, str]]:
    """Long mandates that end soon and of which nobody was reminded yet, each with the person's phone."""
    soon = (Mandate.ends_at > now) & (Mandate.ends_at <= now + REMINDED)
    due = soon & Mandate.reminded_at.is_(None) & Mandate.term.in_(REMINDED_OF)
    rows = select(Mandate, Account.phone).join(Account, Account.id == Mandate.account_id).where(due)
    found = db.session.execute(rows.limit(100).with_for_update(of=Mandate).execution_options(visible_to=WORKER))
    return [(mandate, phone) for mandate, phone in found]


def still_leads(mandate: Mandate) -> bool:
    """Whether the leader to whom it was given leads that neighbourhood now; a point's is always there."""
    return mandate.id in still_led([mandate], Resident(mandate.account_id))


def still_led(mandates: Collection[Mandate], giver: Resident) -> set[UUID]:
    """The ids of those of her mandates of which this is true, asked for at once."""
    neighbourhoods = {one.neighbourhood_id for one in mandates if one.neighbourhood_id}
    leaders = leaders_of(neighbourhoods, giver) if neighbourhoods else {}
    leading = {(led, leader.staff.staff_id) for led, leader in leaders.items()}
    return {one.id for one in mandates if not one.neighbourhood_id or (one.neighbourhood_id, one.staff_id) in leading}


def is_own(account: Account, staff: Staff) -> bool:
    """Whether the account is this member of staff's own."""
    rows = _own_accounts(staff.staff_id).where(Account.id == account.id)
    return db.session.scalar(rows.execution_options(visible_to=staff)) is not None


def _of_another(staff_id: UUID) -> ColumnElement[bool]:
    """Whether the account that gave it is not this member of staff's own."""
    return Mandate.account_id.not_in(_own_accounts(staff_id))


def _own_accounts(staff_id: UUID) -> Select[UUID]:
    """The ids of the account with the phone and the year of birth of this member of staff: to be asked within."""
    same = (Account.phone_mark == StaffMember.phone_mark) & (Account.birth_year == StaffMember.birth_year)
    return select(Account.id).join(StaffMember, same).where(StaffMember.id == staff_id)
