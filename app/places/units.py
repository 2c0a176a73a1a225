"""Decides which of today's wards a person means, by today's name or by a former one."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from heapq import nsmallest

from app.letters import spelled
from app.places.gazetteer import (
    Entry,
    Match,
    Part,
    Province,
    Ward,
    all_names,
    by_name,
    entries,
    province_names,
    provinces,
    wards,
)
from app.places.written import begins_units, in_full, names_units, readings, ways_to_write

__all__ = ["MOST", "Match", "Part", "Province", "Ward", "certain", "find", "provinces", "to_pick", "ward"]

MOST = 8


class _Rank(IntEnum):
    WHOLE_NAME = 1
    OTHER_MARKS = 2
    BEGINS_SO = 3
    HAS_THE_WORDS = 4


@dataclass(frozen=True, slots=True)
class _Hit:
    """An entry whose whole name was typed first, and the words typed after it."""

    entry: Entry
    typed_name: str
    rest: str

    @property
    def is_full_name_of_today(self) -> bool:
        in_province = self.rest in ways_to_write(self.entry.matches[0].ward.province)
        return not self.entry.is_former and self.typed_name == self.entry.kind_and_name and in_province


def ward(code: str) -> Ward | None:
    return wards().get(code)


def find(text: str, limit: int = MOST, near: str | None = None) -> tuple[Match, ...]:
    """What a person may mean, best first: whole names, names that begin so, names with these words inside.

    Among equals `near` (a province code) comes first, then today's names, then the alphabet. The parts of a
    split ward come together or not at all, so a single one may exceed `limit`.
    """
    ranks = next(filter(None, (_ranks(words, text) for words in readings(text))), {})

    def place(entry: Entry) -> tuple[_Rank, bool, bool, str]:
        return ranks[entry], not entry.touches(near), entry.is_former, entry.name

    found: list[Match] = []
    for entry in nsmallest(limit, ranks, key=place):
        if found and len(found) + len(entry.matches) > limit:
            break
        found += entry.matches
    return tuple(found)


def to_pick(text: str) -> tuple[Match, ...]:
    """What to offer where the text leaves a doubt: each ward once, under the name that fits best."""
    if not text or certain(text):
        return ()
    found = find(text)
    once = {match.ward.code: match for match in reversed(found)}
    return tuple(match for match in found if once[match.ward.code] is match)


def certain(text: str, near: str | None = None) -> Ward | None:
    """The ward, where the text leaves no doubt; None means: ask.

    Kind, name and province of today ("Phường Cầu Giấy, Thành phố Hà Nội") always mean that ward. Less text is
    certain if everything of that name, former wards too, lies in one ward; `near` counts as a province said.
    "Bến Tre" alone is a ward today, but who writes it may mean the province.
    """
    words = in_full(text)
    if " ".join(words) in province_names():
        return None
    named = [hit for hit in _hits(words) if names_units(hit.rest, hit.entry.around)]
    for hits in ([hit for hit in named if hit.is_full_name_of_today], named):
        meant = _spelled_so([hit.entry for hit in hits], text)
        closer = [entry for entry in meant if entry.touches(near)] or meant
        targets = {match.ward for entry in closer for match in entry.matches}
        if len(targets) == 1:
            return targets.pop()
    return None


def _ranks(words: list[str], text: str) -> dict[Entry, _Rank]:
    """Every entry these words may mean; `text` is what was typed, for its marks."""
    hits = list(_hits(words))
    whole = [hit.entry for hit in hits if names_units(hit.rest, hit.entry.around)]
    return (
        _with_words(" ".join(words))
        | {hit.entry: _Rank.BEGINS_SO for hit in hits if begins_units(hit.rest, hit.entry.around)}
        | dict.fromkeys(whole, _Rank.OTHER_MARKS)
        | dict.fromkeys(_spelled_so(whole, text), _Rank.WHOLE_NAME)
    )


def _with_words(begun: str) -> dict[Entry, _Rank]:
    if not begun or f" {begun}" not in all_names():
        return {}
    inside = [entry for entry in entries() if begun in entry.kind_and_name]
    ranks = {entry: _Rank.HAS_THE_WORDS for entry in inside if f" {begun}" in entry.kind_and_name}
    return ranks | {entry: _Rank.BEGINS_SO for entry in inside if _begins(entry, begun)}


def _begins(entry: Entry, begun: str) -> bool:
    return entry.name.startswith(begun) or entry.kind_and_name.startswith(begun)


def _hits(words: list[str]) -> Iterator[_Hit]:
    for end in range(1, len(words) + 1):
        typed_name, rest = " ".join(words[:end]), " ".join(words[end:])
        yield from (_Hit(entry, typed_name, rest) for entry in by_name().get(typed_name, ()))


def _spelled_so(named: list[Entry], text: str) -> list[Entry]:
    """Those whose marks were typed; all where none of them was, or where no marks were typed."""
    typed = "" if text.isascii() else f" {spelled(text)} "
    return [entry for entry in named if f" {_spelled_name(entry)} " in typed] or named


@cache
def _spelled_name(entry: Entry) -> str:
    """Kept once worked out: an address is read several times with every step."""
    return spelled(entry.shown)
