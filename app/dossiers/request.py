"""What the desk may ask the resident to mend, item by item, and the questions that ask her (CT05: all at once)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypedDict

from app.catalogue.answers import Raw, Row, rows_of
from app.catalogue.condition import Equals, atoms_in
from app.catalogue.question import Choice, Members, Question, Text
from app.catalogue.service import Received
from app.dossiers.snapshot import Snapshot

LONGEST = 300
FEWEST = 2


class Kind(StrEnum):
    """What an item is about."""

    ANSWER = "answer"
    PAPER = "paper"
    OTHER = "other"


READY: dict[Kind, tuple[str, ...]] = {
    Kind.ANSWER: (
        "Chưa khớp với thẻ căn cước. Anh/chị xem thẻ rồi gõ lại.",
        "Chưa đủ để tìm ra. Anh/chị ghi đầy đủ hơn.",
        "Còn để trống. Anh/chị điền giúp.",
    ),
    Kind.PAPER: (
        "Chưa có giấy này. Anh/chị gửi ảnh hoặc mang bản chính tới.",
        "Ảnh mờ hoặc mất góc. Anh/chị chụp lại cả tờ.",
        "Giấy còn thiếu trang hoặc thiếu chữ ký.",
        "Giấy đã hết hạn hoặc không phải giấy này.",
    ),
    Kind.OTHER: (),
}


@dataclass(frozen=True, slots=True)
class Item:
    """
    One thing to mend. id: of the question or paper; row: of the person in a repeated group.

    name: how the page calls it. words: what is wrong and what to do. stood: the answer that stood there.
    """

    kind: Kind
    id: str
    row: str
    name: str
    words: str = ""
    stood: str = ""


class ItemJson(TypedDict):
    """How an item is stored."""

    kind: str
    id: str
    row: str
    name: str
    words: str
    stood: str


def askable(service: Received, taken: Snapshot) -> tuple[Item, ...]:
    """
    Everything that can be asked about a dossier.

    An answer that decides which questions follow, or which ward receives, would make another dossier of it. A day of
    birth may be asked about: who is a minor then, the desk sees.
    """
    fixed = _fixed(service)
    answers = [
        Item(Kind.ANSWER, one.id, one.row, f"{group.title}: {one.name}" if one.row else one.name, stood=one.text)
        for group in taken.groups
        for one in group.items
        if one.id != service.place and one.id not in fixed and (one.id, one.text) not in fixed
    ]
    papers = [Item(Kind.PAPER, name, "", name) for name in taken.papers]
    return (*answers, *papers, Item(Kind.OTHER, "", "", "Việc khác"))


def question_about(item: Item, number: int, service: Received) -> Question:
    """The question as it is asked again, under a name of its own; free text where there is nothing to ask again."""
    found = _question(item, service) if item.kind is Kind.ANSWER else None
    if isinstance(found, Choice):
        found = replace(found, options=_beside_each_other(found, service))
    if found:
        return replace(found, id=f"o{number}", when=None)
    label = "Anh/chị trả lời" if item.kind is Kind.OTHER else "Anh/chị viết thêm cho công an phường"
    needed = item.kind is not Kind.PAPER
    hint = "" if needed else "Không có gì thêm thì để trống."
    return Text(f"o{number}", label, name=item.name, hint=hint, longest=LONGEST, required=needed)


def _fixed(service: Received) -> set[str | tuple[str, str]]:
    """Choices that decide what follows, whatever is chosen; of others, (id, words) of each option that does."""
    found: set[str | tuple[str, str]] = set()
    for one in (one for step in service.steps for one in step.questions if isinstance(one, Choice)):
        others = _beside_each_other(one, service)
        found |= (
            {one.id} if len(others) < FEWEST else {(one.id, one.options[key]) for key in {*one.options} - {*others}}
        )
    return found


def _beside_each_other(asked: Choice, service: Received) -> Mapping[str, str]:
    """The options that no condition speaks of: whichever of these is chosen, the same follows."""
    steps = [*service.steps, *(one for step in service.steps for one in step.questions)]
    atoms = {atom for one in steps for atom in atoms_in(one.when)}
    return {key: words for key, words in asked.options.items() if Equals(asked.id, key) not in atoms}


def kept_about(item: Item, number: int, service: Received, raw: Raw) -> Mapping[str, str]:
    """What stands in the answer now, under the names of the question that asks it again."""
    source = _question(item, service) if item.kind is Kind.ANSWER else None
    if source is None:
        return {}
    answers = _row(item, service, raw) if item.row else raw
    again = question_about(item, number, service)
    return {new: str(answers.get(old, "")) for old, new in zip(source.fields, again.fields, strict=True)}


def mended(item: Item, number: int, service: Received, raw: Raw, typed: Mapping[str, str]) -> Raw:
    """The answers of the dossier with this one changed to what was typed."""
    source = _question(item, service) if item.kind is Kind.ANSWER else None
    if source is None:
        return raw
    again = question_about(item, number, service)
    new = {old: typed.get(name, "") for old, name in zip(source.fields, again.fields, strict=True)}
    if not item.row:
        return {**raw, **new}
    group = _group(item, service)
    rows = [{**row, **new} if row["id"] == item.row else row for row in rows_of(group, raw)]
    return {**raw, group.id: rows}


def to_json(items: tuple[Item, ...]) -> list[ItemJson]:
    """For the sealed column."""
    return [
        {
            "kind": one.kind,
            "id": one.id,
            "row": one.row,
            "name": one.name,
            "words": one.words,
            "stood": one.stood,
        }
        for one in items
    ]


def from_json(stored: list[ItemJson]) -> tuple[Item, ...]:
    """Back from the sealed column."""
    return tuple(
        Item(Kind(one["kind"]), one["id"], one["row"], one["name"], one["words"], one["stood"]) for one in stored
    )


def _question(item: Item, service: Received) -> Question | None:
    if item.row:
        own = item.id.partition(".")[2]
        return next((one for one in _group(item, service).one if one.id == own), None)
    everything = (one for step in service.steps for one in step.questions)
    return next((one for one in everything if one.id == item.id and not isinstance(one, Members)), None)


def _group(item: Item, service: Received) -> Members:
    wanted = item.id.partition(".")[0]
    groups = (one for step in service.steps for one in step.questions if isinstance(one, Members))
    return next(one for one in groups if one.id == wanted)


def _row(item: Item, service: Received, raw: Raw) -> Row:
    return next((row for row in rows_of(_group(item, service), raw) if row["id"] == item.row), {})
