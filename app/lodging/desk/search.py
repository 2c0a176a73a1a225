"""Decides what the desk searches guests by, and for what it may."""

import re
from dataclasses import dataclass
from enum import StrEnum

from app.letters import folded, tidy

FEWEST = 2


class SearchNeeded(StrEnum):
    """The reason that is noted with every search."""

    LOOKED_FOR = "tim-nguoi"
    CHECK = "kiem-tra-luu-tru"
    VERIFY = "xac-minh"


WORDS: dict[SearchNeeded, str] = {
    SearchNeeded.LOOKED_FOR: "Tìm người, có người nhà hỏi",
    SearchNeeded.CHECK: "Kiểm tra lưu trú",
    SearchNeeded.VERIFY: "Tra cứu, xác minh",
}


class SearchUnreadable(ValueError):
    """Nothing that one could look for; the text says what to do."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """name: folded words, "" where a number is looked for. number: exact, without what separates its digits."""

    name: str
    number: str


def read_wanted(text: str) -> Wanted:
    """ "nguyen van an" or "001 090 000 123". A number is looked for whole. Raises SearchUnreadable."""
    typed = tidy(text)
    if any(char.isdigit() for char in typed):
        return Wanted("", re.sub(r"[\s.\-]", "", typed).upper())
    name = folded(typed)
    if len(name) < FEWEST:
        raise SearchUnreadable("Gõ tên khách, ít nhất hai chữ cái, không cần dấu; hoặc gõ đủ số giấy tờ.")
    return Wanted(name, "")
