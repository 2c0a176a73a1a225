"""Finds the service that somebody means, in everyday words and without marks: by the words in the services' files."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from math import log

from app.catalogue.service import Service
from app.letters import folded

MOST = 6
# What is nearer than this part of the best is shown too.
NEAR = 0.45
# Said around a wish, and part of none.
_SMALL = frozenset(
    folded("làm cho tôi muốn xin cần giúp em anh chị bác ông bà bị đi về là gì thế nào như được của và thì mà").split()
)


@dataclass(frozen=True, slots=True)
class _Entry:
    """One way in which people call a service."""

    service: Service
    words: frozenset[str]
    phrase: str


def find(typed: str, services: tuple[Service, ...]) -> tuple[Service, ...]:
    """The likeliest first; none where nothing of what was typed is known. services: those to choose from."""
    wanted = _meant(typed)
    if not wanted:
        return ()
    entries, weight = _index(services)
    best: dict[Service, float] = {}
    for one in entries:
        score = _score(wanted, one, weight)
        best[one.service] = max(score, best.get(one.service, 0.0))
    top = max(best.values())
    found = [one for one, score in best.items() if score and score >= NEAR * top]
    return tuple(sorted(found, key=lambda one: (-best[one], len(one.name), one.name))[:MOST])


def _score(wanted: tuple[str, ...], entry: _Entry, weight: dict[str, float]) -> float:
    """How much of what was typed the phrase says, and how much of the phrase was typed; rare words say more."""
    common = sum(weight.get(word, 0.0) for word in entry.words.intersection(wanted))
    if not common:
        return 0.0
    asked = sum(weight.get(word, _UNKNOWN) for word in set(wanted))
    said = sum(weight[word] for word in entry.words)
    whole = 0.5 if f" {entry.phrase} " in f" {' '.join(wanted)} " else 0.0
    return common / asked + 0.5 * common / said + whole


# A word of which no service speaks takes from the likeness of all alike.
_UNKNOWN = 1.0


@lru_cache(maxsize=8)
def _index(services: tuple[Service, ...]) -> tuple[tuple[_Entry, ...], dict[str, float]]:
    entries = tuple(
        _Entry(one, frozenset(_meant(phrase)), " ".join(_meant(phrase)))
        for one in services
        for phrase in (one.name, *one.words)
        if _meant(phrase)
    )
    spoken_of = _services_by_word(entries)
    return entries, {word: log(1 + len(services) / len(them)) for word, them in spoken_of.items()}


def _services_by_word(entries: Iterable[_Entry]) -> dict[str, set[Service]]:
    found: dict[str, set[Service]] = {}
    for one in entries:
        for word in one.words:
            found.setdefault(word, set()).add(one.service)
    return found


def _meant(phrase: str) -> tuple[str, ...]:
    """The words that say something; all of them where that is none."""
    words = folded(phrase).split()
    return tuple(word for word in words if word not in _SMALL) or tuple(words)
