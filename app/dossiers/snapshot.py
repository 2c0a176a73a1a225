"""A dossier's questions and answers in words, as they stood on the day it was sent."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TypedDict

from app.catalogue import journey
from app.catalogue.answers import Raw, read, rows_of, shown
from app.catalogue.fee import fee_due, in_words
from app.catalogue.question import Members
from app.catalogue.service import Received, Step


@dataclass(frozen=True, slots=True)
class Item:
    """
    One question with its answer in words.

    id: the question's, "<group>.<question>" for one of several people; row: which of them.
    """

    name: str
    label: str
    text: str
    id: str = ""
    row: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """The items of one step, or of one person of a repeated group."""

    title: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """
    All groups in the order in which they were asked, and the papers that belong to them.

    request: CT01 field 10. fee: what the counter asks for, in words.
    """

    request: str
    fee: str
    groups: tuple[Group, ...]
    papers: tuple[str, ...]

    @property
    def request_in_full(self) -> str:
        """With the former address where the papers of the house say it (note 3 of the form)."""
        former = next(iter(self.answers("dia_chi_cu")), "")
        return f"{self.request}. Địa chỉ cũ ghi trên giấy tờ nhà: {former}" if former else self.request

    def answers(self, question_id: str) -> tuple[str, ...]:
        """What was answered to a question, once for each person it was asked about."""
        return tuple(item.text for group in self.groups for item in group.items if item.id == question_id)


class _ItemJson(TypedDict):
    name: str
    label: str
    text: str
    id: str
    row: str


class _GroupJson(TypedDict):
    title: str
    items: list[_ItemJson]


class SnapshotJson(TypedDict):
    """How a snapshot is stored."""

    request: str
    fee: str
    groups: list[_GroupJson]
    papers: list[str]


def snapshot(service: Received, raw: Raw, today: date, received: date | None = None) -> Snapshot:
    """received: the day whose figures hold, if it is not today. Raises Unclear where an answer is still missing."""
    groups = [group for step in journey.path(service, raw) for group in groups_of(step, raw, today)]
    return _following(service, raw, tuple(groups), received or today)


def groups_of(step: Step, raw: Raw, today: date) -> list[Group]:
    """One group for the step's own questions, one for each person of a repeated group in it."""
    plain = [question for question in journey.asked(step, raw) if not isinstance(question, Members)]
    items = tuple(Item(one.name, one.label, shown(one, read(one, raw, today)), one.id) for one in plain)
    groups = [Group(step.name, items)] if items else []
    for question in journey.asked(step, raw):
        if isinstance(question, Members):
            groups += _people(question, raw, today)
    return groups


def with_answers(
    service: Received, raw: Raw, taken: Snapshot, texts: Mapping[tuple[str, str], str], received: date
) -> Snapshot:
    """
    The same snapshot with some answers changed, and with what follows from them.

    raw: all answers, the changed ones too; there may be gaps. texts: (id, row) of an item -> its new words.
    received: the day whose figures hold.
    """
    groups = tuple(
        replace(group, items=tuple(replace(one, text=texts.get((one.id, one.row), one.text)) for one in group.items))
        for group in taken.groups
    )
    return _following(service, raw, groups, received)


def to_json(taken: Snapshot) -> SnapshotJson:
    """For the sealed column."""
    groups: list[_GroupJson] = [
        {"title": group.title, "items": [_item(one) for one in group.items]} for group in taken.groups
    ]
    return {"request": taken.request, "fee": taken.fee, "groups": groups, "papers": list(taken.papers)}


def from_json(stored: SnapshotJson) -> Snapshot:
    """Back from the sealed column."""
    groups = tuple(Group(group["title"], tuple(Item(**item) for item in group["items"])) for group in stored["groups"])
    return Snapshot(stored["request"], stored["fee"], groups, tuple(stored["papers"]))


def _following(service: Received, raw: Raw, groups: tuple[Group, ...], day: date) -> Snapshot:
    """The answers with the request, the fee and the papers that follow from them."""
    words = {item.id: item.text for group in groups for item in group.items}
    request, fee = journey.request(service, raw, words), in_words(fee_due(service, raw, day))
    return Snapshot(request, fee, groups, tuple(paper.name for paper in journey.papers(service, raw)))


def _item(item: Item) -> _ItemJson:
    return {"name": item.name, "label": item.label, "text": item.text, "id": item.id, "row": item.row}


def _people(question: Members, raw: Raw, today: date) -> list[Group]:
    return [
        Group(
            f"{question.name.capitalize()} {number}",
            tuple(
                Item(one.name, one.label, shown(one, read(one, row, today)), f"{question.id}.{one.id}", row["id"])
                for one in question.one
            ),
        )
        for number, row in enumerate(rows_of(question, raw), start=1)
    ]
