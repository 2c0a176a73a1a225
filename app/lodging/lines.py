"""Reads one line a guest: what a scanner types, what stands in Zalo, in Excel, or in a host's own notebook."""

import re

from app.days import short
from app.letters import folded, tidy
from app.lodging import tokens
from app.lodging.cells import Cell, Row
from app.people.card import explained, read_card
from app.people.card_line import PARTS, CardUnreadable
from app.people.citizen_number import Sex

LONGEST_LINE = 1_000
# "1.", "2)", "03 -", "- ", "• " before a guest.
_ORDINAL = re.compile(r"^\s*(?:[-•*+]\s+|\d{1,3}\s*[.)\]:/-]\s+(?=\D))")
# A number and a comma before a guest: which of many, or which room.
_LEAD = re.compile(r"^\s*(\d{1,3})\s*[,;|\t]\s*(?=\D)")
_SEXES = {Sex.MALE: "Nam", Sex.FEMALE: "Nữ"}


def read_lines(text: str) -> tuple[Row, ...]:
    """A row for every guest's line, in their order."""
    return tuple(read_line(line) for line in guest_lines(text))


def guest_lines(text: str) -> list[str]:
    """The lines in which something stands, without what counts them; a line that names the columns is no guest."""
    lines = [line for line in re.split(r"[\r\n]+", text.lstrip("\ufeff")) if tidy(line) and not tokens.is_heading(line)]
    if _are_numbered(lines):
        lines = [_LEAD.sub("", line) for line in lines]
    return lines


def read_line(line: str) -> Row:
    """One guest. Whatever stands nowhere else stands in the note."""
    if len(line) > LONGEST_LINE:
        return Row({Cell.NOTE: tidy(line[:LONGEST_LINE]), Cell.TOLD: "Dòng này dài quá. Mỗi khách một dòng."})
    if line.count("|") >= PARTS - 1:
        return _of_card(line)
    return _of_words(line)


def _are_numbered(lines: list[str]) -> bool:
    """Whether the numbers before the guests count them: 1, 2, 3 and no rooms."""
    leads = [int(found[1]) for line in lines if (found := _LEAD.match(line))]
    return len(leads) > 1 and len(leads) == len(lines) and leads == list(range(leads[0], leads[0] + len(leads)))


def _of_card(line: str) -> Row:
    try:
        card = read_card(line)
    except CardUnreadable as problem:
        return Row({Cell.NOTE: tidy(line), Cell.TOLD: str(problem)})
    found = {
        Cell.NAME: card.name,
        Cell.BORN: short(card.born) if card.born else "",
        Cell.SEX: _SEXES[card.sex] if card.sex else "",
        Cell.NUMBER: card.number,
        Cell.ADDRESS: card.address,
        Cell.TOLD: explained(card) if card.unread else "",
    }
    return Row({cell: typed for cell, typed in found.items() if typed})


def _of_words(line: str) -> Row:
    found: dict[Cell, str] = {}
    lead = _LEAD.match(line)
    rest, numbers = tokens.numbers_out_of(_ORDINAL.sub("", _LEAD.sub("", line)))
    left: list[str] = []
    for cell, typed in numbers:
        _put(found, cell, typed, left)
    for part in tokens.parts(rest):
        cell, typed = tokens.kind(part, found)
        _put(found, cell, typed, left)
    if lead and Cell.ROOM not in found:
        found[Cell.ROOM] = lead[1]
    if left:
        found[Cell.NOTE] = ", ".join([*([found[Cell.NOTE]] if Cell.NOTE in found else []), *left])
    return Row(found)


def _put(found: dict[Cell, str], cell: Cell, typed: str, left: list[str]) -> None:
    """The first of a kind has the cell; a second day is when she came, a third when she leaves."""
    if cell is Cell.BORN and Cell.BORN in found:
        cell = Cell.LEAVES if Cell.ARRIVES in found else Cell.ARRIVES
    if cell is Cell.ADDRESS and cell in found:
        found[cell] += f", {typed}"
    elif cell not in found:
        found[cell] = typed
    elif folded(found[cell]) != folded(typed):
        left.append(typed)
