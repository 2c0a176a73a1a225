"""Finds accounts and staff: at the sign-in door, or for somebody who may see them."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, Select, delete, false, func, select, update

from app.actor import SETTING_UP, SIGN_IN_DOOR, Acting, Actor, Helper, LookUp, Resident, Role, Software, Staff
from app.database import db, keyring, short_transaction
from app.people.duty import ROLE_WORDS
from app.people.records import Account, Guess, SignIn, StaffMember


def accounts_visible(actor: Actor) -> Select[Account]:
    """The accounts that exist for this actor."""
    allowed: ColumnElement[bool]
    match actor:
        case Resident(account_id=mine) | Helper(account_id=mine):
            allowed = Account.id == mine
        case _:
            allowed = false()
    return select(Account).where(allowed).execution_options(visible_to=actor)


def account_of(actor: Resident | Helper) -> Account:
    """The account that the actor is, or acts for."""
    return db.session.scalars(accounts_visible(actor)).one()


def locked_account(actor: Resident | Helper) -> Account:
    """The account that the actor is, or acts for, nobody else's to change until the transaction ends."""
    return db.session.scalars(accounts_visible(actor).with_for_update()).one()


def accounts_at_door(phone: str) -> list[Account]:
    """Everyone who signs in with this phone number, locked so that guesses at them are counted one by one."""
    rows = select(Account).where(Account.phone_mark.in_(keyring().marks(phone))).order_by(Account.opened_at)
    return list(db.session.scalars(rows.with_for_update().execution_options(visible_to=SIGN_IN_DOOR)))


def account_at_door(account_id: UUID) -> Account | None:
    """The account of a card or a code that was shown at the door, locked as above; none that was closed."""
    rows = select(Account).where(Account.id == account_id, Account.closed_at.is_(None)).with_for_update()
    return db.session.scalar(rows.execution_options(visible_to=SIGN_IN_DOOR, populate_existing=True))


def staff_at_door(username: str) -> StaffMember | None:
    """The active member of staff of that user name, locked while the code is compared."""
    return db.session.scalar(
        select(StaffMember)
        .where(StaffMember.username == username, StaffMember.active)
        .with_for_update()
        .execution_options(visible_to=SIGN_IN_DOOR)
    )


def open_sign_in(sign_in_id: UUID, now: datetime) -> tuple[SignIn, Account | None, StaffMember | None] | None:
    """The sign-in of a cookie with whom it belongs to, unless it ended or the staff member left."""
    row = db.session.execute(
        select(SignIn, Account, StaffMember)
        .outerjoin(Account, SignIn.account_id == Account.id)
        .outerjoin(StaffMember, (SignIn.staff_id == StaffMember.id) & StaffMember.active)
        .where(SignIn.id == sign_in_id, SignIn.ends_at > now)
        .execution_options(visible_to=SIGN_IN_DOOR)
    ).one_or_none()
    return None if row is None else (row[0], row[1], row[2])


def known_device(device: str, who: UUID) -> bool:
    """Whether this account, or this member of staff, signed in on this browser before."""
    own = (SignIn.account_id == who) | (SignIn.staff_id == who)
    found = select(SignIn.id).where(own, SignIn.device_mark.in_(keyring().marks(device)))
    return db.session.scalar(found.limit(1).execution_options(visible_to=SIGN_IN_DOOR)) is not None


def is_own_browser(device: str, account_id: UUID | None) -> bool:
    """Whether she signed in there before, and nobody of the staff ever did: not the tablet of a point."""
    staffs = select(SignIn.id).where(SignIn.staff_id.is_not(None), SignIn.device_mark.in_(keyring().marks(device)))
    used = db.session.scalar(staffs.limit(1).execution_options(visible_to=SIGN_IN_DOOR)) is not None
    return account_id is not None and known_device(device, account_id) and not used


def last_at(device: str) -> UUID | None:
    """The account of the resident who signed in on this browser last."""
    rows = select(SignIn.account_id).where(SignIn.device_mark.in_(keyring().marks(device)))
    latest = rows.where(SignIn.account_id.is_not(None)).order_by(SignIn.at.desc()).limit(1)
    return db.session.scalar(latest.execution_options(visible_to=SIGN_IN_DOOR))


def sign_ins_visible(actor: Actor) -> Select[SignIn]:
    """The sign-ins that exist for this actor: the own, the latest first."""
    allowed: ColumnElement[bool]
    match actor:
        case Resident(account_id=mine):
            allowed = SignIn.account_id == mine
        case Staff(staff_id=mine):
            allowed = SignIn.staff_id == mine
        case _:
            allowed = false()
    return select(SignIn).where(allowed).order_by(SignIn.at.desc()).execution_options(visible_to=actor)


def open_sign_ins(who: Resident | Staff, now: datetime) -> list[SignIn]:
    """Every browser in which somebody is signed in as this person."""
    return list(db.session.scalars(sign_ins_visible(who).where(SignIn.ends_at > now)))


def reread(who: Resident | Staff, row: SignIn) -> SignIn:
    """The sign-in as it stands now, whoever changed it meanwhile."""
    rows = sign_ins_visible(who).where(SignIn.id == row.id)
    return db.session.scalars(rows.execution_options(populate_existing=True)).one()


def note_seen(sign_in_id: UUID, now: datetime) -> None:
    """Its browser was heard of; in a transaction of its own, after whatever the page did."""
    seen = update(SignIn).where(SignIn.id == sign_in_id).values(seen_at=now)
    with short_transaction() as session:
        session.execute(seen.execution_options(visible_to=SIGN_IN_DOOR))


def latest_sign_ins(who: Resident | Staff, how_many: int) -> list[SignIn]:
    """The last times this person came in."""
    return list(db.session.scalars(sign_ins_visible(who).limit(how_many)))


def forget_other_devices(who: Resident, here: SignIn) -> None:
    """Of the browsers in which she signed in only this one stays known."""
    others = update(SignIn).where(SignIn.account_id == who.account_id, SignIn.device_mark != here.device_mark)
    db.session.execute(others.values(device_mark="").execution_options(visible_to=who))


def forget_sign_ins(who: Resident) -> None:
    """Nobody is signed in to her account any more, in no browser; and none of them is known."""
    hers = delete(SignIn).where(SignIn.account_id == who.account_id)
    db.session.execute(hers.execution_options(visible_to=who, synchronize_session=False))


def guesses_since(subject: str, since: datetime) -> int:
    """How many guesses at this subject were checked."""
    count = select(func.count()).select_from(Guess).where(Guess.subject == subject, Guess.at > since)
    return db.session.scalar(count) or 0


def first_guess_since(subject: str, since: datetime) -> datetime | None:
    """When the oldest guess that still counts was made."""
    return db.session.scalar(select(func.min(Guess.at)).where(Guess.subject == subject, Guess.at > since))


def staff_visible(actor: Actor) -> Select[StaffMember]:
    """The staff_of_ward that exist for this actor: those of the own ward."""
    allowed = StaffMember.ward_id == actor.ward_id if isinstance(actor, Staff | Helper) else false()
    return select(StaffMember).where(allowed).order_by(StaffMember.name).execution_options(visible_to=actor)


def staff_of_ward(actor: Staff) -> list[StaffMember]:
    """The staff of the actor's ward."""
    return list(db.session.scalars(staff_visible(actor)))


@dataclass(frozen=True, slots=True)
class Leader:
    """Who leads a neighbourhood: no secret to whoever lives there."""

    name: str
    staff: Staff


def leaders_of(neighbourhood_ids: Collection[UUID], reader: Resident | Staff | Helper) -> dict[UUID, Leader]:
    """The active leader of each neighbourhood that has one; the one who was named first, should there be two."""
    leads = (StaffMember.role == Role.LEADER) & StaffMember.neighbourhood_id.in_(neighbourhood_ids)
    about = (StaffMember.neighbourhood_id, StaffMember.id, StaffMember.ward_id, StaffMember.name)
    # The first is read last.
    rows = select(*about).where(leads, StaffMember.active).order_by(StaffMember.username.desc())
    found = db.session.execute(rows.execution_options(visible_to=reader))
    return {led: Leader(name, Staff(who, ward_id, Role.LEADER, None, led)) for led, who, ward_id, name in found if led}


def acting(actor: Acting) -> str:
    """Who acts, in words for a history: "cán bộ tiếp nhận Nguyễn Thị Mai", "người dân"."""
    if isinstance(actor, Resident | LookUp):
        return "người dân" if isinstance(actor, Resident) else "người cầm giấy"
    if isinstance(actor, Software):
        return f"{actor.officer or 'công an phường'}, qua phần mềm {actor.name}"
    asked = staff_visible(actor).where(StaffMember.id == actor.staff_id)
    member = db.session.info.get(actor.staff_id) or db.session.scalars(asked).one()
    return f"{ROLE_WORDS[member.role]} {member.name}"


def name_at_work(staff_id: UUID | None, reader: Actor) -> str:
    """How somebody of the staff is called, no secret to whoever has to ask for them; "" where it is nobody."""
    asked = select(StaffMember.name).where(StaffMember.id == staff_id).execution_options(visible_to=reader)
    known = db.session.info.get(staff_id) if staff_id else None
    return known.name if known else (db.session.scalar(asked) or "") if staff_id else ""


def anybody_set_up() -> bool:
    """Whether the installation has any staff yet."""
    return db.session.scalar(select(StaffMember.id).limit(1).execution_options(visible_to=SETTING_UP)) is not None
