"""The database: naming, what each connection is told, when a transaction may write, and the house's column types."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from flask import Flask, current_app
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import DateTime, Dialect, Enum, LargeBinary, MetaData, event
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.orm import DeclarativeBase, Session
from sqlalchemy.types import TypeDecorator

from app.clock import HANOI
from app.keyring import Keyring

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
ROW_LEVEL = {"row_level": True}

# Whoever waits longer for somebody else's act is told to press again; nothing of the own act is kept.
PRAGMAS = ("journal_mode=WAL", "foreign_keys=ON", "synchronous=FULL", "busy_timeout=10000")
PATIENCE = ("lock_timeout = '5s'", "statement_timeout = '30s'")

_may_write: ContextVar[bool] = ContextVar("may_write", default=True)


class Base(DeclarativeBase):
    """Every table of the house."""

    metadata = MetaData(naming_convention=NAMES)


db = SQLAlchemy(model_class=Base, session_options={"expire_on_commit": False})


class Moment(TypeDecorator[datetime]):
    """A point in time: stored in UTC, read back on Viet Nam's clock."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return (value if value.tzinfo else value.replace(tzinfo=UTC)).astimezone(HANOI)


class Sealed(TypeDecorator[Any]):
    """Any JSON value, readable only with the installation's keys."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> bytes | None:
        return None if value is None else keyring().seal(json.dumps(value, ensure_ascii=False).encode())

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        return None if value is None else json.loads(keyring().open(bytes(value)))


def word_of(kind: type[StrEnum]) -> Enum:
    """A column that holds one word of a list of ours, as text any reader of the table understands."""
    return Enum(kind, native_enum=False, length=24, values_callable=lambda words: [word.value for word in words])


def keyring() -> Keyring:
    """The keys of the running installation."""
    ring: Keyring = current_app.extensions["keyring"]
    return ring


def connect(app: Flask) -> None:
    """Give the app its database: SQLite survives a dead battery, and on PostgreSQL nobody waits for ever."""
    db.init_app(app)
    with app.app_context():
        if db.engine.dialect.name == "sqlite":
            event.listen(db.engine, "connect", _sqlite_pragmas)
            event.listen(db.engine, "begin", _sqlite_begin)
        else:
            event.listen(db.engine, "connect", _postgresql_patience)


def _sqlite_pragmas(connection: Any, _record: object) -> None:
    connection.isolation_level = None
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _postgresql_patience(connection: Any, _record: object) -> None:
    # Outside a transaction: a roll-back would take the settings with it.
    connection.autocommit = True
    for setting in PATIENCE:
        connection.execute(f"SET {setting}")
    connection.autocommit = False


def _sqlite_begin(connection: Connection) -> None:
    # A transaction that reads first and writes later fails under load; one that says so at once waits its turn.
    if _may_write.get():
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    else:
        # Waits for nobody, so has no trouble that SQLAlchemy would have to put into its words: what leads up to those
        # takes ten times as long as this.
        connection.connection.cursor().execute("BEGIN")


def only_reads(reading: bool) -> None:
    """Say for this thread whether the next transactions only read."""
    _may_write.set(not reading)


@contextmanager
def short_transaction() -> Iterator[Session]:
    """A write of its own beside a page that only reads, such as the note that a dossier was opened."""
    before = _may_write.set(True)
    try:
        with Session(_engine()) as session, session.begin():
            yield session
    finally:
        _may_write.reset(before)


@contextmanager
def one_moment() -> Iterator[None]:
    """What is read within stands as it did at one moment, and nobody waits for it; nothing is written."""
    db.session.remove()
    before = _may_write.set(False)
    try:
        if _engine().dialect.name == "postgresql":
            db.session.connection(execution_options={"isolation_level": "REPEATABLE READ"})
        yield
    finally:
        db.session.remove()
        _may_write.reset(before)


def _engine() -> Engine:
    return db.engine
