"""
How JSON looks that comes in or goes out: one description reads it, refuses it in words, and stands in the contract.

What OpenAPI says of a value and what the door lets in are the same object: they can't disagree.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from app.letters import tidy

Json = Any
LONGEST = 600


@dataclass(frozen=True, slots=True)
class Wrong:
    """where: the name of the field, "" for the whole. sentence: what to send instead."""

    where: str
    sentence: str


class Unreadable(ValueError):
    """What came in is not what was asked for."""

    def __init__(self, *found: Wrong) -> None:
        super().__init__("; ".join(f"{one.where}: {one.sentence}" for one in found))
        self.found = found


class Shape(Protocol):
    """What may stand in one place."""

    def read(self, value: Json, where: str) -> Json:
        """The value, as it is worked with. Raises Unreadable."""

    def schema(self) -> dict[str, Json]:
        """JSON Schema 2020-12, as OpenAPI 3.1 writes it."""


@dataclass(frozen=True, slots=True)
class Text:
    """letters: how it must look, from its beginning to its end. form: a format that OpenAPI knows."""

    about: str = ""
    shortest: int = 0
    longest: int = LONGEST
    letters: str = ""
    form: str = ""
    sample: str = ""

    def read(self, value: Json, where: str) -> str:
        if not isinstance(value, str):
            raise Unreadable(Wrong(where, "Gửi một chuỗi chữ."))
        if not self.shortest <= len(value) <= self.longest:
            raise Unreadable(Wrong(where, f"Gửi từ {self.shortest} đến {self.longest} chữ."))
        if "\0" in value or (self.letters and not re.fullmatch(self.letters, value)):
            raise Unreadable(Wrong(where, f"Gửi theo mẫu, ví dụ {self.sample}." if self.sample else "Bỏ ký tự lạ."))
        said = value if self.letters or self.form else tidy(value)
        if len(said) < self.shortest:
            raise Unreadable(Wrong(where, "Gửi chữ đọc được."))
        return said

    def schema(self) -> dict[str, Json]:
        # No zero byte stands in any text of ours: PostgreSQL keeps none.
        written = {"type": "string", "minLength": self.shortest, "maxLength": self.longest}
        written |= {"pattern": f"^(?:{self.letters})$" if self.letters else "^[^\\u0000]*$"}
        return with_(written, description=self.about, format=self.form, examples=[self.sample] if self.sample else [])


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number."""

    about: str = ""
    least: int = 0
    most: int = 2**31 - 1

    def read(self, value: Json, where: str) -> int:
        # To JSON Schema 3.0 is a whole number.
        whole = isinstance(value, int | float) and not isinstance(value, bool) and value == value // 1
        if not whole or not self.least <= value <= self.most:
            raise Unreadable(Wrong(where, f"Gửi một số nguyên từ {self.least} đến {self.most}."))
        return int(value)

    def schema(self) -> dict[str, Json]:
        return with_({"type": "integer", "minimum": self.least, "maximum": self.most}, description=self.about)


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a list. options: each with what it means."""

    options: Mapping[str, str]
    about: str = ""

    def read(self, value: Json, where: str) -> str:
        if not isinstance(value, str) or value not in self.options:
            raise Unreadable(Wrong(where, f"Chọn một trong: {', '.join(self.options)}."))
        return value

    def schema(self) -> dict[str, Json]:
        meanings = "; ".join(f"{word}: {means}" for word, means in self.options.items() if means)
        return with_(
            {"type": "string", "enum": list(self.options)}, description=". ".join(filter(None, (self.about, meanings)))
        )


@dataclass(frozen=True, slots=True)
class Truth:
    """Yes or no."""

    about: str = ""

    def read(self, value: Json, where: str) -> bool:
        if not isinstance(value, bool):
            raise Unreadable(Wrong(where, "Gửi true hoặc false."))
        return value

    def schema(self) -> dict[str, Json]:
        return with_({"type": "boolean"}, description=self.about)


def with_(written: dict[str, Json], **more: Json) -> dict[str, Json]:
    """The schema with what there is to say besides; nothing empty stands in it."""
    return {**written, **{name: value for name, value in more.items() if value}}
