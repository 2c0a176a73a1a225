"""When a question, a step or a paper applies, as data that reads like a sentence."""

from collections.abc import Mapping
from dataclasses import dataclass


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


Condition = Equals | AnyOf | AllOf | Not


def holds(condition: Condition | None, answers: Mapping[str, object]) -> bool:
    """Whether the condition holds for these raw answers; no condition always holds."""
    match condition:
        case None:
            return True
        case Equals(question, value):
            return answers.get(question) == value
        case AnyOf(conditions):
            return any(holds(one, answers) for one in conditions)
        case AllOf(conditions):
            return all(holds(one, answers) for one in conditions)
        case Not(inner):
            return not holds(inner, answers)


def questions_in(condition: Condition | None) -> frozenset[str]:
    """The questions that the condition depends on."""
    return frozenset(one.question for one in comparisons_in(condition))


def comparisons_in(condition: Condition | None) -> frozenset[Equals]:
    """What the condition is made of: which of these hold decides whether it holds."""
    match condition:
        case None:
            return frozenset()
        case Equals():
            return frozenset({condition})
        case AnyOf(conditions) | AllOf(conditions):
            return frozenset().union(*(comparisons_in(one) for one in conditions))
        case Not(inner):
            return comparisons_in(inner)
