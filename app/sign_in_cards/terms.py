"""What a sign-in card carries, who may have one printed, and what ends it."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from app.drafts.resume_code import SYMBOLS
from app.letters import tidy
from app.mandates.terms import AT_THE_TABLE, GivenBy, Term
from app.people.guesses import GuessLimit

# 57 bits: the square on the card and what is typed from it are one secret, ended with one press.
LENGTH, GROUP = 12, 4
PATH = "/the/"
# Per address, wrong secrets only: an evening at the point shares one, and a secret withstands any number of them.
FOUND = GuessLimit(per_hour=60)
# So long she reads on her page when the last one ended.
ENDED_KEPT = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Given:
    """The mandate under which a helper is here, as far as it matters to a card."""

    term: Term
    how: GivenBy
    for_one: bool


class EndedBy(StrEnum):
    """Why a card opens nothing any more; the audit's reason."""

    NEW_CARD = "new-card"
    OWN_PAGE = "own-page"
    AT_THE_POINT = "at-the-point"
    AT_THE_DESK = "at-the-desk"
    ACCOUNT_CLOSED = "account-closed"


class Size(StrEnum):
    """On what it is printed; the value stands in the form."""

    A4 = "a4"
    CARD = "the"


def secret_from(hexadecimal: str) -> str:
    """The symbols that a random number of at least 160 bits stands for."""
    number, found = int(hexadecimal, 16), ""
    for _ in range(LENGTH):
        number, place = divmod(number, len(SYMBOLS))
        found += SYMBOLS[place]
    return found


def read_secret(text: str) -> str | None:
    """The secret as typed from a card, or the whole address as a scanner types it; None where it is neither."""
    after = tidy(text).lower().rpartition(PATH)[2]
    secret = "".join(letter for letter in after.upper() if letter.isalnum())
    return secret if len(secret) == LENGTH and set(secret) <= set(SYMBOLS) else None


def spoken(secret: str) -> str:
    """In groups of four: "H7K2-9PXM-A3CD"."""
    return "-".join(secret[at : at + GROUP] for at in range(0, LENGTH, GROUP))


def masked(first_name: str) -> str:
    """What a finder may read of whose card it is: "L••", however long the name."""
    return f"{first_name[:1]}••"


def may_print(given: Given | None) -> bool:
    """
    Whether a card may be printed now: by herself (None), or in a sitting that she began at the table with her own PIN,
    for more than one dossier.
    """
    return given is None or (given.term is Term.SITTING and given.how in AT_THE_TABLE and not given.for_one)
