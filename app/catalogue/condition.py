"""When a question, a step or a paper applies, as data that reads like a sentence."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from app.days import DayUnreadable, read_day


@dataclass(frozen=True, slots=True)
class Equals:
    """The question was answered with exactly this."""

    question: str
    value: str


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one of these holds."""

    conditions: "tuple[Condition, ...]"


@dataclass(frozen=True, slots=True)
class AllOf:
    """Each of these holds."""

    conditions: "tuple[Condition, ...]"


@dataclass(frozen=True, slots=True)
class Not:
    """This does not hold."""

    condition: "Condition"


@dataclass(frozen=True, slots=True)
class Minor:
    """
    Somebody is not yet 18, or so old, on the day of the answer `on`: known from the answers alone, and near the day of
    filing.

    born: the question for the day of birth. Bộ luật Dân sự 91/2015/QH13 Điều 21; who agrees for whom: Nghị định
    58/2026/NĐ-CP (new Điều 7).
    """

    born: str
    on: str
    under: int = 18


@dataclass(frozen=True, slots=True)
class OneOf:
    """At least one person of a repeated group was answered with exactly this."""

    group: str
    question: str
    value: str


@dataclass(frozen=True, slots=True)
class Includes:
    """Of the boxes of a question (Several) this one is ticked."""

    question: str
    value: str


# None of no conditions.
NEVER = AnyOf(())

Atom = Equals | Minor | OneOf | Includes
Condition = Equals | Minor | OneOf | Includes | AnyOf | AllOf | Not


def holds(condition: Condition | None, answers: Mapping[str, object]) -> bool:
    """Whether the condition holds for these raw answers; no condition always holds."""
    return _decided(condition, lambda atom: is_met(atom, answers))


def stands(condition: Condition | None, met: frozenset[Atom]) -> bool:
    """The same where it is known already which of its atoms are met."""
    return _decided(condition, lambda atom: atom in met)


def is_met(atom: Atom, answers: Mapping[str, object]) -> bool:
    """Whether that one thing is so in these raw answers; a day that cannot be read says nothing."""
    match atom:
        case Equals(question, value):
            return answers.get(question) == value
        case Minor(born, on, under):
            return is_minor(answers.get(born), answers.get(on), under)
        case OneOf(group, question, value):
            rows = answers.get(group)
            return isinstance(rows, list | tuple) and any(row.get(question) == value for row in rows)
        case Includes(question, value):
            return value in str(answers.get(question, "")).split(",")


def is_minor(born: object, on: object, under: int = 18) -> bool:
    """Whether somebody born on the one day is under 18, or so old, on the other; both as typed or as days."""
    # A page asks several times over, mostly before either was typed.
    if not (born and on):
        return False
    try:
        birth, day = _day(born), _day(on)
    except DayUnreadable:
        return False
    return (day.year - birth.year) - ((day.month, day.day) < (birth.month, birth.day)) < under


def questions_in(condition: Condition | None) -> frozenset[str]:
    """The questions that the condition depends on."""
    return frozenset().union(*(questions_of(one) for one in atoms_in(condition)))


def questions_of(atom: Atom) -> frozenset[str]:
    """The questions that decide whether the atom is met."""
    match atom:
        case Equals(question) | Includes(question):
            return frozenset({question})
        case Minor(born, on):
            return frozenset({born, on})
        case OneOf(group):
            return frozenset({group})


def atoms_in(condition: Condition | None) -> frozenset[Atom]:
    """What the condition is made of: which of these are met decides whether it holds."""
    match condition:
        case None:
            return frozenset()
        case Equals() | Minor() | OneOf() | Includes():
            return frozenset({condition})
        case AnyOf(conditions) | AllOf(conditions):
            return frozenset().union(*(atoms_in(one) for one in conditions))
        case Not(inner):
            return atoms_in(inner)


def _decided(condition: Condition | None, met: Callable[[Atom], bool]) -> bool:
    match condition:
        case None:
            return True
        case Equals() | Minor() | OneOf() | Includes():
            return met(condition)
        case AnyOf(conditions):
            return any(_decided(one, met) for one in conditions)
        case AllOf(conditions):
            return all(_decided(one, met) for one in conditions)
        case Not(inner):
            return not _decided(inner, met)


def _day(said: object) -> date:
    return said if isinstance(said, date) else read_day(str(said or ""))
