"""The degrees of certainty of an identity, and what a newer sight does to an older one."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.people.citizen_number import Sex


class Certainty(StrEnum):
    """From the least to the most. Said: nobody has compared it with anything, and no row is kept of it."""

    SAID = "said"
    SEEN = "seen"
    CONFIRMED = "confirmed"


WORDS = {
    Certainty.SAID: "tự khai",
    Certainty.SEEN: "đã xem thẻ",
    Certainty.CONFIRMED: "đã xác nhận điện tử",
}
_ORDER = tuple(Certainty)


@dataclass(frozen=True, slots=True)
class Facts:
    """Who somebody is, as a paper or the state says it. number: 12 digits."""

    name: str
    born: date
    sex: Sex
    number: str
    address: str


def marked(subject: str) -> str:
    """What is marked to find the state's word for somebody again."""
    return f"state-subject:{subject}"


def degree_after(known: Certainty, new: Certainty, same_number: bool) -> Certainty:
    """
    A card that is seen again takes nothing from what the state confirmed of the same number.

    Of another number only what was seen last is known.
    """
    return max(known, new, key=_ORDER.index) if same_number else new
