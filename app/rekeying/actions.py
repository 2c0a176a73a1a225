"""Closes everything anew with the newest keys, some rows at a time; begun again, it goes on where it was stopped."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from cryptography.fernet import InvalidToken
from sqlalchemy import Column, Table
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Mapper

from app.audit.actions import prove_anew
from app.database import db, keyring
from app.files import queries as files
from app.files import store
from app.rekeying import queries
from app.rekeying.marks import MADE_OF

AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class Done:
    """What was renewed; shut: what no key of ours opens."""

    values: int = 0
    photos: int = 0
    marks: int = 0
    shut: int = 0

    def __add__(self, other: "Done") -> "Done":
        return Done(
            self.values + other.values,
            self.photos + other.photos,
            self.marks + other.marks,
            self.shut + other.shut,
        )

    @property
    def anything(self) -> bool:
        """Whether something was still closed with an older key."""
        return bool(self.values or self.photos or self.marks)


def rotation() -> Iterator[Done]:
    """One small transaction after the other: whoever runs it commits after each."""
    yield from columns_anew()
    for mapper, columns in queries.marked().items():
        yield from _paged(partial(_mark_anew, mapper, columns))
    names = sorted(files.stored_names())
    for start in range(0, len(names), AT_ONCE):
        yield _photos(names[start : start + AT_ONCE])
    yield Done(marks=prove_anew())


def columns_anew() -> Iterator[Done]:
    """The part of it that closes what lies in the database."""
    for table, columns in queries.sealed_columns().items():
        yield from _paged(partial(_close_anew, table, columns))


# From the last key of the page before: what was done, and the last key of this page; None after the last one.
Page = Callable[[Any], tuple[Done, Any]]


def _paged(page: Page) -> Iterator[Done]:
    done, last = page(None)
    while last is not None:
        yield done
        done, last = page(last)


def _close_anew(table: Table, columns: list[Column[Any]], after: Any) -> tuple[Done, Any]:
    rows, done = queries.closed_rows(table, columns, after, AT_ONCE), Done()
    for row in rows:
        for column, closed in zip(columns, row.closed, strict=True):
            if closed is not None:
                done += _closed_anew(column, row.key, closed)
    return done, rows[-1].key if rows else None


def _closed_anew(column: Column[Any], key: Any, closed: bytes) -> Done:
    try:
        new = keyring().renewed(closed)
    except InvalidToken:
        return Done(shut=1)
    return Done(values=1) if new and queries.replace_closed(column, key, closed, new) else Done()


def _mark_anew(mapper: Mapper[Any], columns: list[Column[Any]], after: Any) -> tuple[Done, Any]:
    rows, done = queries.open_rows(mapper, after, AT_ONCE), 0
    for row in rows:
        for column in columns:
            done += _marked_anew(row, column, row.id)
    last = rows[-1].id if rows else None
    db.session.expunge_all()
    return Done(marks=done), last


def _marked_anew(row: Any, column: Column[Any], key: Any) -> bool:
    stored = getattr(row, column.key)
    if stored is None or keyring().is_of_today(stored):
        return False
    try:
        value = MADE_OF[f"{column.table.name}.{column.name}"](row)
    except ValueError:
        return False
    # Whatever the rule says: what does not give the old mark would not give the right new one.
    if stored not in keyring().marks(value):
        return False
    try:
        with db.session.begin_nested():
            return queries.replace_mark(column, key, stored, keyring().mark(value))
    except IntegrityError:
        # Somebody did the same thing twice while two keys were in use; the older row keeps its mark.
        return False


def _photos(names: list[str]) -> Done:
    done = Done()
    for name in names:
        try:
            done += Done(photos=store.close_anew(name))
        except InvalidToken:
            done += Done(shut=1)
    return done
