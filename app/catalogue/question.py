"""The kinds of question a service may ask. A new kind: a class here, a reader in answers.py, a field in web/forms."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.catalogue.condition import Condition, Equals


@dataclass(frozen=True, slots=True)
class Asked:
    """
    What every question has.

    label: what we ask. name: what errors, the summary and the desk call it. hint: an example or where to find it.
    """

    id: str
    label: str
    name: str = field(kw_only=True)
    hint: str = field(default="", kw_only=True)
    when: Condition | None = field(default=None, kw_only=True)
    required: bool = field(default=True, kw_only=True)
    # An optional answer without which another one of the same page cannot stand.
    required_when: Condition | None = field(default=None, kw_only=True)

    @property
    def fields(self) -> tuple[str, ...]:
        """The names under which the answer's parts are sent and kept."""
        return (self.id,)


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
class Day(Asked):
    """
    A day typed in one field; at most so many days before and after today.

    since: the question for the day at which what ends on this one begins; months: for how many at most.
    """

    days_back: int = field(default=365 * 3, kw_only=True)
    days_ahead: int = field(default=365, kw_only=True)
    since: str = field(default="", kw_only=True)
    months: int = field(default=0, kw_only=True)


@dataclass(frozen=True, slots=True)
class BirthDay(Asked):
    """
    A day of birth: not in the future, not more than 130 years ago.

    minor_when: where it holds only somebody under 18 fits, else (if there is one) only somebody of 18 or more. The two
    sentences say what to do where that is not so.
    """

    minor_when: Condition | None = field(default=None, kw_only=True)
    of_age: str = field(default="", kw_only=True)
    under_age: str = field(default="", kw_only=True)


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


Question = Text | PersonName | Choice | Day | BirthDay | CitizenNumber | Phone | Email | Address | Members
