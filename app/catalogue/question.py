"""The kinds of question a service may ask. A new kind: a class here, a reader in answers.py, a field in web/forms."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.catalogue.asked import Asked
from app.catalogue.condition import Condition, Equals

# What a ticked declaration is kept as, and compared with: Equals("cam_doan", TICKED).
TICKED = "co"


@dataclass(frozen=True, slots=True)
class Text(Asked):
    """Free text on one line."""

    longest: int = field(default=120, kw_only=True)


@dataclass(frozen=True, slots=True)
class PersonName(Asked):
    """A person's full name as on the birth certificate."""


@dataclass(frozen=True, slots=True)
class Choice(Asked):
    """
    One of a few: value sent -> words shown. More than seven are drawn as a list to open.

    sex: of a relation to the head of household, the question for the sex of whoever is so related.
    """

    # No part of the hash, so that what is built from questions (a form) can be kept for them.
    options: Mapping[str, str] = field(kw_only=True, hash=False)
    sex: str = field(default="", kw_only=True)


@dataclass(frozen=True, slots=True)
class Several(Asked):
    """Any number of a few, each ticked: value sent -> words shown. Kept as the values with commas between."""

    options: Mapping[str, str] = field(kw_only=True, hash=False)


@dataclass(frozen=True, slots=True)
class Declaration(Asked):
    """One sentence, the label, to be ticked: a promise that the official form asks for. Kept as TICKED."""


@dataclass(frozen=True, slots=True)
class Number(Asked):
    """A whole number, or with so many places after the comma; unit: as in "m²"."""

    unit: str = field(default="", kw_only=True)
    least: int = field(default=0, kw_only=True)
    most: int = field(default=1_000_000, kw_only=True)
    places: int = field(default=0, kw_only=True)


@dataclass(frozen=True, slots=True)
class Money(Asked):
    """An amount of đồng, however it is typed: "1.500.000", "1,5 triệu"."""

    most: int = field(default=1_000_000_000_000, kw_only=True)


@dataclass(frozen=True, slots=True)
class Day(Asked):
    """
    A day typed in one field; at most so many days before and after today.

    since: the question for the day at which what ends on this one begins; months: for how many at most. past, ahead:
    what to do where the day is further back, or further off; "" for a year that was mistyped.
    """

    days_back: int = field(default=365 * 3, kw_only=True)
    days_ahead: int = field(default=365, kw_only=True)
    since: str = field(default="", kw_only=True)
    months: int = field(default=0, kw_only=True)
    past: str = field(default="", kw_only=True)
    ahead: str = field(default="", kw_only=True)


@dataclass(frozen=True, slots=True)
class Period(Asked):
    """From a day to a day, both counted; months: as many at most, 0 for any. days_back, days_ahead: of either day."""

    days_back: int = field(default=365 * 3, kw_only=True)
    days_ahead: int = field(default=365 * 3, kw_only=True)
    months: int = field(default=0, kw_only=True)

    @property
    def fields(self) -> tuple[str, ...]:
        return (self.id, f"{self.id}_den")


@dataclass(frozen=True, slots=True)
class BirthDay(Asked):
    """
    A day of birth: not in the future, not more than 130 years ago.

    minor_when: where it holds only somebody under 18 fits, else (if there is one) only somebody of 18 or more. The two
    sentences say what to do where that is not so. year_enough: of old people the papers often have the year alone.
    """

    minor_when: Condition | None = field(default=None, kw_only=True)
    of_age: str = field(default="", kw_only=True)
    under_age: str = field(default="", kw_only=True)
    year_enough: bool = field(default=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class CitizenNumber(Asked):
    """Số định danh cá nhân, 12 digits; born and sex name the questions it is compared with."""

    born: str = field(default="", kw_only=True)
    sex: str = field(default="", kw_only=True)


@dataclass(frozen=True, slots=True)
class Phone(Asked):
    """A Vietnamese phone number."""


@dataclass(frozen=True, slots=True)
class Email(Asked):
    """An e-mail address."""


@dataclass(frozen=True, slots=True)
class Address(Asked):
    """House and street, and a ward of today found by any of its names; other_than: it may not be the same ward."""

    other_than: str = field(default="", kw_only=True)
    clash: str = field(default="", kw_only=True)
    with_street: bool = field(default=True, kw_only=True)

    @property
    def fields(self) -> tuple[str, ...]:
        return (self.id, f"{self.id}_xa", f"{self.id}_nha")


@dataclass(frozen=True, slots=True)
class FormerAddress(Asked):
    """A place as an old paper names it, in one line: where somebody was born, or lived before the wards changed."""


@dataclass(frozen=True, slots=True)
class Minors:
    """
    Who in a group is under 18, and not the child of whoever files.

    born, relation: questions of the group. on: the day that counts. head: it is so where she heads the household.
    """

    born: str
    relation: str
    on: str
    head: Equals


@dataclass(frozen=True, slots=True)
class Members(Asked):
    """
    The same few questions about each of several people.

    minors: where a parent agrees for whoever of them is under 18.
    """

    one: "tuple[Question, ...]" = field(kw_only=True)
    most: int = field(default=30, kw_only=True)
    minors: Minors | None = field(default=None, kw_only=True)


Question = (
    Text
    | PersonName
    | Choice
    | Several
    | Declaration
    | Number
    | Money
    | Day
    | Period
    | BirthDay
    | CitizenNumber
    | Phone
    | Email
    | Address
    | FormerAddress
    | Members
)
