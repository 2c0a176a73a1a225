"""Gathers what a message about a dossier speaks of: whose desk it lies at, who has it in hand, who is told how."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, Row, ScalarSelect, or_, select
from sqlalchemy.orm import aliased

from app.actor import SIGN_IN_DOOR, Actor, Staff
from app.audit.subjects import About, subject
from app.database import db, keyring
from app.dossiers.lifecycle import Move
from app.dossiers.queries import visible
from app.dossiers.records import Dossier
from app.dossiers.said import BY_HELPER, NOTHING, Facts, Said, Words, event_of, turn_to, words_of
from app.messages.events import Event
from app.messages.queries import reader, text_of
from app.messages.records import WardText
from app.messages.wishes import ANYBODY, Reader
from app.people.duty import who_helped
from app.people.records import Account, StaffMember
from app.places import queries as places
from app.places.records import Ward


class Telling(NamedTuple):
    """What is told of an event, and to whom."""

    words: Words
    to: Reader


def telling(event: Event, dossier: Dossier, actor: Actor, said: Said = NOTHING, was: date | None = None) -> Telling:
    """was: the due date before. A dossier that nobody holds yet is held by whoever of the desk moves it."""
    helped = BY_HELPER.get(event, event)
    found = _found(dossier, actor, _own(dossier.ward_id, event), _own(dossier.ward_id, helped))
    at, name, own, own_helped, _ = found[0]
    places.remember(at)
    facts = Facts(
        number=dossier.number,
        due=dossier.due_at.date(),
        ward=at.name,
        desk_phone=at.desk_phone,
        officer=turn_to(name or ""),
        who=who_helped(actor),
        was=was,
        things=len(said.items),
        act=said.act,
    )
    words = words_of(event, facts, {helped: own_helped or "", event: own or ""})
    return Telling(words, _reader(dossier, [row[-1] for row in found if row[-1]]))


def sms_of(move: Move, dossier: Dossier, actor: Staff, said: Said) -> str:
    """What her phone would be told of a move, letter by letter; "" where it is told nothing."""
    event = event_of(move, said.act)
    if event is None:
        return ""
    words, to = telling(event, dossier, actor, said)
    return text_of(words.text, to.phone_for(dossier.phone), to)


def numbers_of(dossier_ids: Collection[UUID], actor: Actor) -> dict[str, str]:
    """The numbers of those that exist for the actor, by how the messages name them."""
    rows = visible(actor).with_only_columns(Dossier.id, Dossier.number).where(Dossier.id.in_(dossier_ids))
    return {subject(About.DOSSIER, one): number for one, number in db.session.execute(rows)} if dossier_ids else {}


def _found(
    dossier: Dossier, actor: Actor, own: ScalarSelect[str], helped: ScalarSelect[str]
) -> Sequence[Row[Ward, str, str, str, Account]]:
    """The ward, the name of the holder, the ward's own words, and each account that is to be known: in one question."""
    holder = dossier.assigned_to or (actor.staff_id if isinstance(actor, Staff) else None)
    rows = select(Ward, StaffMember.name, own, helped, Account).select_from(Ward).where(Ward.id == dossier.ward_id)
    rows = rows.outerjoin(StaffMember, StaffMember.id == holder).outerjoin(Account, _told(dossier))
    return db.session.execute(rows.execution_options(visible_to=SIGN_IN_DOOR)).all()


def _own(ward_id: UUID, event: Event) -> ScalarSelect[str]:
    """As the ward says it, where it has words of its own."""
    now = (WardText.ward_id == ward_id, WardText.event == event, WardText.ended_at.is_(None))
    return select(WardText.words).where(*now).scalar_subquery()


def _told(dossier: Dossier) -> ColumnElement[bool]:
    """Her account, and whoever shares its phone or the one that the dossier names."""
    own = aliased(Account)
    her_mark = select(own.phone_mark).where(own.id == dossier.account_id).scalar_subquery()
    named = Account.phone_mark.in_(keyring().marks(dossier.phone))
    return or_(Account.id == dossier.account_id, named, Account.phone_mark == her_mark)


def _reader(dossier: Dossier, accounts: list[Account]) -> Reader:
    shared = frozenset(phone for phone, many in Counter(one.phone for one in accounts).items() if many > 1)
    hers = next((one for one in accounts if one.id == dossier.account_id and not one.closed_at), None)
    return replace(reader(hers) if hers else ANYBODY, name=dossier.applicant, shared=shared)
