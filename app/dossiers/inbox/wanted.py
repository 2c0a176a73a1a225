"""Decides what of its list the desk wants to see, as the address of the page says it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any
from uuid import UUID

from app.dossiers.channel import Channel
from app.dossiers.lifecycle import OPEN_STATES, State


class Facet(StrEnum):
    """By what the list is narrowed; the value stands in the address."""

    SERVICE = "thu-tuc"
    STATE = "trang-thai"
    TERM = "han"
    HOLDER = "giu"
    CHANNEL = "cach-nop"
    POINT = "diem"
    NEIGHBOURHOOD = "to"
    ASKED = "y-kien"


class Term(StrEnum):
    """How it stands with the legal term."""

    LATE = "qua-han"
    TODAY = "hom-nay"
    LATER = "con-han"
    PAUSED = "dung"


TERM_WORDS: dict[Term, str] = {
    Term.LATE: "Quá hạn",
    Term.TODAY: "Hết hạn hôm nay",
    Term.LATER: "Còn hạn",
    Term.PAUSED: "Dừng đếm, chờ người dân",
}
# Beside the ways of Channel, which exclude one another: papers may be brought whatever the way.
BROUGHT = "nop-ho"
BROUGHT_WORDS = "Có người nộp hộ giấy"
# Beside the members of staff.
NOBODY = "chua-ai"
NOBODY_WORDS = "Chưa ai nhận"
ME = "toi"


@dataclass(frozen=True, slots=True)
class Wanted:
    """
    What was chosen of each facet; a facet that is not named is not narrowed.

    Values are those that the rows have: slugs, states, ids as text; of Facet.HOLDER an id or NOBODY.
    """

    chosen: Mapping[Facet, str]

    def __getitem__(self, facet: Facet) -> str:
        """ "" where it is not narrowed."""
        return self.chosen.get(facet, "")

    def but(self, facet: Facet, value: str) -> "Wanted":
        """The same with another choice of one facet; "" for none."""
        kept = {one: old for one, old in self.chosen.items() if one is not facet}
        return replace(self, chosen={**kept, **({facet: value} if value else {})})

    @property
    def as_args(self) -> dict[str, Any]:
        """As it stands in an address, always in one order."""
        return {facet.value: self.chosen[facet] for facet in Facet if facet in self.chosen}


EVERYTHING = Wanted({})


def read_wanted(args: Mapping[str, str], me: UUID) -> Wanted:
    """From an address; what nobody can mean is left out. ME becomes who asks."""
    typed = {facet: args.get(facet.value, "").strip() for facet in Facet}
    if typed[Facet.HOLDER] == ME:
        typed[Facet.HOLDER] = str(me)
    return Wanted({facet: value for facet, value in typed.items() if value and _may_mean(facet, value)})


def _may_mean(facet: Facet, value: str) -> bool:
    match facet:
        case Facet.STATE:
            return value in OPEN_STATES
        case Facet.TERM:
            return value in tuple(Term)
        case Facet.CHANNEL:
            return value == BROUGHT or value in tuple(Channel)
        case Facet.ASKED:
            return value == ME
        case Facet.POINT | Facet.NEIGHBOURHOOD:
            return _is_id(value)
        case Facet.HOLDER:
            return value == NOBODY or _is_id(value)
        case Facet.SERVICE:
            # A zero byte is no text to PostgreSQL.
            return len(value) <= 60 and value.isprintable()


def _is_id(value: str) -> bool:
    try:
        return str(UUID(value)) == value
    except ValueError:
        return False


def states() -> tuple[State, ...]:
    """Those that the list shows, in the order of the life of a dossier."""
    return tuple(state for state in State if state in OPEN_STATES)
