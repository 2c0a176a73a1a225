"""Decides which paper a guest shows, by its number, as the official portal takes it."""

import re
from dataclasses import dataclass

from app.letters import folded, tidy
from app.lodging.codes import papers
from app.people.citizen_number import NumberUnreadable, Sex, read_number

CARD, OLD_CARD, LICENCE, PASSPORT, INSURANCE = "1", "2", "3", "4", "6"
_OTHERS = {OLD_CARD, LICENCE, PASSPORT, "5", INSURANCE, "9"}
_CITIZENS = (CARD, "7", "8")
# What the portal accepts of each (its checks as seen in its interface, DOMAIN of 2026-09).
_SHAPES = {
    OLD_CARD: (r"\d{9}|\d{12}", "Số chứng minh nhân dân có 9 hoặc 12 chữ số."),
    LICENCE: (r"[A-Z0-9]{1,20}", "Số giấy phép lái xe chỉ gồm chữ và số, nhiều nhất 20."),
    PASSPORT: (r"[A-Z0-9]{1,10}", "Số hộ chiếu chỉ gồm chữ và số, nhiều nhất 10."),
    INSURANCE: (r"[A-Z0-9]{1,20}", "Số thẻ bảo hiểm y tế chỉ gồm chữ và số, nhiều nhất 20."),
    "5": (r".{1,20}", "Số giấy khai sinh nhiều nhất 20 chữ."),
    "9": (r".{1,20}", "Số giấy tờ nhiều nhất 20 chữ."),
}
_OLD_CARD_DIGITS, _WITHOUT_ZERO = 9, 11
_WOMAN = 1
_PASSPORT_SHAPE = re.compile(r"[A-Z]{1,2}\d{7,8}")


class PaperUnreadable(ValueError):
    """No number of such a paper; the text says what to do."""


@dataclass(frozen=True, slots=True)
class Identity:
    """paper: code of the portal. number: without what separates its digits."""

    paper: str
    number: str

    @property
    def is_citizen(self) -> bool:
        """Whether it is the number that a person has for life."""
        return self.paper in _CITIZENS

    @property
    def sex(self) -> Sex | None:
        """What the fourth digit says (Luật Căn cước Đ12, TT 07/2016/TT-BCA); None for other papers."""
        if not self.is_citizen:
            return None
        return Sex.FEMALE if int(self.number[3]) % 2 == _WOMAN else Sex.MALE


def read_paper(text: str, named: str) -> Identity:
    """named: the kind as typed, by code or label; "" lets the number say it. Raises PaperUnreadable."""
    number = re.sub(r"[\s.\-]", "", tidy(text)).upper()
    if not number:
        raise PaperUnreadable("Gõ số định danh trên thẻ căn cước, hoặc số hộ chiếu.")
    paper = _named(named) or _by_its_number(number)
    if paper in _OTHERS:
        shape, words = _SHAPES[paper]
        if not re.fullmatch(shape, number):
            raise PaperUnreadable(words)
        return Identity(paper, number)
    try:
        return Identity(paper, read_number(number))
    except NumberUnreadable as problem:
        raise PaperUnreadable(str(problem)) from problem


def without_its_zero(text: str) -> str:
    """The 12 digits that a table made 11 of, to be offered: "" where a 0 in front makes no citizen number of them."""
    digits = re.sub(r"[\s.\-]", "", tidy(text))
    if len(digits) != _WITHOUT_ZERO or not digits.isascii() or not digits.isdigit():
        return ""
    return f"0{digits}"


def _named(named: str) -> str:
    wanted = folded(named)
    if not wanted:
        return ""
    found = {code: code for code in papers()}
    for code, label in papers().items():
        found |= {folded(label): code, folded(f"{code} - {label}"): code}
    return found.get(wanted, "9")


def _by_its_number(number: str) -> str:
    if re.fullmatch(r"\d{9}", number):
        return OLD_CARD
    return PASSPORT if _PASSPORT_SHAPE.fullmatch(number) else CARD
