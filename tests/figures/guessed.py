"""How many accounts guessing opens, by how people choose six digits."""

from collections.abc import Callable
from functools import cache
from itertools import accumulate

PINS = 10**6
# Six digits as people choose them, where nothing is refused, resist online guessing like 7.2 bits: the ten commonest
# open 6.8 in a hundred (Wang, Gu, Huang, Wang: Understanding Human-Chosen PINs, ASIACCS 2017). Their shares fall with
# the rank as Zipf's law says, so this one number says the rest.
OPENED_BY_TEN = 10 / 2**7.2
# Numbers of six digits in two public lists of the commonest passwords; app/people/pin.py refuses all of them. It
# refuses thousands more, of which nobody has published the rank: here they count as free to choose.
KNOWN_AS_COMMON = 954

Chance = Callable[[int], float]


def random(guesses: int) -> float:
    """The chance to open one account whose PIN was drawn by lot."""
    return guesses / PINS


def as_people_choose(guesses: int) -> float:
    """The same where nothing is refused; the guesser begins with the commonest."""
    return _share(0, guesses)


def with_the_commonest_refused(guesses: int) -> float:
    """The same where whoever wanted a common one had to choose again; the guesser begins with the commonest allowed."""
    return _share(KNOWN_AS_COMMON, guesses) / _share(KNOWN_AS_COMMON, PINS)


def expected(accounts: int, guesses: int, chance: Chance) -> float:
    """How many of the accounts so many guesses at each of them open."""
    return accounts * chance(guesses)


def _share(after: int, ranks: int) -> float:
    """What part of all people chose one of so many ranks after the first ones."""
    below = _summed()
    return (below[min(after + ranks, PINS)] - below[after]) / below[PINS]


@cache
def _summed() -> list[float]:
    """0, and the weights of the commonest 1, 2, 3, … added up."""
    low, high = 0.0, 2.0
    while high - low > 1e-3:
        middle = (low + high) / 2
        found = _weights(middle)
        low, high = (middle, high) if found[10] / found[PINS] < OPENED_BY_TEN else (low, middle)
    return _weights(high)


def _weights(falls: float) -> list[float]:
    return list(accumulate((rank**-falls for rank in range(1, PINS + 1)), initial=0.0))
