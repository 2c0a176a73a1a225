"""Decides what the desk looks for, by what it typed, and for what it may."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from app.dossiers.number import read_dossier_number
from app.letters import folded, tidy
from app.people.citizen_number import NumberUnreadable, read_number
from app.people.phone import PhoneUnreadable, read_phone

FEWEST = 2
LONGEST = 80
# As the national portal writes it, "000.00.16.H26-261124-0001": letters and digits in groups, nothing else.
_OFFICIAL = re.compile(r"(?=.*\d)[A-Z0-9]+(?:[.\-/][A-Z0-9]+)+")


class By(StrEnum):
    """What was typed. A code names nobody; the others are looked for for a reason."""

    CODE = "code"
    OFFICIAL = "official"
    NUMBER = "number"
    PHONE = "phone"
    NAME = "name"


NAMES_NOBODY = frozenset({By.CODE, By.OFFICIAL})


class SearchNeeded(StrEnum):
    """The reason that is noted with a search for a person."""

    AT_COUNTER = "nguoi-dan-hoi"
    ON_PHONE = "nguoi-dan-goi"
    BELONGS = "ghep-ho-so"
    VERIFY = "xac-minh"


WORDS: dict[SearchNeeded, str] = {
    SearchNeeded.AT_COUNTER: "Người dân đến hỏi hồ sơ của mình",
    SearchNeeded.ON_PHONE: "Người dân gọi điện hỏi hồ sơ của mình",
    SearchNeeded.BELONGS: "Xem hồ sơ trước đó của cùng người, để giải quyết hồ sơ này",
    SearchNeeded.VERIFY: "Tra cứu, xác minh",
}


class SearchUnreadable(ValueError):
    """Nothing that one could look for; the text says what to do."""


@dataclass(frozen=True, slots=True)
class Sought:
    """value: as it is kept or marked; of a name its folded words with single spaces."""

    by: By
    value: str


def read_sought(text: str) -> Sought:
    """Raises SearchUnreadable."""
    typed = tidy(text)
    number = read_dossier_number(typed)
    if number:
        return Sought(By.CODE, number)
    letters = any(char.isalpha() for char in typed)
    if _OFFICIAL.fullmatch(typed.upper()) and letters:
        return Sought(By.OFFICIAL, typed.upper())
    if any(char.isdigit() for char in typed):
        return _digits(typed)
    name = folded(typed)
    if len(name) < FEWEST or len(name) > LONGEST:
        raise SearchUnreadable(
            "Gõ tên, ít nhất hai chữ cái, không cần dấu; hoặc mã hồ sơ, số điện thoại, số định danh."
        )
    return Sought(By.NAME, name)


def _digits(typed: str) -> Sought:
    """A phone has 10 or 11 digits, a citizen number 12."""
    try:
        return Sought(By.NUMBER, read_number(typed))
    except NumberUnreadable:
        pass
    try:
        return Sought(By.PHONE, read_phone(typed))
    except PhoneUnreadable as problem:
        words = "Gõ đủ số: điện thoại 10 chữ số, số định danh 12 chữ số, hoặc mã hồ sơ như CG-261123-0042."
        raise SearchUnreadable(words) from problem


@dataclass(frozen=True, slots=True)
class Before:
    """After which found dossier the next ones follow: the latest sent stands first."""

    sent_at: datetime
    number: str

    def __str__(self) -> str:
        return f"{int(self.sent_at.timestamp() * 1_000_000)}.{self.number}"


def read_before(text: str) -> Before | None:
    """As written above; None where it is none."""
    at, _, typed = text.partition(".")
    number = read_dossier_number(typed)
    if number is None or not (at.isascii() and at.isdigit() and len(at) <= 17):
        return None
    whole, rest = divmod(int(at), 1_000_000)
    return Before(datetime.fromtimestamp(whole, UTC).replace(microsecond=rest), number)
