"""Sends dossiers and moves them: the only writer of a dossier's state."""

from datetime import datetime

from app.actor import Acting, Actor, Helper, Resident, Staff
from app.audit.actions import note
from app.catalogue import journey, registry
from app.catalogue.representing import representation
from app.catalogue.service import Received
from app.database import db, keyring
from app.dossiers.acts.actions import keep
from app.dossiers.acts.records import DossierRequest
from app.dossiers.channel import channel
from app.dossiers.deadline import received_on
from app.dossiers.described.actions import describe
from app.dossiers.history.actions import happened, subject_of, tell
from app.dossiers.lifecycle import OPEN_STATES, STATES, Clock, Move, Needs, State
from app.dossiers.moves import party, rule, state_after
from app.dossiers.number import dossier_number
from app.dossiers.numbering.actions import next_serial
from app.dossiers.queries import lies_beyond, open_with_phone, receiving_ward, sent_as
from app.dossiers.records import Dossier
from app.dossiers.refused import NoLongerTerm, PracticeOnly
from app.dossiers.request import to_json as items_to_json
from app.dossiers.said import NOTHING, Said, event_of
from app.dossiers.same_hands import back_to
from app.dossiers.snapshot import from_json, snapshot, to_json, with_answers
from app.drafts.actions import claim
from app.drafts.records import Draft
from app.files.actions import hand_over
from app.mandates.help import kinds
from app.mandates.whom import OutsideNeighbourhood
from app.messages.events import Event
from app.news.events import Happening
from app.office.calendar import OfficeCalendar
from app.office.queries import calendar_now, calendar_of
from app.places.records import Ward


def send(draft: Draft, service: Received, sender: Resident | Helper, now: datetime) -> Dossier:
    """
    Turn a locked draft into a dossier with its number, event, message and audit row.

    A draft that became a dossier before gives that one. Raises Unclear, NotServed, PracticeOnly,
    OutsideNeighbourhood where a leader's mandate does not reach.
    """
    if draft.dossier_number:
        return sent_as(draft.dossier_number, sender)
    if draft.practice:
        raise PracticeOnly
    claim(draft, sender)
    receiving = receiving_ward(service, draft.answers, now.date())
    if lies_beyond(sender, receiving, journey.street(service, draft.answers)):
        raise OutsideNeighbourhood
    # First: whoever changes the ward's calendar waits for it, or is waited for.
    serial = next_serial(receiving.id, now.date())
    dossier = _new(draft, service, sender, receiving, now)
    _start_clock(dossier, service, calendar_of(receiving.id, now, serial.calendar_changed_at))
    dossier.number = dossier_number(receiving.mark, now.date(), serial.number)
    describe(dossier, service, draft.answers, now.date())
    db.session.add(dossier)
    db.session.flush()
    draft.dossier_number = dossier.number
    papers = [one.id for one in journey.papers(service, draft.answers)]
    hand_over(draft.id, papers, dossier.id, receiving.id, sender.account_id)
    happened(dossier, sender, "Đã gửi hồ sơ", now, news=Happening.SENT)
    tell(Event.DOSSIER_SENT, dossier, sender, now)
    note(sender, "dossier-sent", subject_of(dossier), receiving.id, now)
    return dossier


def advance(dossier: Dossier, move: Move, actor: Acting, now: datetime, said: Said = NOTHING) -> None:
    """Move a locked dossier; event, message and audit row go with it. Raises MoveRefused, Unclear."""
    request, before = dossier.open_request, dossier.state
    dossier.state = state_after(before, move, party(actor), dossier.stood_before, dossier.spent)
    if rule(move).needs is Needs.ITEMS:
        dossier.requests.append(_request(dossier, said, before, actor, now))
    if rule(move).needs is Needs.ANSWERS and request:
        _answered(dossier, request, said, actor, now)
    dossier.assigned_to = dossier.assigned_to or (actor.staff_id if isinstance(actor, Staff) else None)
    if said.act:
        keep(dossier, said.act, before, actor, now)
        _count_again(dossier)
    if dossier.state is State.DECIDED:
        dossier.granted = move is Move.GRANT
    dossier.paused_since = now.date() if STATES[dossier.state].clock is Clock.PAUSED else None
    # Also a move that leaves it where it stood, as a fee that is paid: whoever follows or saw it before is told.
    dossier.changed_at = now
    # First: what is told is asked for together with the ward, of which the history asks once more.
    tell(event_of(move, said.act), dossier, actor, now, said)
    happened(dossier, actor, rule(move).event, now, said.told, Happening.MOVED)
    note(actor, move, subject_of(dossier), dossier.ward_id, now)


def take_longer(dossier: Dossier, by: Staff, now: datetime) -> None:
    """A locked dossier is the case for which its term is longer, as the law has it. Raises NoLongerTerm."""
    service = registry.received(dossier.service)
    term = service.on(dossier.received_on).term if service else None
    if term is None or term.longer is None or dossier.harder or dossier.state not in OPEN_STATES:
        raise NoLongerTerm
    was, dossier.harder = dossier.due_at, True
    _count_again(dossier)
    happened(dossier, by, f"Thời hạn là {term.longer.words}, vì {term.longer_if}", now)
    if dossier.due_at.date() != was.date() and dossier.paused_since is None:
        tell(Event.DOSSIER_DUE_MOVED, dossier, by, now, was=was.date())
    note(by, "term-longer", subject_of(dossier), dossier.ward_id, now)


def follow_phone(owner: Resident, old: str, new: str, now: datetime) -> None:
    """Messages about what is open go to the owner's new number; the look-up keeps the digits that she declared."""
    for dossier in open_with_phone(owner, old):
        dossier.phone, dossier.phone_mark = new, keyring().mark(new)
        happened(dossier, owner, "Tin nhắn chuyển sang số điện thoại mới", now)


def _request(dossier: Dossier, said: Said, before: State, actor: Actor, now: datetime) -> DossierRequest:
    return DossierRequest(
        ward_id=dossier.ward_id,
        asked_at=now,
        asked_by=actor.key,
        state_before=before,
        items=items_to_json(said.items),
        why_again=said.why_again,
    )


def _answered(dossier: Dossier, request: DossierRequest, said: Said, actor: Actor, now: datetime) -> None:
    with db.session.no_autoflush:
        # One update of the dossier, whatever is read meanwhile.
        request.answered_at, request.answered_by, request.answers = now, actor.key, dict(said.changes)
        request.snapshot_before = dossier.snapshot
        hand_over(dossier.draft_id, said.papers, dossier.id, dossier.ward_id, dossier.account_id)
        dossier.assigned_to = back_to(request.asked_by, request.asked_at, now) or dossier.assigned_to
        _mend(dossier, said, now)


def _mend(dossier: Dossier, said: Said, now: datetime) -> None:
    """The new answers take the place of the old ones, and the term moves by what the pause took."""
    service = registry.received(dossier.service)
    assert service
    dossier.answers = dict(said.mended)
    taken = from_json(dossier.snapshot)
    # Where the service has asked more since this dossier was sent, what was not asked of her stays as it stood.
    gaps = journey.missing(service, said.mended, now.date())
    mended = with_answers(service, said.mended, taken, said.texts, dossier.received_on) if gaps else None
    dossier.snapshot = to_json(mended or snapshot(service, said.mended, now.date(), dossier.received_on))
    describe(dossier, service, said.mended, now.date())
    _count_again(dossier)


def _count_again(dossier: Dossier) -> None:
    """When it is due, by all that has happened; while its person is asked for something, what it was."""
    service = registry.received(dossier.service)
    if service and all(one.answered for one in dossier.pauses):
        dossier.due_at = dossier.term_ends(service, calendar_now(dossier.ward_id))


def _new(draft: Draft, service: Received, sender: Resident | Helper, receiving: Ward, now: datetime) -> Dossier:
    return Dossier(
        ward_id=receiving.id,
        draft_id=draft.id,
        account_id=sender.account_id,
        mandate_id=sender.mandate_id if isinstance(sender, Helper) else None,
        neighbourhood_id=sender.neighbourhood_id if isinstance(sender, Helper) else None,
        help=list(
            kinds(isinstance(sender, Helper), bool(draft.guided_by), representation(service, draft.answers) is not None)
        ),
        guided_by=draft.guided_by,
        channel=channel(sender, bool(draft.guided_by)),
        point_id=sender.point_id if isinstance(sender, Helper) else None,
        service=service.slug,
        service_version=service.version,
        service_name=service.name,
        answers=draft.answers,
        snapshot=to_json(snapshot(service, draft.answers, now.date())),
        state=State.SENT,
        sent_at=now,
    )


def _start_clock(dossier: Dossier, service: Received, calendar: OfficeCalendar) -> None:
    dossier.received_on = received_on(dossier.sent_at, calendar)
    dossier.due_at = dossier.term_ends(service, calendar)
