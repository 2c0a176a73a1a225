"""What a mandate allows, and until when."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from hashlib import sha256
from uuid import UUID


class GivenBy(StrEnum):
    """How the person gave it."""

    OWN_PIN = "own-pin"
    OPENED_ACCOUNT = "opened-account"
    RENEWED = "renewed"
    PAPER_CODE = "paper-code"
    OWN_PAGE = "own-page"
    SMS = "sms"
    SIGNED_SHEET = "signed-sheet"


class Term(StrEnum):
    """How long it holds."""

    SITTING = "sitting"
    DAY = "1"
    MONTH = "31"
    HALF_YEAR = "182"
    YEAR = "365"


class EndedBy(StrEnum):
    """What ended it before its time."""

    GOODBYE = "goodbye"
    OWN_PAGE = "own-page"
    AT_THE_POINT = "at-the-point"
    SMS = "sms"
    RENEWED = "renewed"
    ACCOUNT_CLOSED = "account-closed"


# Her own fingers on the keys, beside the helper.
AT_THE_TABLE = frozenset({GivenBy.OWN_PIN, GivenBy.OPENED_ACCOUNT})
# Without her PIN: paper gets lost, a phone lies about in the house, and nobody compares a signature. To a point only,
# and for a month at most; what lasts longer is asked for with the PIN.
FROM_AFAR: dict[GivenBy, tuple[Term, ...]] = {
    GivenBy.PAPER_CODE: (Term.DAY, Term.MONTH),
    GivenBy.SMS: (Term.SITTING, Term.DAY, Term.MONTH),
    GivenBy.SIGNED_SHEET: (Term.SITTING, Term.DAY, Term.MONTH),
}
LASTS: dict[Term, timedelta] = {
    Term.SITTING: timedelta(hours=2),
    Term.DAY: timedelta(days=1),
    Term.MONTH: timedelta(days=31),
    Term.HALF_YEAR: timedelta(days=182),
    Term.YEAR: timedelta(days=365),
}
# Long enough before the end to come by in the evening.
REMINDED = timedelta(days=7)
REMINDED_OF = (Term.MONTH, Term.HALF_YEAR, Term.YEAR)


@dataclass(frozen=True, slots=True)
class Agreed:
    """
    What the person agreed to. services: slugs. text: what was read to her, line by line, word for word.

    draft_id: where it is for one dossier alone, the draft that it is or was.
    """

    term: Term
    services: tuple[str, ...]
    text: tuple[str, ...]
    draft_id: UUID | None = None


def ends_at(given: datetime, term: Term) -> datetime:
    """A mandate ends by itself, should nobody say goodbye."""
    return given + LASTS[term]


def still_holds(ends: datetime, now: datetime) -> bool:
    """Whether the helper may still act."""
    return now < ends


def ends_soon(ends: datetime, term: Term, now: datetime) -> bool:
    """Whether it is time to ask whether she wants to go on."""
    return term in REMINDED_OF and now < ends <= now + REMINDED


def fingerprint(text: tuple[str, ...]) -> str:
    """SHA-256 of what was read, as 64 hex digits: another text has another one."""
    return sha256("\n".join(text).encode()).hexdigest()
