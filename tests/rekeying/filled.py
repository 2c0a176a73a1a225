"""A row of each table, made from what the table says of itself."""

from datetime import date, datetime
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import JSON, Column, Enum, String, Table, Uuid, insert, text

from app.clock import now
from app.database import Moment, Sealed, db

SIMPLE = {int: 1, bool: True, float: 1.0, date: date(2026, 11, 23), datetime: datetime(2026, 11, 23)}


def fills(tables: list[Table]) -> None:
    """One row in each; what a foreign key names need not exist until a commit, and nothing is committed."""
    db.session.execute(text("PRAGMA defer_foreign_keys=ON"))
    for table in tables:
        db.session.execute(insert(table).values({one: value_of(one) for one in table.c if wanted(one)}))


def wanted(column: Column[Any]) -> bool:
    return not (column.primary_key and column.autoincrement is True)


def value_of(column: Column[Any]) -> Any:
    kind = column.type
    if isinstance(kind, Sealed):
        return "as it was told"
    if isinstance(kind, Uuid):
        return uuid4()
    if isinstance(kind, Moment):
        return now()
    if isinstance(kind, Enum):
        return next(iter(kind.enum_class or kind.enums))
    if isinstance(kind, JSON):
        return {}
    if isinstance(kind, String):
        return "account:1" if column.name == "subject" else str(UUID(int=uuid4().int))[: kind.length or 36]
    return SIMPLE[kind.python_type]
