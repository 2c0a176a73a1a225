"""Finds dossiers for whoever may see them."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ColumnElement, Select, case, false, select, tuple_
from sqlalchemy.orm import joinedload, selectinload

from app.actor import Actor, Helper, LookUp, Resident, Role, Software, Staff
from app.catalogue import journey
from app.catalogue.answers import Place, Raw
from app.catalogue.service import Received
from app.database import db, keyring
from app.dossiers.acts.records import DossierRequest
from app.dossiers.lifecycle import OPEN_STATES, State
from app.dossiers.records import Dossier
from app.dossiers.refused import NotServed
from app.dossiers.request import Item, from_json
from app.mandates.queries import visible as mandates
from app.mandates.records import Mandate
from app.places.neighbourhoods import lies_outside
from app.places.queries import neighbourhood, served_ward
from app.places.records import Ward

DESK = frozenset({Role.RECEIVER, Role.HEAD})
PAGE = 50
# What waits for its person.
FOR_HER = (State.WAITING_FOR_PAPERS, State.WAITING_FOR_PAYMENT)
# What there is at most one of comes in the same question.
BESIDE = tuple(joinedload(one) for one in (Dossier.fee, Dossier.check, Dossier.extension))
WHOLE = (selectinload(Dossier.events), selectinload(Dossier.requests), *BESIDE)


def visible(actor: Actor) -> Select[Dossier]:
    """The dossiers that exist for this actor: every read of a dossier begins here."""
    allowed: ColumnElement[bool]
    match actor:
        case Staff(role=role, ward_id=ward_id) if role in DESK:
            allowed = Dossier.ward_id == ward_id
        case Resident(account_id=mine):
            allowed = Dossier.account_id == mine
        case Helper(mandate_id=held, ward_id=ward_id, neighbourhood_id=UUID()):
            # A leader comes back to what was sent under his mandate, and to nothing else of hers.
            allowed = (Dossier.mandate_id == held) & (Dossier.ward_id == ward_id)
        case Helper(account_id=account_id, ward_id=ward_id, draft_id=UUID() as only):
            allowed = (Dossier.draft_id == only) & (Dossier.account_id == account_id) & (Dossier.ward_id == ward_id)
        case Helper(mandate_id=held, account_id=account_id, ward_id=ward_id, services=services):
            # What was sent in this sitting, what waits for the person who comes back with it, what was mended just now.
            waits = (Dossier.account_id == account_id) & Dossier.state.in_(FOR_HER)
            mended = Dossier.requests.any(DossierRequest.answered_by == actor.key)
            allowed = ((Dossier.mandate_id == held) | waits | mended) & (Dossier.ward_id == ward_id)
            allowed = allowed & Dossier.service.in_(services) if services else allowed
        case LookUp(number=number):
            allowed = Dossier.number == number
        case Software(ward_id=ward_id, scopes=scopes) if scopes:
            allowed = Dossier.ward_id == ward_id
        case _:
            allowed = false()
    return select(Dossier).where(allowed).execution_options(visible_to=actor)


def find(number: str, actor: Actor) -> Dossier | None:
    """One dossier with its events."""
    return db.session.scalar(visible(actor).where(Dossier.number == number).options(*WHOLE))


def locked(number: str, actor: Actor) -> Dossier | None:
    """One dossier, nobody else's to move until the transaction ends."""
    rows = visible(actor).where(Dossier.number == number).options(*BESIDE).with_for_update(of=Dossier)
    return db.session.scalar(rows.execution_options(populate_existing=True))


def of_numbers(numbers: Collection[str], actor: Actor) -> list[Dossier]:
    """Those of these numbers that exist for the actor, with their events."""
    return list(db.session.scalars(visible(actor).where(Dossier.number.in_(numbers)).options(*WHOLE)))


def asked_of(dossier: Dossier) -> tuple[Item, ...]:
    """What the resident has to mend now."""
    return from_json(dossier.open_request.items) if dossier.open_request else ()


def sent_as(number: str, sender: Resident | Helper) -> Dossier:
    """What the sender's draft became."""
    return db.session.scalars(visible(sender).where(Dossier.number == number)).one()


@dataclass(frozen=True, slots=True)
class InboxPage:
    """Some dossiers in their order, and whether more follow."""

    dossiers: list[Dossier]
    more: bool


def to_hand_over(actor: Staff, after: str | None = None) -> InboxPage:
    """Decided dossiers whose result nobody has fetched, the oldest term first; one page."""
    rows = visible(actor).where(Dossier.state == State.DECIDED).order_by(Dossier.due_at, Dossier.number)
    last = db.session.scalar(visible(actor).where(Dossier.number == after)) if after else None
    if last:
        rows = rows.where(tuple_(Dossier.due_at, Dossier.number) > (last.due_at, last.number))
    return _page(rows)


def _page(rows: Select[Dossier]) -> InboxPage:
    found = list(db.session.scalars(rows.limit(PAGE + 1)))
    return InboxPage(found[:PAGE], len(found) > PAGE)


def sent_by(actor: Resident | Helper) -> list[Dossier]:
    """What the actor has sent, or has helped to send, the latest first."""
    return list(db.session.scalars(visible(actor).order_by(Dossier.sent_at.desc()).limit(PAGE)))


def last_sent_by(actor: Resident | Helper) -> Dossier | None:
    """The latest of them."""
    return db.session.scalar(visible(actor).order_by(Dossier.sent_at.desc()).limit(1))


def open_with_phone(owner: Resident, phone: str) -> list[Dossier]:
    """The owner's dossiers that are not at their end and whose messages go to this phone, locked."""
    mine = visible(owner).where(Dossier.phone_mark.in_(keyring().marks(phone)), Dossier.state.in_(OPEN_STATES))
    return list(db.session.scalars(mine.with_for_update().execution_options(populate_existing=True)))


def looked_up(actor: LookUp, digits: str) -> Dossier | None:
    """The dossier of a number, if the four digits are those of its phone."""
    marks = keyring().marks(f"{actor.number}:{digits}")
    return db.session.scalar(visible(actor).where(Dossier.digits_mark.in_(marks)))


@dataclass(frozen=True, slots=True)
class Standing:
    """All that a leader reads of a dossier that he helped to send."""

    mandate_id: UUID
    service_name: str
    state: State
    lasts_until: date | None


def standing_of(leader: Staff, now: datetime) -> list[Standing]:
    """Where the dossiers stand that were sent under the mandates which this leader holds, the latest first."""
    held = mandates(leader).where(Mandate.ends_at > now).with_only_columns(Mandate.id)
    granted = case((Dossier.granted.is_(True), Dossier.lasts_until))
    rows = select(Dossier.mandate_id, Dossier.service_name, Dossier.state, granted).where(Dossier.mandate_id.in_(held))
    found = db.session.execute(rows.order_by(Dossier.sent_at.desc()).execution_options(visible_to=leader))
    return [Standing(*row) for row in found]


def lies_beyond(sender: Resident | Helper, receiving: Ward, street: str) -> bool:
    """Whether a leader would send something for an address that is not of the neighbourhood he leads."""
    led = sender.neighbourhood_id if isinstance(sender, Helper) else None
    own = neighbourhood(led) if led else None
    return own is not None and (receiving.id != own.ward_id or lies_outside(street, own.name))


def receiving_ward(service: Received, raw: Raw, today: date) -> Ward:
    """The ward that receives what was answered. Raises Unclear, NotServed."""
    place = journey.values(service, raw, today)[service.place]
    served = served_ward(place.ward.code) if isinstance(place, Place) else None
    if served is None:
        raise NotServed
    return served
