"""Walks everything that is closed with a key, row by row, as it lies in the database."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, LargeBinary, Table, func, literal, select, type_coerce, update
from sqlalchemy.orm import Mapper

from app.actor import WORKER
from app.database import Base, Sealed, db
from app.rekeying.marks import HELD, MADE_OF


@dataclass(frozen=True, slots=True)
class Lies:
    """The key of a row, and what lies in its sealed columns, still closed."""

    key: Any
    closed: tuple[bytes | None, ...]


def sealed_columns() -> dict[Table, list[Column[Any]]]:
    """Every sealed column there is: a new one is found by its type."""
    found = {table: [one for one in table.c if isinstance(one.type, Sealed)] for table in Base.metadata.sorted_tables}
    return {table: columns for table, columns in found.items() if columns}


def closed_rows(table: Table, columns: Sequence[Column[Any]], after: Any, limit: int) -> list[Lies]:
    """Some rows in the order of their keys, beginning after one of them."""
    key = key_of(table)
    rows = select(key, *(type_coerce(one, LargeBinary) for one in columns)).order_by(key).limit(limit)
    rows = rows if after is None else rows.where(key > after)
    found = db.session.execute(rows.execution_options(visible_to=WORKER))
    return [Lies(row[0], tuple(None if one is None else bytes(one) for one in row[1:])) for row in found]


def replace_closed(column: Column[Any], key: Any, old: bytes, new: bytes) -> bool:
    """Put the newly closed value in its place, unless somebody has written there meanwhile; whether it was put."""
    as_it_lay = type_coerce(column, LargeBinary) == literal(old, LargeBinary)
    return _replaced(column, key, as_it_lay, literal(new, LargeBinary))


def replace_mark(column: Column[Any], key: Any, old: str, new: str) -> bool:
    """The same for a mark. Raises IntegrityError where another row has that mark already."""
    return _replaced(column, key, column == old, literal(new))


def marked() -> dict[Mapper[Any], list[Column[Any]]]:
    """The columns whose marks can be made again, by the class of their rows."""
    tables = {mapper.local_table: mapper for mapper in Base.registry.mappers}
    found: dict[Mapper[Any], list[Column[Any]]] = {}
    for name in MADE_OF:
        table, column = (Base.metadata.tables[name.partition(".")[0]], name.partition(".")[2])
        found.setdefault(tables[table], []).append(table.c[column])
    return found


def open_rows(mapper: Mapper[Any], after: Any, limit: int) -> list[Any]:
    """Some rows, opened, in the order of their keys."""
    table = mapper.local_table
    assert isinstance(table, Table)
    rows = select(mapper.class_).order_by(key_of(table)).limit(limit)
    rows = rows if after is None else rows.where(key_of(table) > after)
    return list(db.session.scalars(rows.execution_options(visible_to=WORKER, populate_existing=True)))


def held_by_older_keys(newest: int) -> int:
    """How many marks still need an older key, because only whoever holds what is marked can renew them."""
    columns = (Base.metadata.tables[one.partition(".")[0]].c[one.partition(".")[2]] for one in HELD)
    counts = (_of_older_keys(column, newest) for column in columns)
    return sum(counts)


def key_of(table: Table) -> Column[Any]:
    """The one column of its primary key."""
    (key,) = table.primary_key
    return key


def _of_older_keys(column: Column[Any], newest: int) -> int:
    older = column.is_not(None) & (column != "") & ~column.startswith(f"{newest}:")
    rows = select(func.count()).select_from(column.table).where(older).execution_options(visible_to=WORKER)
    return db.session.scalar(rows) or 0


def _replaced(column: Column[Any], key: Any, unchanged: Any, new: Any) -> bool:
    table = column.table
    assert isinstance(table, Table)
    put = update(table).where(key_of(table) == key, unchanged).values({column: new})
    done: Any = db.session.execute(put.execution_options(visible_to=WORKER, synchronize_session=False))
    return bool(done.rowcount)
