"""The migrations lead from nothing to what the models say, and back, on both databases."""

from collections.abc import Iterator

import pytest
import sqlalchemy
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from flask import Flask
from flask_migrate import downgrade, upgrade

from app.database import db
from app.places.records import Ward
from tests.house.source import ROOT, told

VERSION_TABLE = "alembic_version"


@pytest.fixture
def migrated(app: Flask) -> Iterator[Flask]:
    """The prepared database was made from nothing by the migrations alone; the demo's rows are in it."""
    with app.app_context():
        yield app


def differences() -> list[str]:
    """What a new migration would have to do, types included."""
    with db.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        found = [repr(one) for one in compare_metadata(context, db.metadata)]
        connection.rollback()
    return found


def tables() -> set[str]:
    return set(sqlalchemy.inspect(db.engine).get_table_names())


def test_the_migrations_make_what_the_models_say(migrated: Flask) -> None:
    found = differences()
    assert not found, told(
        found, "Draw a migration with `flask --app wsgi db migrate`, read it, name its types plainly."
    )


def test_the_way_back_leaves_nothing_and_leads_up_again(migrated: Flask) -> None:
    downgrade(revision="base")
    assert tables() <= {VERSION_TABLE}, "each downgrade() takes away what its upgrade() made"
    upgrade()
    assert not differences()
    assert not db.session.query(Ward).count(), "migrations make tables; rows come from `flask prepare`"


def test_migrations_stand_in_one_line(migrated: Flask) -> None:
    files = sorted(path.name[:4] for path in (ROOT / "migrations/versions").glob("*.py"))
    assert files == [f"{number:04}" for number in range(1, len(files) + 1)], (
        "number them 0001, 0002, … without a branch"
    )
