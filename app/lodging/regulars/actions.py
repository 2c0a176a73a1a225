"""Keeps a guest, puts him on tonight's list, forgets him."""

from datetime import datetime

from app.database import db
from app.lodging import queries as lodging
from app.lodging.actions import add
from app.lodging.cells import Cell, Row
from app.lodging.hosting import Hosting
from app.lodging.records import Establishment, GuestRow
from app.lodging.regulars import queries
from app.lodging.regulars.records import Regular

# Of one stay, and of one reading.
NOT_KEPT = (Cell.ARRIVES, Cell.LEAVES, Cell.TOLD, Cell.NOTE)
MOST = 300


class TooMany(RuntimeError):
    """A house keeps at most so many."""


def keep(guest: GuestRow, house: Establishment, by: Hosting, now: datetime) -> Regular:
    """Keep a declared guest; kept again, what is known of him is what he was declared with now. Raises TooMany."""
    assert guest.number_mark
    kept = queries.with_mark(guest.number_mark, house, by)
    if kept is None:
        if queries.count(house, by) >= MOST:
            raise TooMany
        kept = Regular(ward_id=house.ward_id, establishment_id=house.id, number_mark=guest.number_mark)
        db.session.add(kept)
    kept.cells = {cell.value: text for cell, text in guest.typed.items() if cell not in NOT_KEPT}
    kept.kept_at, kept.kept_by = now, by.key
    return kept


def add_tonight(kept: Regular, house: Establishment, by: Hosting, now: datetime) -> GuestRow | None:
    """Put him on tonight's list; None where he stands there already. The house is locked."""
    number = kept.typed.get(Cell.NUMBER)
    if any(row[Cell.NUMBER] == number for row in lodging.open_rows(house, by)):
        return None
    # Whoever comes is kept for another year.
    kept.kept_at = now
    return add(house, [Row(kept.typed)], by, now)[0]


def forget(kept: Regular) -> None:
    """He is kept no more; what was declared of him stays."""
    db.session.delete(kept)
