"""Decides whether a text is a citizen number, and what in it looks doubtful."""

import json
import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path

from app.letters import tidy

_DATA = Path(__file__).parent / "data" / "id_codes.json"
_SEPARATORS = re.compile(r"[\s.\-‐‑‒–—]")
# As people write twelve digits: at once, or in groups of three.
_WRITTEN = re.compile(r"(?<!\d)(?:\d{12}|\d{3}([ .-])\d{3}\1\d{3}\1\d{3})(?!\d)")
_LENGTH = 12
_OLD_CARD_LENGTH = 9

_ON_THE_CARD = "Số định danh gồm 12 chữ số, in trên thẻ căn cước."
_GO_ON = "Nếu giấy tờ đúng như vậy, anh/chị cứ làm tiếp."


class Sex(StrEnum):
    """As written on the card."""

    MALE = "nam"
    FEMALE = "nu"


class NumberUnreadable(ValueError):
    """Not the 12 digits of a citizen number; the text tells the person what to do."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """What in a number looks wrong, and what the person who types it should do about it."""

    fact: str
    advice: str
    # Said where nothing else says that it is no refusal.
    go_on: str = ""

    def __str__(self) -> str:
        return " ".join(filter(None, (self.fact, self.advice, self.go_on)))


@dataclass(frozen=True, slots=True)
class _Century:
    """What the fourth digit says."""

    starts: int
    sex: Sex


def read_number(text: str) -> str:
    """The 12 digits, without what separates them. Raises NumberUnreadable with a sentence to show."""
    digits = _SEPARATORS.sub("", unicodedata.normalize("NFKC", tidy(text)))
    if not digits:
        raise NumberUnreadable(f"Anh/chị gõ số định danh. {_ON_THE_CARD}")
    if not (digits.isascii() and digits.isdigit()):
        raise NumberUnreadable(f"{_ON_THE_CARD} Anh/chị bỏ chữ và ký hiệu khác rồi gõ lại.")
    if len(digits) != _LENGTH:
        raise NumberUnreadable(_wrong_length(digits))
    return digits


def doubts(number: str, born: date | None, sex: Sex | None) -> tuple[Doubt, ...]:
    """Warnings to look at the card again, never a reason to refuse: sex is corrected, clerks slip.

    number: 12 digits from read_number. Place, century and sex, year stand in it in this order
    (Luật Căn cước Đ12, TT 07/2016/TT-BCA); there is no check digit.
    """
    found = (_place_doubt(number), _year_doubt(number, born), _sex_doubt(number, sex))
    return tuple(doubt for doubt in found if doubt)


def masked(number: str) -> str:
    """What a bystander may read: "001••••••345"."""
    return f"{number[:3]}••••••{number[-3:]}"


def hidden(text: str) -> str:
    """The text with every citizen number in it masked, however it was written."""
    return _WRITTEN.sub(lambda found: masked(found.group()), text)


def number_in(text: str) -> str:
    """The first citizen number that stands in a text, as 12 digits; "" if none does."""
    found = _WRITTEN.search(text)
    return _SEPARATORS.sub("", found.group()) if found else ""


def _wrong_length(digits: str) -> str:
    if len(digits) == _OLD_CARD_LENGTH:
        return "Đây là số chứng minh nhân dân cũ, 9 chữ số. Anh/chị gõ số 12 chữ số in trên thẻ căn cước."
    completed = "0" + digits
    if len(completed) == _LENGTH and completed[:3] in _provinces():
        shown = " ".join(completed[start : start + 3] for start in range(0, _LENGTH, 3))
        return f"Số này có lẽ thiếu số 0 ở đầu. Nếu trên thẻ là {shown}, anh/chị gõ lại như vậy."
    return f"Số vừa gõ có {len(digits)} chữ số. {_ON_THE_CARD} Anh/chị xem thẻ và gõ lại."


def _place_doubt(number: str) -> Doubt | None:
    if number[:3] in _provinces():
        return None
    return Doubt(
        f"Ba số đầu {number[:3]} không phải mã tỉnh, thành nào trong nước.",
        "Anh/chị so lại với thẻ. Người đăng ký khai sinh ở nước ngoài thì có thể như vậy.",
        _GO_ON,
    )


def _year_doubt(number: str, born: date | None) -> Doubt | None:
    year = _centuries()[number[3]].starts + int(number[4:6])
    if born is None or born.year == year:
        return None
    return Doubt(
        f"Theo số định danh thì sinh năm {year}, nhưng ngày sinh ghi năm {born.year}.",
        "Anh/chị so lại cả hai với thẻ.",
        _GO_ON,
    )


def _sex_doubt(number: str, sex: Sex | None) -> Doubt | None:
    coded = _centuries()[number[3]].sex
    if sex is None or sex is coded:
        return None
    words = {Sex.MALE: "nam", Sex.FEMALE: "nữ"}
    return Doubt(
        f"Theo số định danh thì giới tính là {words[coded]}, nhưng đã chọn {words[sex]}.",
        "Anh/chị so lại với thẻ.",
        _GO_ON,
    )


@cache
def _provinces() -> frozenset[str]:
    items = json.loads(_DATA.read_text(encoding="utf-8"))["id_province_codes"]["items"]
    return frozenset(item["code"] for item in items)


@cache
def _centuries() -> dict[str, _Century]:
    items = json.loads(_DATA.read_text(encoding="utf-8"))["id_century_gender"]["items"]
    return {item["digit"]: _Century(item["starts"], Sex(item["sex"])) for item in items}
