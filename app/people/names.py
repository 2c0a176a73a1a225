"""Decides how a personal name is kept."""

import re
import unicodedata

from app.letters import tidy

FEWEST, LONGEST = 2, 60
SPOKEN = 20
_APOSTROPHES = "'’‘ʼ"
_BETWEEN = f" {_APOSTROPHES}.-‐‑"
_WORD_ENDS = re.compile(f"([{re.escape(_BETWEEN)}])")
# A phone makes a link of "evil.com", wherever it reads it.
_LIKE_AN_ADDRESS = re.compile(r"\.[^\W\d_]")
_EXAMPLE = "Ví dụ: Trần Thị Lan"


class NameUnreadable(ValueError):
    """Not a name as papers show it; the text tells the person what to do."""


def read_name(text: str) -> str:
    """The name, tidy; all capitals or all small letters become "Nguyễn Văn An".

    Raises NameUnreadable with a sentence to show.
    """
    name = tidy(text)
    strange = next((char for char in name if not _belongs(char)), None)
    if strange is not None:
        raise NameUnreadable(_what_to_drop(strange))
    if _LIKE_AN_ADDRESS.search(name):
        raise NameUnreadable(f"Sau dấu chấm trong họ tên cần một dấu cách. Anh/chị gõ lại. {_EXAMPLE}")
    if sum(char.isalpha() for char in name) < FEWEST:
        raise NameUnreadable(f"Anh/chị gõ họ và tên như trên giấy tờ. {_EXAMPLE}")
    if len(name) > LONGEST:
        raise NameUnreadable(f"Họ tên dài quá {LONGEST} chữ cái. Anh/chị chỉ gõ họ tên của một người.")
    return _capitalised(name) if name.isupper() or name.islower() else name


def first_name(name: str) -> str:
    """What she is called by, for a phone that others read too: "Lan" of "Trần Thị Lan"; 20 letters at most."""
    return name.split()[-1][:SPOKEN]


def initials(name: str) -> str:
    """Enough to compare with a paper in hand: "N. V. An" of "Nguyễn Văn An"."""
    *before, last = name.split()
    return " ".join([*(f"{part[0]}." for part in before), last])


def _belongs(char: str) -> bool:
    # Ê-đê and Gia Rai write letters (Ê̆, Ơ̆) that exist only as a letter with a mark of its own.
    is_latin = char.isalpha() and unicodedata.name(char, "").startswith("LATIN ")
    return is_latin or char in _BETWEEN or unicodedata.combining(char) > 0


def _what_to_drop(strange: str) -> str:
    if strange.isdigit():
        return f"Họ tên không có chữ số. Anh/chị bỏ số {strange} rồi gõ lại. {_EXAMPLE}"
    return f"Họ tên chỉ gồm chữ cái. Anh/chị bỏ “{strange}” rồi gõ lại. {_EXAMPLE}"


def _capitalised(name: str) -> str:
    return "".join(part.capitalize() for part in _WORD_ENDS.split(name))
