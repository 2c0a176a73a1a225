"""Finds what was done with a person's things, through the one door that shows audit rows to somebody."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func, select

from app.actor import TRACE_DOOR, WORKER, Resident, Role
from app.audit import queries as audit
from app.audit.records import AuditRow
from app.audit.subjects import About, subject
from app.coaching import queries as coaching
from app.coaching.records import Guidance
from app.database import db
from app.dossiers import queries as dossiers
from app.dossiers.records import Dossier
from app.files import queries as files
from app.files.records import Attachment
from app.lodging import queries as lodging
from app.lodging.house.queries import fellows
from app.lodging.records import Declaration, Establishment
from app.mandate_codes.records import MandateCode
from app.mandates import queries as mandates
from app.mandates.records import Mandate
from app.messages.queries import ids_about
from app.papers import queries as papers
from app.papers.kind import WORDS
from app.papers.records import Slip
from app.people.duty import ROLE_WORDS
from app.people.records import StaffMember
from app.phone_changes import queries as phone_changes
from app.phone_changes.records import PhoneChange
from app.places import queries as places
from app.sign_in_cards import queries as cards
from app.sign_in_cards.records import SignInCard
from app.trace.told import HERSELF, HOLDER, SOMEBODY, THE_PROGRAM, Day, Done, by_day
from app.trace.words import AMONG_COLLEAGUES, BESIDE

MOST = 200
OF_WARD, LOOKED_UP = "software:", "look-up:"
UNKNOWN = (SOMEBODY, None)

# Subject of an audit row -> how the thing is called, "" where it needs no name.
Things = dict[str, str]


@dataclass(frozen=True, slots=True)
class Duty:
    """A member of staff without the name. at: the neighbourhood, else the point, else the ward."""

    role: Role
    ward_id: UUID
    at: UUID


@dataclass(frozen=True, slots=True)
class Told:
    """Some days, and where the days before them begin; None where there are no more."""

    days: list[Day]
    older: int | None


def told(me: Resident, before: int | None = None) -> Told:
    """What was done with her things, the latest first. before: Told.older of the page before."""
    things = hers(me)
    rows = audit.about(list(things), BESIDE | AMONG_COLLEAGUES, before, MOST)
    return Told(by_day(_in_words(rows, things, me)), rows[-1].id if len(rows) == MOST else None)


def hers(me: Resident) -> Things:
    """Everything of hers that an audit row may be about."""
    found: Things = {}
    for kind, named in OWN.items():
        found |= {subject(kind, one): name for one, name in named(me, found)}
    return found


def _dossiers(me: Resident, _found: Things) -> Iterator[tuple[UUID, str]]:
    rows = dossiers.visible(me).with_only_columns(Dossier.id, Dossier.number)
    return ((one, number) for one, number in db.session.execute(rows))


def _mandates(me: Resident, _found: Things) -> Iterator[tuple[UUID, str]]:
    at = func.coalesce(Mandate.neighbourhood_id, Mandate.point_id, Mandate.ward_id)
    given = db.session.execute(mandates.visible(me).with_only_columns(Mandate.id, at)).all()
    names = places.names_of({place for _, place in given})
    return ((one, names[place]) for one, place in given)


def _slips(me: Resident, found: Things) -> Iterator[tuple[UUID, str]]:
    rows = papers.visible(me).with_only_columns(Slip.id, Slip.kind, Slip.dossier_id)
    return (
        (one, f"{WORDS[kind]} của hồ sơ {found[subject(About.DOSSIER, of)]}")
        for one, kind, of in db.session.execute(rows)
    )


def _photos(me: Resident, found: Things) -> Iterator[tuple[UUID, str]]:
    rows = files.visible(me).with_only_columns(Attachment.id, Attachment.dossier_id)
    return ((one, found[subject(About.DOSSIER, of)]) for one, of in db.session.execute(rows) if of)


def _messages(_me: Resident, found: Things) -> Iterator[tuple[UUID, str]]:
    return ((one, "") for one in ids_about(list(found)))


def _cards(me: Resident, _found: Things) -> Iterator[tuple[UUID, str]]:
    return ((one, "") for one in db.session.scalars(cards.visible(me).with_only_columns(SignInCard.id)))


def _phones(me: Resident, _found: Things) -> Iterator[tuple[UUID, str]]:
    return ((one, "") for one in db.session.scalars(phone_changes.visible(me).with_only_columns(PhoneChange.id)))


def _guidance(me: Resident, _found: Things) -> Iterator[tuple[UUID, str]]:
    return ((one, "") for one in db.session.scalars(coaching.visible(me).with_only_columns(Guidance.id)))


def _codes(me: Resident, _found: Things) -> Iterator[tuple[UUID, str]]:
    at = func.coalesce(MandateCode.point_id, MandateCode.ward_id)
    # Also those that an officer asked for and that were sent to her phone.
    rows = select(MandateCode.id, at).where(MandateCode.account_id == me.account_id)
    made = db.session.execute(rows.execution_options(visible_to=me)).all()
    names = places.names_of({place for _, place in made})
    return ((one, names[place]) for one, place in made)


def _houses(me: Resident, _found: Things) -> Iterator[tuple[UUID, str]]:
    rows = lodging.visible(me).with_only_columns(Establishment.id, Establishment.name)
    return ((one, name) for one, name in db.session.execute(rows))


def _declarations(me: Resident, found: Things) -> Iterator[tuple[UUID, str]]:
    rows = lodging.declarations_visible(me).with_only_columns(Declaration.id, Declaration.establishment_id)
    return ((one, found[subject(About.ESTABLISHMENT, house)]) for one, house in db.session.execute(rows))


def _account(me: Resident, _found: Things) -> Iterator[tuple[UUID, str]]:
    return iter([(me.account_id, "")])


# How her own things of each kind are found; a later one may ask what was found before it.
OWN: Mapping[About, Callable[[Resident, Things], Iterable[tuple[UUID, str]]]] = {
    About.ACCOUNT: _account,
    About.DOSSIER: _dossiers,
    About.MANDATE: _mandates,
    About.MESSAGE: _messages,
    About.SLIP: _slips,
    About.PHOTO: _photos,
    About.SIGN_IN_CARD: _cards,
    About.PHONE_CHANGE: _phones,
    About.GUIDANCE: _guidance,
    About.MANDATE_CODE: _codes,
    About.ESTABLISHMENT: _houses,
    About.DECLARATION: _declarations,
}
# Lists that name many people at once, and what is of the staff alone.
NOBODYS = frozenset(
    {About.WARD, About.NEIGHBOURHOOD, About.HANDOVER, About.INVITATION, About.STAFF, About.SIGN_IN, About.RECOVERY_CODE}
)
NOBODYS |= {About.TOKEN, About.WEBHOOK}


def _in_words(rows: list[AuditRow], things: Things, me: Resident) -> list[Done]:
    of = _offices(rows, me)
    return [Done(one.at, *of.get(one.actor, UNKNOWN), one.verb, things[one.subject], one.reason) for one in rows]


def _offices(rows: list[AuditRow], me: Resident) -> dict[str, tuple[str, Role | None]]:
    """Actor of an audit row -> the office and the role in words, and the role."""
    actors = {row.actor for row in rows}
    found: dict[str, tuple[str, Role | None]] = {}
    if any(key.startswith("account:") and key != me.key for key in actors):
        found = {key: (f"Người cùng khai {name}".rstrip(), None) for key, name in fellows(me).items()}
    found |= {key: (HOLDER, None) for key in actors if key.startswith(LOOKED_UP)}
    found |= {me.key: (HERSELF, None), WORKER.key: (THE_PROGRAM, None)}
    given = mandates.visible(me).with_only_columns(Mandate.id, Mandate.staff_id)
    helping = {f"mandate:{one}": staff_id for one, staff_id in db.session.execute(given)}
    working = {key: UUID(key.partition(":")[2]) for key in actors if key.startswith("staff:")}
    working |= {key: staff_id for key, staff_id in helping.items() if key in actors}
    duties = _duties(set(working.values()))
    names = places.names_of({one.at for one in duties.values()})
    desks = {one.id: one.desk_name for one in places.served_wards()}
    found |= {row.actor: (f"{desks[row.ward_id]}, phần mềm", None) for row in rows if row.actor.startswith(OF_WARD)}
    for key, staff_id in working.items():
        if duty := duties.get(staff_id):
            office = desks[duty.ward_id] if duty.role in dossiers.DESK else names[duty.at]
            found[key] = f"{office}, {ROLE_WORDS[duty.role]}", duty.role
    return found


def _duties(staff_ids: Collection[UUID]) -> dict[UUID, Duty]:
    """As what and where these members of staff work, no name."""
    at = func.coalesce(StaffMember.neighbourhood_id, StaffMember.point_id, StaffMember.ward_id)
    rows = select(StaffMember.id, StaffMember.role, StaffMember.ward_id, at).where(StaffMember.id.in_(staff_ids))
    found = db.session.execute(rows.execution_options(visible_to=TRACE_DOOR))
    return {one: Duty(role, ward_id, at) for one, role, ward_id, at in found}
