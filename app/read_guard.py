"""Refuses any statement that touches personal rows without saying for whom they are read."""

from typing import Any

from flask import Flask
from sqlalchemy import Insert, Table, event
from sqlalchemy.orm import ORMExecuteState, Session
from sqlalchemy.sql import visitors


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
    if "visible_to" in statement.execution_options:
        return
    for table in _row_level_tables(statement.statement):
        raise Unscoped(table.name)


def _row_level_tables(statement: Any) -> list[Table]:
    # An insert may name its own table; what it selects from is a read like any other.
    root = statement.select if isinstance(statement, Insert) else statement
    if root is None:
        return []
    return [part for part in visitors.iterate(root) if isinstance(part, Table) and part.info.get("row_level")]
