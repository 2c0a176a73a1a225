"""Lists as hosts really have them: every row ends as right, or as a named problem at the right cell."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.letters import folded
from app.lodging.cells import Cell, Row
from app.lodging.guest import Checked, Kind, check
from app.lodging.lines import read_line, read_lines

TONIGHT = date(2026, 11, 23)
LISTS = sorted((Path(__file__).parent / "lists").glob("*.txt"))
# What follows this says what becomes of the rows above it, one by one.
ENDS_AS = "=> "


def typed(path: Path) -> str:
    return path.read_text(encoding="utf-8").partition(f"\n{ENDS_AS}")[0]


def wanted(path: Path) -> list[str]:
    return [line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith(ENDS_AS)]


def ends_as(row: Row) -> str:
    found = check(row, Kind.HOTEL, TONIGHT)
    cells = "; ".join(f"{cell.value}={text}" for cell, text in sorted(row.cells.items()))
    said = "".join(f" ! {one.cell.value}: {one.words}" for one in found.problems)
    doubted = "".join(f" ? {one.cell.value}: {one.words}" for one in found.doubts)
    return f"{ENDS_AS}{state(found)}: {cells}{said}{doubted}"


def state(found: Checked) -> str:
    if found.foreign:
        return "nước ngoài"
    return "được" if found.guest else "chưa"


def test_there_are_enough_of_them() -> None:
    assert len(LISTS) >= 40


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_every_row_ends_as_right_or_as_a_named_problem(path: Path) -> None:
    assert [ends_as(row) for row in read_lines(typed(path))] == wanted(path)


def lines() -> Iterator[str]:
    for path in LISTS:
        if "heading" not in path.stem and "scanner" not in path.stem:
            yield from (line for line in typed(path).splitlines() if line.strip())


@pytest.mark.parametrize("line", list(lines()))
def test_no_digit_of_a_line_is_dropped(line: str) -> None:
    row = read_line(line)
    kept = "".join(row.cells.values())
    digits = [one for one in line if one.isdigit()]
    ordinal = 2 if line[:2].strip(" .)/-\t").isdigit() and Cell.ROOM in row.cells else 0
    assert len(digits) - sum(one.isdigit() for one in kept) <= ordinal


@given(st.text(alphabet=st.sampled_from("Nguyễn Văn An,;|\t0123456789/-. phòngP²٣đ\u0300\ufeff"), max_size=120))
def test_whatever_is_typed_is_read_and_never_breaks(line: str) -> None:
    for row in read_lines(line):
        check(row, Kind.HOME, TONIGHT)


@given(st.lists(st.sampled_from(["Lê Văn An", "1990", "001090000123", "p201", "nam", "xe 29A", "du lịch"]), max_size=9))
def test_every_word_stands_in_some_cell(words: list[str]) -> None:
    row = read_line(", ".join(words))
    kept = folded(" ".join(row.cells.values()))
    lost = [one for one in words if folded(one).removeprefix("p") not in kept]
    assert not lost
