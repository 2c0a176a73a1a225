"""What a house does of habit: why its guests come, and for how many nights."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Habit:
    """What holds where a row is silent. reason: code of the portal. nights: 1 to 30."""

    reason: str = "1"
    nights: int = 1


USUAL = Habit()
