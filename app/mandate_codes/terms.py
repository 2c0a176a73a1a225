"""How long a code for a mandate may wait, how often it is made and tried, and what an SMS says of it."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.mandates.terms import Term
from app.messages.sms import without_marks
from app.people.guesses import GuessLimit
from app.recovery.terms import DIGITS


class CodeOver(RuntimeError):
    """This page has made its code before, and that one was used or put out of use since."""


@dataclass(frozen=True, slots=True)
class Made:
    """The symbols to print, and until when somebody may bring them."""

    symbols: str
    until: datetime


# From one weekend to the next: whoever brings the paper may only have time then.
PAPER_WAITS = timedelta(days=7)
MESSAGE_WAITS = timedelta(minutes=10)
TRIES = 5

MADE = GuessLimit(per_hour=10)
# By one officer: eight symbols withstand far more.
TYPED = GuessLimit(per_hour=30)
# Of one phone, whoever asks: nobody's phone may be filled with our messages.
ASKED = GuessLimit(per_hour=3)
ASKED_BY_ONE = GuessLimit(per_hour=30)

# For an SMS.
IN_SHORT = {Term.SITTING: "2 giờ", Term.DAY: "1 ngày", Term.MONTH: "31 ngày"}
_AGREES = re.compile(rf"DONG ?Y\D*(\d{{{DIGITS}}})")


def digits_of(text: str) -> str | None:
    """The six digits that were read out, spaces aside; None for anything else."""
    together = "".join(text.split())
    return together if len(together) == DIGITS and together.isascii() and together.isdigit() else None


def agreed_with(text: str) -> str | None:
    """The digits of an SMS "DONG Y 258 036", with or without marks; None where it says something else."""
    words = re.sub(r"(?<=\d)[\s.-]+(?=\d)", "", " ".join(without_marks(text).upper().split()))
    found = _AGREES.match(words)
    return found.group(1) if found else None
