"""Decides what the number of a dossier looks like, and which one a person means."""

import re
import unicodedata
from datetime import date

from app.letters import tidy

_SEPARATORS = re.compile(r"[\s.\-‐‑‒–—]")
_NUMBER = re.compile(r"([A-Z]{1,6})([0-9]{6})([0-9]{4,8})")


def dossier_number(mark: str, day: date, serial: int) -> str:
    """As in "CG-261123-0042": mark of the ward (1 to 6 letters A-Z), day of sending, its serial of that day.

    Unlike the code of the national portal on purpose. A serial over 9999 just takes more digits.
    """
    return f"{mark}-{day:%y%m%d}-{serial:04}"


def read_dossier_number(text: str) -> str | None:
    """The number as we write it, from small letters, any or no separators; None if it is none."""
    typed = _SEPARATORS.sub("", unicodedata.normalize("NFKC", tidy(text))).upper()
    found = _NUMBER.fullmatch(typed)
    if found is None:
        return None
    mark, day, serial = found.groups()
    return f"{mark}-{day}-{int(serial):04}"
