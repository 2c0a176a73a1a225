"""Writes the same address, reason or dates into every row that waits, and lists who was taken out."""

from collections.abc import Mapping
from datetime import datetime

from app.lodging import queries
from app.lodging.actions import set_ready
from app.lodging.cells import Cell
from app.lodging.hosting import Hosting
from app.lodging.records import Establishment

# What a whole group shares.
SHARED = (Cell.ADDRESS, Cell.REASON, Cell.ARRIVES, Cell.LEAVES)


def copy_down(house: Establishment, cells: Mapping[Cell, str], also_filled: bool, by: Hosting, now: datetime) -> int:
    """
    Into every row that waits; how many changed. also_filled: also where something else stands, which is then gone.

    The house is locked.
    """
    rows = queries.open_rows(house, by)
    meant = {cell: text for cell, text in cells.items() if text and cell in SHARED}
    changed = 0
    for row in rows:
        after = {**row.typed, **meant} if also_filled else {**meant, **row.typed}
        if after != row.typed:
            row.type(after)
            changed += 1
    set_ready(rows, house, by, now)
    return changed
