"""How much of its tables a page touches in PostgreSQL: what does not depend on who else uses the machine."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from flask import Flask
from sqlalchemy import Engine, event

from app.database import db

Asked = list[tuple[str, Any]]


def touched(app: Flask, ask: Callable[[], object]) -> int:
    """Blocks of 8 KB, from memory or disk, of all that the page reads; each statement is asked once more for it."""
    with app.app_context():
        engine = db.engine
    with reads(engine) as asked:
        ask()
    with engine.connect() as connection:
        cursor = connection.connection.cursor()
        found = sum(_blocks(cursor, statement, values) for statement, values in asked)
        connection.rollback()
    return found


@contextmanager
def reads(engine: Engine) -> Iterator[Asked]:
    """The statements of that time that only read."""
    asked: Asked = []

    def note(_connection: Any, _cursor: Any, statement: str, values: Any, *_more: Any) -> None:
        if statement.startswith(("SELECT", "WITH")):
            asked.append((statement, values))

    event.listen(engine, "before_cursor_execute", note)
    yield asked
    event.remove(engine, "before_cursor_execute", note)


def _blocks(cursor: Any, statement: str, values: Any) -> int:
    cursor.execute(f"EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) {statement}", values)
    plan = cursor.fetchone()[0][0]["Plan"]
    return int(plan["Shared Hit Blocks"]) + int(plan["Shared Read Blocks"])
