"""Decides what is walked through with a person beside her dossiers: steps, why one stops, what to come back with."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

_DATA = Path(__file__).parent / "data" / "tasks.json"


@dataclass(frozen=True, slots=True)
class Source:
    """From where a step is known. of: year or month. doubt: why it may be wrong by now."""

    title: str
    address: str
    of: str
    doubt: str


@dataclass(frozen=True, slots=True)
class Step:
    """words: for everybody. unsure: for staff alone, what has to be looked up on the spot; "" for nothing."""

    id: str
    words: str
    unsure: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Stop:
    """A reason to go on another day. bring: with what, as it follows on "mang theo"."""

    id: str
    words: str
    bring: str


@dataclass(frozen=True, slots=True)
class Task:
    """needs: names of the tasks before it."""

    slug: str
    name: str
    purpose: str
    needs: tuple[str, ...]
    steps: tuple[Step, ...]
    stops: tuple[Stop, ...]

    @property
    def sources(self) -> tuple[Source, ...]:
        """Of all its steps, each once."""
        return tuple(dict.fromkeys(one for step in self.steps for one in step.sources))


@cache
def all_tasks() -> tuple[Task, ...]:
    """The tasks of data/tasks.json, where their sources and doubts stand; what comes first is needed first."""
    data = json.loads(_DATA.read_text(encoding="utf-8"))
    sources = {key: Source(**told) for key, told in data["sources"].items()}
    names = {told["slug"]: told["name"] for told in data["tasks"]}
    return tuple(_task(told, names, sources) for told in data["tasks"])


def task(slug: str) -> Task | None:
    """One of them."""
    return next((one for one in all_tasks() if one.slug == slug), None)


def _task(told: dict[str, Any], names: dict[str, str], sources: dict[str, Source]) -> Task:
    return Task(
        slug=told["slug"],
        name=told["name"],
        purpose=told["purpose"],
        needs=tuple(names[one] for one in told["needs"]),
        steps=tuple(Step(**{**one, "sources": tuple(sources[key] for key in one["sources"])}) for one in told["steps"]),
        stops=tuple(Stop(**one) for one in told["stops"]),
    )
