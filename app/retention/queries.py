"""Finds the rows whose term is over, and deletes some of them at a time with what hangs on them."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Column, ColumnElement, delete, exists, func, select, tuple_, update
from sqlalchemy.orm import InstrumentedAttribute

from app.actor import WORKER
from app.coaching.records import Consent, Guidance, Progress
from app.corrections.records import Correction
from app.database import Base, db
from app.dossiers.acts.records import DossierCheck, DossierExtension, DossierFee, DossierRequest
from app.dossiers.copying.records import Copying
from app.dossiers.lifecycle import OPEN_STATES
from app.dossiers.opinions.records import Opinion
from app.dossiers.records import Dossier, DossierEvent
from app.drafts.preparing.records import Preparation
from app.drafts.records import Draft
from app.files.records import Attachment
from app.impressions.records import Impression
from app.invitations.records import Invitation, InvitationUse
from app.lodging.handover.records import Handover
from app.lodging.house.records import HostInvitation
from app.lodging.records import Declaration, GuestRow
from app.lodging.regulars.records import Regular
from app.lodging.stays.records import StayChange
from app.mandate_codes.records import MandateCode
from app.mandates.records import Mandate
from app.messages.records import OutboxMessage
from app.papers.records import Slip
from app.people.records import Account, Guess, SignIn
from app.phone_changes.records import PhoneChange
from app.posts.records import AnsweredPost, ParkedPost
from app.recovery.records import PinCode
from app.retention.find.queries import Find, Hanging
from app.retention.kinds import Kind
from app.retention.of_software.queries import OF_SOFTWARE
from app.sign_in_cards.records import SignInCard
from app.staff.records import RecoveryCode
from app.state_sign_in.records import StateAnswer

# Neither with a dossier nor, as a signed sheet, with a mandate.
NOT_SENT = Attachment.dossier_id.is_(None) & Attachment.mandate_id.is_(None)


def count(kind: Kind, before: datetime) -> int:
    """How many are due."""
    find = FIND[kind]
    rows = select(func.count()).select_from(find.of).where(find.when(before))
    return db.session.scalar(rows.execution_options(visible_to=WORKER)) or 0


def take(kind: Kind, before: datetime, most: int) -> int:
    """Delete some that are due, locked before; how many. None are left when it is 0."""
    find = FIND[kind]
    keys = _keys(find, before, most)
    if keys:
        for of, hangs_on in find.along:
            _delete(of, hangs_on([key[0] for key in keys]))
        mine = tuple_(*_primary_key(find.of)).in_(keys)
        _empty(find, mine) if find.emptied else _delete(find.of, mine)
    return len(keys)


def _keys(find: Find, before: datetime, most: int) -> Sequence[tuple[Any, ...]]:
    key = _primary_key(find.of)
    rows = select(*key).where(find.when(before)).order_by(*key).limit(most).with_for_update()
    return [tuple(row) for row in db.session.execute(rows.execution_options(visible_to=WORKER))]


def _delete(of: type[Base], mine: ColumnElement[bool]) -> None:
    db.session.execute(delete(of).where(mine).execution_options(visible_to=WORKER, synchronize_session=False))


def _empty(find: Find, mine: ColumnElement[bool]) -> None:
    rows = update(find.of).where(mine).values(dict.fromkeys(find.emptied, ""))
    db.session.execute(rows.execution_options(visible_to=WORKER, synchronize_session=False))


def _primary_key(of: type[Base]) -> list[Any]:
    return list(of.__table__.primary_key)


def _ended(before: datetime) -> ColumnElement[bool]:
    """Dossiers to which nothing has happened since, and which are at their end."""
    later = exists().where(DossierEvent.dossier_id == Dossier.id, DossierEvent.at >= before)
    return Dossier.state.not_in(OPEN_STATES) & (Dossier.sent_at < before) & ~later


def _of_ended(before: datetime) -> ColumnElement[bool]:
    return Attachment.dossier_id.in_(select(Dossier.id).where(_ended(before)))


def _stray(before: datetime) -> ColumnElement[bool]:
    """What no waiting draft holds, such as an answer that was begun."""
    waiting = select(Draft.id).where(Draft.dossier_number.is_(None))
    return NOT_SENT & Attachment.draft_id.not_in(waiting) & (Attachment.added_at < before)


def _leaned_on_by_nothing(before: datetime) -> ColumnElement[bool]:
    leaning = (exists().where(one.mandate_id == Mandate.id) for one in (Dossier, Draft, MandateCode, Consent))
    ended = Mandate.ends_at < before
    for one in leaning:
        ended &= ~one
    return ended


def _closed_and_leaned_on_by_nothing(before: datetime) -> ColumnElement[bool]:
    """Whichever tables there are: what still names the account has a term of its own."""
    gone = Account.closed_at < before
    for column in naming(Account):
        gone &= ~exists().where(column == Account.id)
    return gone


def naming(of: type[Base]) -> list[Column[Any]]:
    """Every column of another table that names a row of this one."""
    tables = Base.metadata.sorted_tables
    return [key.parent for table in tables for key in table.foreign_keys if key.column.table is of.__table__]


def _empty_file(before: datetime) -> ColumnElement[bool]:
    return (Handover.made_at < before) & ~exists().where(GuestRow.handover_id == Handover.id)


def _by(of: type[Base], column: InstrumentedAttribute[Any]) -> Hanging:
    return of, column.in_


def _left(before: datetime) -> ColumnElement[bool]:
    """Declarations of long ago of which nobody stayed on."""
    stayed = exists().where(GuestRow.declaration_id == Declaration.id, GuestRow.stays_until >= before.date())
    return (Declaration.declared_at < before) & ~stayed


def _stays_of(declarations: Sequence[Any]) -> ColumnElement[bool]:
    return StayChange.guest_id.in_(select(GuestRow.id).where(GuestRow.declaration_id.in_(declarations)))


BESIDE = (DossierEvent, DossierRequest, DossierFee, DossierCheck, DossierExtension, Opinion, Copying)
OF_DOSSIER = (*BESIDE, Slip, Attachment)
UNSENT: Hanging = (Attachment, lambda drafts: Attachment.draft_id.in_(drafts) & NOT_SENT)
WAITING = Draft.dossier_number.is_(None) & Draft.prepared_at.is_(None)
FIND: Mapping[Kind, Find] = {
    Kind.FORM: Find(AnsweredPost, lambda before: AnsweredPost.at <= before),
    Kind.PARKED_FORM: Find(ParkedPost, lambda before: ParkedPost.at <= before),
    Kind.GUESS: Find(Guess, lambda before: Guess.at < before),
    Kind.PRACTICE: Find(Draft, lambda before: Draft.practice & (Draft.touched_at < before), (UNSENT,)),
    Kind.DRAFT: Find(Draft, lambda before: WAITING & (Draft.touched_at < before), (UNSENT,)),
    Kind.PREPARED: Find(
        Draft,
        lambda before: Draft.prepared_at.is_not(None) & (Draft.touched_at < before),
        (UNSENT, _by(Preparation, Preparation.draft_id)),
    ),
    Kind.SENT_DRAFT: Find(Draft, lambda before: Draft.dossier_number.is_not(None) & (Draft.touched_at < before)),
    Kind.UNSENT_PHOTO: Find(Attachment, _stray),
    Kind.PIN_CODE: Find(PinCode, lambda before: PinCode.until < before),
    Kind.STATE_ANSWER: Find(StateAnswer, lambda before: StateAnswer.until < before),
    Kind.UNUSED_INVITATION: Find(Invitation, lambda before: Invitation.used_at.is_(None) & (Invitation.until < before)),
    Kind.HOST_INVITATION: Find(HostInvitation, lambda before: HostInvitation.invited_at < before),
    Kind.MANDATE_CODE: Find(MandateCode, lambda before: MandateCode.until < before),
    Kind.SIGN_IN_CARD: Find(SignInCard, lambda before: SignInCard.ended_at < before),
    Kind.PHONE_CHANGE: Find(PhoneChange, lambda before: PhoneChange.asked_at < before),
    Kind.WHEREABOUTS: Find(
        SignIn,
        lambda before: (SignIn.at < before) & ((SignIn.device != "") | (SignIn.network != "")),
        emptied=("device", "network"),
    ),
    Kind.SIGN_IN: Find(SignIn, lambda before: SignIn.ends_at < before),
    Kind.UNSENT_GUEST: Find(GuestRow, lambda before: GuestRow.declaration_id.is_(None) & (GuestRow.typed_at < before)),
    Kind.COACHING: Find(Consent, lambda before: Consent.touched_at < before, (_by(Progress, Progress.consent_id),)),
    Kind.RECOVERY_CODE: Find(RecoveryCode, lambda before: RecoveryCode.used_at < before),
    Kind.REGULAR: Find(Regular, lambda before: Regular.kept_at < before),
    Kind.MESSAGE: Find(OutboxMessage, lambda before: OutboxMessage.due_at < before),
    Kind.CORRECTION: Find(Correction, lambda before: Correction.answered_at < before),
    Kind.IMPRESSION: Find(Impression, lambda before: Impression.month < before.date()),
    Kind.GUIDANCE: Find(Guidance, lambda before: Guidance.at < before),
    Kind.USED_INVITATION: Find(
        Invitation, lambda before: Invitation.used_at < before, (_by(InvitationUse, InvitationUse.invitation_id),)
    ),
    Kind.PHOTO: Find(Attachment, _of_ended),
    Kind.DECLARATION: Find(Declaration, _left, ((StayChange, _stays_of), _by(GuestRow, GuestRow.declaration_id))),
    Kind.HANDOVER: Find(Handover, _empty_file),
    Kind.DOSSIER: Find(
        Dossier,
        _ended,
        tuple(_by(one, one.dossier_id) for one in OF_DOSSIER),
    ),
    Kind.MANDATE: Find(Mandate, _leaned_on_by_nothing, (_by(Attachment, Attachment.mandate_id),)),
    Kind.CLOSED_ACCOUNT: Find(Account, _closed_and_leaned_on_by_nothing),
    **OF_SOFTWARE,
}
