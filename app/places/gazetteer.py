"""Decides which wards there are, under which names of today and of old; read once from data/."""

import csv
from collections import defaultdict
from dataclasses import dataclass
from enum import Enum
from functools import cache
from pathlib import Path

from app.places.written import kind_and_name, ways_to_write

_DATA = Path(__file__).parent / "data"  # origin and doubts: data/SOURCE.md
_Address = tuple[str, str, str]  # former ward, district, province


class Part(Enum):
    """How much of a former ward went into today's ward."""

    WHOLE = "whole"
    MAIN_PART = "main part"
    SMALL_PART = "small part"


@dataclass(frozen=True, slots=True)
class Province:
    code: str
    name: str
    merged_from: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ward:
    code: str
    name: str
    province_code: str
    province: str

    @property
    def full_name(self) -> str:
        return f"{self.name}, {self.province}"


@dataclass(frozen=True, slots=True)
class Match:
    """A ward of today; `former` is the old address that led there ("Phường Dịch Vọng, Quận Cầu Giấy, …")."""

    ward: Ward
    former: str | None
    part: Part


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """One name: as shown (no kind), folded, and every folded way to write a unit around it.

    A name of today has one match; a split former ward has one per part, the main part first.
    """

    shown: str
    name: str
    kind_and_name: str
    around: frozenset[str]
    matches: tuple[Match, ...]

    @property
    def is_former(self) -> bool:
        return self.matches[0].former is not None

    def touches(self, province_code: str | None) -> bool:
        return any(match.ward.province_code == province_code for match in self.matches)


@cache
def provinces() -> tuple[Province, ...]:
    """The 34 provinces and cities in the order of their codes."""
    rows = _rows("provinces")
    return tuple(Province(row["code"], row["name"], tuple(row["merged_from"].split("; "))) for row in rows)


@cache
def wards() -> dict[str, Ward]:
    """The 3,321 wards of today by code."""
    named = {province.code: province.name for province in provinces()}
    rows = ((row["code"], row["name"], row["province_code"]) for row in _rows("wards"))
    return {code: Ward(code, name, province, named[province]) for code, name, province in rows}


@cache
def entries() -> tuple[Entry, ...]:
    """Every name in the order of names, then of provinces."""
    former = _former_wards()
    units = {ward: {ward.province} for ward in wards().values()}
    for (_, *district_and_province), matches in former.items():
        for match in matches:
            units[match.ward] |= {*district_and_province}
    found = [_entry(ward.name, around, (Match(ward, None, Part.WHOLE),)) for ward, around in units.items()]
    for (name, *around), matches in former.items():
        if [match.ward.name for match in matches] != [name]:  # else today's entry says it all
            found.append(_entry(name, {*around} | {match.ward.province for match in matches}, matches))
    alphabet = {province.code: kind_and_name(province.name)[1] for province in provinces()}
    return tuple(sorted(found, key=lambda entry: (entry.name, alphabet[entry.matches[0].ward.province_code])))


@cache
def by_name() -> dict[str, list[Entry]]:
    """Entries by folded name and by folded kind and name, in the order of `entries`."""
    found: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries():
        found[entry.name].append(entry)
        found[entry.kind_and_name].append(entry)
    return dict(found)


@cache
def all_names() -> str:
    """Each folded kind and name on a line behind a space: one look tells that no name has these words."""
    return "".join(f"\n {entry.kind_and_name}" for entry in entries())


@cache
def province_names() -> frozenset[str]:
    """Every folded way to write a province of today or before the merger."""
    names = (name for province in provinces() for name in (province.name, *province.merged_from))
    return _around(frozenset(names))


def _former_wards() -> dict[_Address, tuple[Match, ...]]:
    went_to: dict[_Address, list[tuple[Ward, bool]]] = defaultdict(list)
    for row in _rows("former_wards"):
        address = row["former_ward"], row["former_district"], row["former_province"]
        went_to[address].append((wards()[row["ward_code"]], row["main"] == "1"))
    return {address: _matches(", ".join(address), parts) for address, parts in went_to.items()}


def _matches(former: str, parts: list[tuple[Ward, bool]]) -> tuple[Match, ...]:
    if len(parts) == 1:
        return (Match(parts[0][0], former, Part.WHOLE),)
    main_first = sorted(parts, key=lambda pair: not pair[1])
    part = {True: Part.MAIN_PART, False: Part.SMALL_PART}
    return tuple(Match(ward, former, part[main]) for ward, main in main_first)


def _entry(unit: str, units_around: set[str], matches: tuple[Match, ...]) -> Entry:
    kind, name = kind_and_name(unit)
    shown = " ".join(unit.split()[len(kind.split()) :])
    return Entry(shown, name, f"{kind} {name}", _around(frozenset(units_around)), matches)


@cache
def _around(units: frozenset[str]) -> frozenset[str]:
    return frozenset(way for unit in units for way in ways_to_write(unit))


def _rows(table: str) -> list[dict[str, str]]:
    with (_DATA / f"{table}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))
