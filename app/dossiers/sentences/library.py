"""Which sentences stand ready for an item: the ward's own for it, else the ward's for all of its kind, else ours."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.catalogue.question import Members
from app.catalogue.service import Received
from app.dossiers.request import LONGEST, READY, Item, Kind
from app.letters import tidy

MOST = 20
# What the ward has written: key -> its sentences in order.
Own = Mapping[str, tuple[str, ...]]


class SentencesUnclear(ValueError):
    """Too many of them, or one that is too long; says which in words."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where sentences can be kept. key: as in the address."""

    key: str
    name: str
    kind: Kind


def ready(item: Item, own: Own) -> tuple[str, ...]:
    """What can be chosen for it."""
    return own.get(_key(item.kind, item.id)) or own.get(item.kind) or READY[item.kind]


def shelves(service: Received) -> tuple[Shelf, ...]:
    """One for all answers, one for all papers, and one for each of them."""
    every = (
        Shelf(Kind.ANSWER, "mọi câu trả lời", Kind.ANSWER),
        Shelf(Kind.PAPER, "mọi giấy tờ", Kind.PAPER),
        Shelf(Kind.OTHER, "việc khác", Kind.OTHER),
    )
    papers = (Shelf(_key(Kind.PAPER, one.name), one.name, Kind.PAPER) for one in service.papers)
    return (*every, *_of_answers(service), *papers)


def shelf(service: Received, key: str) -> Shelf | None:
    """The one of an address."""
    return next((one for one in shelves(service) if one.key == key), None)


def read_sentences(text: str) -> tuple[str, ...]:
    """One a line, empty lines left out. Raises SentencesUnclear."""
    lines = tuple(dict.fromkeys(line for line in map(tidy, text.splitlines()) if line))
    if len(lines) > MOST:
        raise SentencesUnclear(f"Có {len(lines)} câu. Giữ nhiều nhất {MOST} câu, câu hay dùng đứng trước.")
    long = next((line for line in lines if len(line) > LONGEST), None)
    if long:
        raise SentencesUnclear(f"Viết ngắn lại câu “{long[:40]}…”, nhiều nhất {LONGEST} chữ.")
    return lines


def _of_answers(service: Received) -> tuple[Shelf, ...]:
    found: dict[str, str] = {}
    for question in (one for step in service.steps for one in step.questions):
        if isinstance(question, Members):
            found |= {f"{question.id}.{one.id}": f"{question.name}: {one.name}" for one in question.one}
        else:
            found[question.id] = question.name
    return tuple(Shelf(_key(Kind.ANSWER, one), name, Kind.ANSWER) for one, name in found.items())


def _key(kind: Kind, one: str) -> str:
    return f"{kind}:{one}" if one else kind
