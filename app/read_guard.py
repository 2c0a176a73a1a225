"""Refuses any statement that touches personal rows without saying for whom they are read."""

from typing import Any
from weakref import WeakKeyDictionary

from flask import Flask
from sqlalchemy import Insert, Table, event
from sqlalchemy.orm import ORMExecuteState, Session
from sqlalchemy.sql import visitors
from sqlalchemy.sql.selectable import SelectBase

from app.actor import DOORS, DraftBearer, Helper, LookUp, Resident, Software, Staff

PEOPLE = (Staff, Resident, Helper, DraftBearer, LookUp, Software)

_looked_through: WeakKeyDictionary[Any, list[Table]] = WeakKeyDictionary()


class Unscoped(RuntimeError):
    """A statement on personal rows began nowhere: start it at queries.visible(actor) of its capability."""

    def __init__(self, table: str) -> None:
        super().__init__(f"{table} holds personal rows: read them through visible(actor), never directly")
        self.table = table


def connect(_app: Flask) -> None:
    """Set the guard at every session, also those that tests and commands open."""
    if not event.contains(Session, "do_orm_execute", refuse_unscoped_statements):
        event.listen(Session, "do_orm_execute", refuse_unscoped_statements)


def refuse_unscoped_statements(statement: ORMExecuteState) -> None:
    """Runs for every select, update, delete and insert that passes a session."""
    if statement.is_relationship_load or statement.is_column_load:
        return
    if reads_for_somebody(statement.execution_options.get("visible_to")):
        return
    for table in _personal(statement.statement):
        raise Unscoped(table.name)


def reads_for_somebody(reader: object) -> bool:
    """Whether it is a person's actor, or one of the doors on the closed list."""
    return isinstance(reader, PEOPLE) or reader in DOORS


def _personal(statement: Any) -> list[Table]:
    """Its tables of personal rows. A statement never changes: one that is kept is looked through once."""
    known = _looked_through.get(statement)
    if known is None:
        known = _looked_through[statement] = _row_level_tables(statement)
    return known


def _row_level_tables(statement: Any) -> list[Table]:
    # An insert may name its own table; what it selects anywhere within is a read like any other.
    reads = _selects_within(statement) if isinstance(statement, Insert) else [statement]
    parts = (part for read in reads for part in visitors.iterate(read))
    return [part for part in parts if isinstance(part, Table) and part.info.get("row_level")]


def _selects_within(statement: Insert) -> list[Any]:
    return [part for part in visitors.iterate(statement) if isinstance(part, SelectBase)]
