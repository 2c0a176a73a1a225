"""An app to be asked about its map and its templates."""

import pytest
from flask import Flask

from app import create_app
from app.settings import Settings


@pytest.fixture(scope="session")
def plain_app() -> Flask:
    """The app on an empty database in memory: for questions that read no row."""
    return create_app(Settings.from_environment({"DATABASE_URL": "sqlite://"}))
