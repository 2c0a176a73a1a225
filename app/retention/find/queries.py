"""Says of one kind of data which rows are due, and what is deleted with each."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement

from app.database import Base

When = Callable[[datetime], ColumnElement[bool]]
# What points at the row, by which column, and which of it goes along.
Hanging = tuple[type[Base], Callable[[Sequence[Any]], ColumnElement[bool]]]


@dataclass(frozen=True, slots=True)
class Find:
    """Rows of one table. along: what is deleted with each. emptied: these columns are emptied, and the row stays."""

    of: type[Base]
    when: When
    along: tuple[Hanging, ...] = ()
    emptied: tuple[str, ...] = ()
