"""The app on a fresh copy of a prepared database, once on SQLite and once on PostgreSQL; and the people."""

import gc
import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from shutil import disk_usage
from tempfile import TemporaryDirectory

import hypothesis
import pytest
import time_machine
from argon2 import PasswordHasher
from flask import Flask
from time_machine import Traveller

from app import create_app
from app.clock import HANOI
from app.people import secrets
from app.settings import Settings
from tests.browser import watch_commits
from tests.databases import PostgresCopies, SqliteCopies, leaves, takes_what_is_left
from tests.once import compiled_once, routes_once
from tests.personas import Helped, Leading, Person, Worker

routes_once()
# Hundreds of sign-ins and guesses: what they cost a thief is tested once, in people/test_secrets.py.
secrets.HASHER = PasswordHasher(memory_cost=8, time_cost=1, parallelism=1)

# No test is a race: how long one example takes depends on whoever else works on the machine.
hypothesis.settings.register_profile("house", deadline=None)
hypothesis.settings.load_profile("house")

# So many new objects before the collector looks for rings among them.
BETWEEN_COLLECTIONS = 50_000

# They wait for a slow line, a restart, a browser: begun first, beside tests that work, so that nobody ends alone.
FIRST = (
    "tests/real_browser/",
    "tests/text_browser/",
    "tests/test_cli.py",
    "tests/uploads/",
    "tests/journeys/test_killed_process.py",
    "tests/house/test_strangers.py",
    "tests/house/test_forgery.py",
)

# A folder that never reaches a disk, where a system has one: waiting for the disk proves nothing in a test.
IN_MEMORY = Path("/dev/shm")
ENOUGH = 300 * 1024 * 1024

# The evening of the legal example: Tuesday 24/11/2026 is a holiday.
MONDAY_EVENING = datetime(2026, 11, 23, 19, 42, tzinfo=HANOI)


# Optional: without xdist nobody asks.
@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """One more than there are processors: somebody always waits."""
    return len(os.sched_getaffinity(0)) + 1


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: not item.nodeid.startswith(FIRST))


def pytest_collection_finish() -> None:
    """Leave out of every collection what was there before the first test: a quarter of the run went into that."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(BETWEEN_COLLECTIONS, 10, 10)


@pytest.fixture(scope="session")
def sqlite_copies(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqliteCopies]:
    usable = os.access(IN_MEMORY, os.W_OK) and disk_usage(IN_MEMORY).free > ENOUGH
    with TemporaryDirectory(dir=IN_MEMORY if usable else tmp_path_factory.mktemp("sqlite")) as folder:
        yield SqliteCopies(Path(folder))


@pytest.fixture(scope="session")
def postgresql_copies(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PostgresCopies]:
    copies = PostgresCopies(tmp_path_factory.mktemp("postgresql"))
    yield copies
    copies.stop()


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> Iterator[str]:
    copies = request.getfixturevalue(f"{request.param}_copies")
    url = copies.new()
    yield url
    copies.drop(url)


@pytest.fixture
def settings(database_url: str, tmp_path: Path) -> Settings:
    return replace(Settings.from_environment({}), database_url=database_url, data_dir=tmp_path)


@pytest.fixture
def evening() -> Iterator[Traveller]:
    with time_machine.travel(MONDAY_EVENING) as clock:
        yield clock


@pytest.fixture
def app(settings: Settings, evening: Traveller) -> Iterator[Flask]:
    from app.database import db

    app = create_app(settings)
    app.testing = True
    watch_commits(app)
    compiled_once(app)
    with app.app_context():
        takes_what_is_left(db.engine)
    yield app
    with app.app_context():
        leaves(db.engine)


@pytest.fixture
def ba_lan(app: Flask) -> Person:
    """68, an old phone, does not type well; the demo's account is hers."""
    return Person(app, name="Trần Thị Lan", phone="0912345678", pin="258036", born="05/02/1958", number="001158012345")


@pytest.fixture
def ong_tu(app: Flask) -> Person:
    """57, was shown once, now does it alone; has no account yet."""
    return Person(app, name="Lê Văn Tư", phone="0987654321", pin="471928", born="17/08/1969", number="001069004321")


@pytest.fixture
def anh_minh(app: Flask) -> Helped:
    """The officer at point 1."""
    return Helped(app, "minh")


@pytest.fixture
def chi_mai(app: Flask) -> Worker:
    """Receives at the ward's desk."""
    return Worker(app, "mai")


@pytest.fixture
def chi_hoa(app: Flask) -> Worker:
    """Receives at the desk of another ward: must see nothing of ours."""
    return Worker(app, "hoa")


@pytest.fixture
def anh_quang(app: Flask) -> Worker:
    """Heads the ward's police."""
    return Worker(app, "quang")


@pytest.fixture
def ong_binh(app: Flask) -> Leading:
    """Leads Tổ 01: not an officer."""
    return Leading(app, "binh")


@pytest.fixture
def em_son(app: Flask) -> Worker:
    """Administers the ward."""
    return Worker(app, "son")
