"""An app to be asked about its map and its templates."""

import pytest
from flask import Flask

from app import create_app
from app.settings import Settings


@pytest.fixture(scope="session")
def plain_app() -> Flask:
    """The app with all that can be switched on, on an empty database in memory: for questions that read no row."""
    state = {"OIDC_ISSUER": "http://127.0.0.1:9", "OIDC_CLIENT_ID": "diem", "OIDC_CLIENT_SECRET": "own"}
    return create_app(Settings.from_environment({"DATABASE_URL": "sqlite://", **state}))
