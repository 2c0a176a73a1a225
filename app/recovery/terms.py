"""How long the codes for a forgotten PIN hold, how often they are given, and what they look like."""

from datetime import datetime, timedelta
from enum import StrEnum
from secrets import randbelow

from app.drafts.resume_code import LENGTH, SYMBOLS, read_code
from app.letters import folded
from app.people.guesses import GuessLimit

MESSAGE_HOLDS = timedelta(minutes=10)
# An officer who gave paper to himself would need it at once. Until then whoever has the account's phone has read that
# it was given, and may stop it; on a browser of her own, which no officer has, it opens at once.
PAPER_SLEEPS = timedelta(hours=12)
PAPER_HOLDS = PAPER_SLEEPS + timedelta(hours=24)
# Time to choose six digits in peace, once the code was right.
TO_CHOOSE = timedelta(minutes=30)
# So long a browser that comes back is told that its code is over, not that there never was one; and so long it is
# known that a PIN was chosen with one.
REMEMBERED = timedelta(days=3)
TRIES = 5
DIGITS = 6

ASKED = GuessLimit(per_hour=3)
# Eight symbols withstand far more; counted per browser, so that nobody can use them up for somebody else.
TYPED = GuessLimit(per_hour=20)
GIVEN = GuessLimit(per_hour=10)
# Names, phones and years that an officer tries: enough for an evening of typing errors.
LOOKED_FOR = GuessLimit(per_hour=30)


class Given(StrEnum):
    """How a code reaches the person."""

    MESSAGE = "message"
    PAPER = "paper"


def new_digits() -> str:
    """A code for a message."""
    return f"{randbelow(10**DIGITS):0{DIGITS}}"


def symbols_from(hexadecimal: str) -> str:
    """The eight symbols that a random number of at least 160 bits stands for."""
    number, found = int(hexadecimal, 16), ""
    for _ in range(LENGTH):
        number, place = divmod(number, len(SYMBOLS))
        found += SYMBOLS[place]
    return found


def read_typed(text: str) -> str | None:
    """The code as it was given, spaces and dashes aside; None where it can be neither kind."""
    together = "".join(text.split())
    if len(together) == DIGITS and together.isascii() and together.isdigit():
        return together
    return read_code(text)


class StillSleeps(RuntimeError):
    """Paper that is hers, typed on a browser that is not known as hers; wakes: from when on it opens there too."""

    def __init__(self, wakes: datetime) -> None:
        super().__init__(wakes.isoformat())
        self.wakes = wakes


def wakes(until: datetime) -> datetime:
    """From when on paper opens on any browser. until: as it was given."""
    return until - PAPER_HOLDS + PAPER_SLEEPS


def may_choose(proved_at: datetime | None, now: datetime) -> bool:
    """Whether a new PIN may be set: a shared tablet must not offer it to whoever comes an hour later."""
    return proved_at is not None and now < proved_at + TO_CHOOSE


def same_name(on_card: str, of_account: str) -> bool:
    """
    Whether a card with this name may be the account owner's: marks and capitals aside, either may leave out words.

    A single word of a card proves nothing, unless it is the whole name.
    """
    card, account = set(folded(on_card).split()), set(folded(of_account).split())
    if len(card) < 2:
        return bool(card) and card == account
    return bool(account) and (card <= account or account <= card)
