"""Decides what an SMS asks: where a dossier stands, and which."""

import re
import unicodedata
from dataclasses import dataclass

from app.dossiers.number import read_dossier_number
from app.messages.sms import without_marks

# An SMS of several parts is longer than anything that asks.
LONGEST = 400
_NUMBER = r"[A-Z]{1,6}[\s.-]*\d{6}[\s.-]*\d{4,8}(?!\d)"
_ASKS = re.compile(rf"(?:TT|TRANG THAI|TINH TRANG|TRA CUU)(?:[\s:.,-]+|$|(?={_NUMBER}))(.*)")
_ANY_NUMBER = re.compile(rf"(?<![A-Z]){_NUMBER}")


@dataclass(frozen=True, slots=True)
class Asked:
    """number: of the dossier, None where none can be read."""

    number: str | None


def asked_in(text: str) -> Asked | None:
    """ "TT CG-261123-0042", "tt cg 261123 0042", "Trạng thái …", or the number alone; None of any other message."""
    plain = " ".join(without_marks(unicodedata.normalize("NFKC", text[:LONGEST])).upper().split())
    asks = _ASKS.match(plain)
    found = _ANY_NUMBER.search(asks.group(1) if asks else plain)
    alone = found is not None and found.group() == plain
    return Asked(read_dossier_number(found.group()) if found else None) if asks or alone else None
