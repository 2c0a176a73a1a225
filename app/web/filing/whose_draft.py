"""The draft of this address, for whoever may go on with it."""

from dataclasses import dataclass
from typing import TypeVar
from uuid import UUID, uuid4

from flask import abort, g, request, session, url_for
from flask_login import current_user

from app.actor import DraftBearer, Helper, Resident
from app.catalogue import journey, registry
from app.catalogue.service import Received, Service
from app.clock import now
from app.drafts import actions, queries
from app.drafts.records import Draft, DraftRead
from app.drafts.resume_code import spoken
from app.web.filing.known import known_answers
from app.web.frame import practise
from app.web.guard import ask_to_sign_in
from app.web.left import left_behind
from app.web.respond import go
from app.web.session import held_drafts, hold_draft, hold_practice, holds_draft, holds_practice, signed_in_resident

D = TypeVar("D", Draft, DraftRead)

# With it the first form begins a practice draft.
PRACTICE = "tap"


@dataclass(frozen=True, slots=True)
class Filing:
    """A draft with the service it answers."""

    draft: Draft | DraftRead
    service: Service

    @property
    def received(self) -> Received | None:
        """Its service, where a desk of ours receives what it says; None where it is prepared for another body."""
        service = self.service
        prepared = journey.outcome(service, self.draft.answers)
        return service if isinstance(service, Received) and prepared is None else None


@dataclass(frozen=True, slots=True)
class Writing(Filing):
    """One that may be changed."""

    draft: Draft


def sender() -> Resident | Helper | None:
    """Who would send from this address: the helper of a mandate, or the resident who is signed in."""
    helper: Helper | None = g.get("helper")
    return helper or signed_in_resident()


def reading(draft_id: UUID) -> Filing:
    """To show it; 404 for everybody else."""
    draft = next((found for actor in _actors(draft_id) if (found := queries.find(draft_id, actor))), None)
    draft = None if draft and waits_for_its_owner(draft) else draft
    return Filing(*_with_service(draft_id, draft))


def writing(draft_id: UUID) -> Writing:
    """To change it; locked until the transaction ends."""
    draft = next((found for actor in _actors(draft_id) if (found := queries.locked(draft_id, actor))), None)
    draft = None if draft and waits_for_its_owner(draft) else draft
    return Writing(*_with_service(draft_id, draft))


def waits_for_its_owner(draft: Draft | DraftRead) -> bool:
    """Whether its owner's sign-in ended in this browser, which may be a phone that she lost: only she goes on here."""
    if draft.account_id is None or current_user.is_authenticated:
        return False
    return bool(session.get("last") == Resident(draft.account_id).key)


def code_shown(draft: Draft | DraftRead) -> str:
    """
    How whoever is here opens it at another machine; "" where nothing is to be written down.

    A helper is not shown the code of what is hers, which would open it after she has ended the mandate; the sheet of
    an account opens on her own page alone.
    """
    hers = draft.account_id is not None
    hidden = draft.practice or (hers and (g.get("helper") or draft.prepared_at))
    return "" if hidden else spoken(draft.code)


def begin(service: Service, key: str, practice: bool) -> Draft:
    """The draft of a first form; it belongs to this browser, to the account, or to the mandate."""
    if not may_begin(service):
        abort(404)
    own_key = key if _may_go_on(service, key, practice) else str(uuid4())
    who = sender()
    draft = actions.start(service, own_key, who, practice, now())
    if who and not practice:
        actions.know(draft, known_answers(service, who))
    if draft.mandate_id is None:
        (hold_practice if practice else hold_draft)(draft.id)
    return draft


def practise_if_asked() -> bool:
    """Whether the address or the form of a first step wants a practice draft."""
    if PRACTICE in request.values:
        practise()
    return PRACTICE in request.values


def may_begin(service: Service) -> bool:
    """Whether the mandate of the address, if there is one, was given for whatever is filed of this service."""
    helper: Helper | None = g.get("helper")
    if helper and helper.draft_id:
        return False
    return helper is None or not helper.services or service.slug in helper.services


def begun(key: str) -> DraftRead | None:
    """The draft that the first form with this key began, for whoever may go on with it."""
    draft = queries.started_with(key)
    if draft is None:
        return None
    found = next((found for actor in _actors(draft.id) if (found := queries.find(draft.id, actor))), None)
    return None if found and waits_for_its_owner(found) else found


def unfinished(service: Service) -> Draft | None:
    """The draft of this service that was left here last: the back button may have led to a new one's first page."""
    mine = (one for actor in _at_hand() for one in queries.unsent(actor) if one.service == service.slug)
    return max(mine, key=lambda one: one.touched_at, default=None)


def _at_hand() -> list[DraftBearer | Resident | Helper]:
    helper: Helper | None = g.get("helper")
    resident = signed_in_resident()
    held = [DraftBearer(one) for one in held_drafts()]
    return [helper] if helper else [*([resident] if resident else []), *held]


def _may_go_on(service: Service, key: str, practice: bool) -> bool:
    """
    Whether the draft of this key, if there is one, is this browser's.

    The key alone proves it only while nothing but the first step is answered: a first reply may be lost with its
    cookie, but the address that holds the key stays in the history of a shared tablet.
    """
    draft = queries.started_with(key)
    if draft is None:
        return True
    if draft.practice is not practice:
        return False
    if begun(key):
        return True
    first = {field for question in service.steps[0].questions for field in question.fields}
    return draft.account_id is None and draft.mandate_id is None and set(draft.answers) <= first


def _actors(draft_id: UUID) -> list[DraftBearer | Resident | Helper]:
    helper: Helper | None = g.get("helper")
    if helper:
        return [helper]
    resident = signed_in_resident()
    held = [DraftBearer(draft_id)] if holds_draft(draft_id) or holds_practice(draft_id) else []
    return [*([resident] if resident else []), *held]


def _with_service(draft_id: UUID, draft: D | None) -> tuple[D, Service]:
    if draft is None and holds_practice(draft_id):
        # The back button, after practice was over.
        abort(go(url_for(".practice", xong=1)))
    if draft is None and session.get("last") and not current_user.is_authenticated:
        abort(ask_to_sign_in("entry.sign_in"))
    if draft is None:
        abort((None if g.get("helper") else left_behind(draft_id)) or 404)
    service = registry.service(draft.service)
    assert service
    if draft.practice:
        practise()
    return draft, service
