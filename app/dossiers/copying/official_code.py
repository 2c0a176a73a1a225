"""Decides whether a text is a code of the official system: "G01.899.108.001-261123-0001"."""

import re
import unicodedata
from datetime import date, datetime

from app.dossiers.number import read_dossier_number
from app.letters import tidy

EXAMPLE = "G01.899.108.001-261123-0001"
_DASHES = re.compile("[‐‑‒–—]")
# The office, the day, the number of that day. Which offices there are nobody told us.
_CODE = re.compile(r"[A-Z0-9]{2,4}(?:\.[A-Z0-9]{2,4}){1,4}-([0-9]{6})-[0-9]{4,6}")
LONGEST = 40


class CodeUnreadable(ValueError):
    """No such code; the text says what to do."""


def read_official_code(text: str, today: date) -> str:
    """The code in capitals. Raises CodeUnreadable."""
    typed = _DASHES.sub("-", unicodedata.normalize("NFKC", tidy(text))).upper().replace(" ", "")
    if read_dossier_number(typed):
        raise CodeUnreadable(f"Đây là mã của chúng tôi. Gõ mã mà hệ thống cư trú cấp, ví dụ {EXAMPLE}.")
    found = _CODE.fullmatch(typed) if len(typed) <= LONGEST else None
    if found is None:
        raise CodeUnreadable(f"Mã gồm mã cơ quan, ngày và số thứ tự, ví dụ {EXAMPLE}. Chép lại cả mã.")
    day = _day(found.group(1))
    if day is None or day > today:
        raise CodeUnreadable(f"Sáu chữ số ở giữa là năm, tháng, ngày, ví dụ {today:%y%m%d}. Xem lại mã.")
    return typed


def _day(digits: str) -> date | None:
    try:
        return datetime.strptime(f"20{digits}", "%Y%m%d").date()  # a day has no zone
    except ValueError:
        return None
