"""What stands on a paper, from the heading to the signatures; kept as it was on the day of issue."""

import json
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Fact:
    """One line. An empty text leaves room for the pen."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Enclosed:
    """One paper of the dossier. form: original, copy or photograph, as far as it is known."""

    name: str
    form: str
    remark: str


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs, and the name below if it is known."""

    role: str
    name: str


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a long paper under its own title. people: rows of cells, the headings first; () for no table."""

    title: str
    facts: tuple[Fact, ...]
    people: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """
    One paper, from top to bottom.

    form: the official form's name, "" if there is none. issuer, copies_to: line by line. wanted: what is to be mended,
    and how.
    """

    form: str
    issuer: tuple[str, ...]
    number: str
    place_and_day: str
    title: str
    opening: str
    facts: tuple[Fact, ...]
    enclosed: tuple[Enclosed, ...]
    terms: tuple[Fact, ...]
    closing: tuple[str, ...]
    signatures: tuple[Signature, ...]
    wanted: tuple[Fact, ...] = ()
    copies_to: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()


def written(statement: Statement) -> str:
    """As JSON: for the sealed column, and for whoever draws it."""
    return json.dumps(asdict(statement), ensure_ascii=False)


def read(text: str) -> Statement:
    """Back from what written() gave."""
    stored = json.loads(text)
    return Statement(
        **{
            **stored,
            "issuer": tuple(stored["issuer"]),
            "facts": tuple(Fact(**one) for one in stored["facts"]),
            "enclosed": tuple(Enclosed(**one) for one in stored["enclosed"]),
            "terms": tuple(Fact(**one) for one in stored["terms"]),
            "closing": tuple(stored["closing"]),
            "signatures": tuple(Signature(**one) for one in stored["signatures"]),
            # Papers of the first weeks were kept without these.
            "wanted": tuple(Fact(**one) for one in stored.get("wanted", ())),
            "copies_to": tuple(stored.get("copies_to", ())),
            "parts": tuple(_part(one) for one in stored.get("parts", ())),
        }
    )


def _part(stored: dict[str, Any]) -> Part:
    facts = tuple(Fact(**one) for one in stored["facts"])
    return Part(stored["title"], facts, tuple(tuple(row) for row in stored["people"]))
