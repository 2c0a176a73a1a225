"""Which dossier, or which draft, a person names at the table; and whether it is hers."""

from dataclasses import dataclass
from uuid import UUID

from app.actor import DraftBearer, Resident, Staff
from app.catalogue import registry
from app.catalogue.answers import text_of
from app.clock import now
from app.dossiers import queries as dossiers
from app.dossiers.number import read_dossier_number
from app.drafts import queries as drafts
from app.drafts.actions import claim
from app.drafts.resume_code import read_code
from app.mandates.text import one_dossier
from app.people.actions import ask_to_guess, missed
from app.people.birth_year import year_of
from app.people.guesses import RESUME
from app.people.records import Account
from app.web.guessing import guesser


@dataclass(frozen=True, slots=True)
class Named:
    """words: as on the sheet. A number is not looked up before she has typed her PIN; a code says of what it is."""

    words: str
    number: str = ""
    draft_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """draft_id: that it is, or was. service: its slug."""

    draft_id: UUID
    service: str


def named(text: str) -> Named | None:
    """What the number or the resume code says; None where it is none, or opens nothing. Raises TooManyGuesses."""
    number, code = read_dossier_number(text), read_code(text)
    if number:
        return Named(one_dossier(number=number), number=number)
    if code is None:
        return None
    ask_to_guess(guesser("resume"), RESUME, now())
    draft = drafts.with_code(code)
    if draft is None:
        missed(guesser("resume"), now())
    service = registry.service(draft.service) if draft else None
    return Named(one_dossier(service=service.name), draft_id=draft.id) if draft and service else None


def hers(what: Named, account: Account, staff: Staff) -> Found | None:
    """
    The dossier or draft, if it is of this account and of the ward of this member of staff.

    A draft that nobody owned yet becomes hers, unless it says that somebody of another year files it.
    """
    me = Resident(account.id)
    if what.draft_id is None:
        dossier = dossiers.find(what.number, me)
        return Found(dossier.draft_id, dossier.service) if dossier and dossier.ward_id == staff.ward_id else None
    draft = drafts.locked(what.draft_id, DraftBearer(what.draft_id))
    service = registry.service(draft.service) if draft else None
    if draft is None or service is None or draft.dossier_number:
        return None
    born = year_of(text_of(draft.answers, service.applicant.born))
    if draft.account_id is None and born in (None, account.birth_year):
        claim(draft, me)
    return Found(draft.id, draft.service) if draft.account_id == account.id else None
