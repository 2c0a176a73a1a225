"""Which banks take a transfer by VietQR, and the six digits of each."""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from app.letters import folded

_DATA = Path(__file__).parent / "data" / "banks.csv"  # origin and doubts: data/SOURCE.md


@dataclass(frozen=True, slots=True)
class Bank:
    """bin: six digits, of NAPAS. short: as its own app calls it; name: in full."""

    bin: str
    short: str
    name: str

    @property
    def words(self) -> str:
        return f"{self.short}, {self.name}"


@cache
def banks() -> tuple[Bank, ...]:
    """By the short name, as a head looks for his."""
    lines = _DATA.read_text(encoding="utf-8").splitlines()
    rows = (Bank(row["bin"], row["short"], row["name"]) for row in csv.DictReader(lines))
    return tuple(sorted(rows, key=lambda one: folded(one.short)))


def bank_of(number: str) -> Bank | None:
    """The bank with these six digits."""
    return next((one for one in banks() if one.bin == number), None)
