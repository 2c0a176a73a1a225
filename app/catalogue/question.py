"""The kinds of question a service may ask. A new kind: a class here, a reader in answers.py, a field in web/forms."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.catalogue.condition import Condition


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
    """One of a few: value sent -> words shown. More than seven are drawn as a list to open."""

    # No part of the hash, so that what is built from questions (a form) can be kept for them.
    options: Mapping[str, str] = field(kw_only=True, hash=False)


@dataclass(frozen=True, slots=True)
class Day(Asked):
    """A day typed in one field; at most so many days before and after today."""

    days_back: int = field(default=365 * 3, kw_only=True)
    days_ahead: int = field(default=365, kw_only=True)


@dataclass(frozen=True, slots=True)
class BirthDay(Asked):
    """A day of birth: not in the future, not more than 130 years ago."""


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
class Members(Asked):
    """The same few questions about each of several people."""

    one: "tuple[Question, ...]" = field(kw_only=True)
    most: int = field(default=30, kw_only=True)


Question = Text | PersonName | Choice | Day | BirthDay | CitizenNumber | Phone | Email | Address | Members
