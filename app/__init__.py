"""The system of a neighbourhood public-service point."""

from collections.abc import Callable
from typing import Any

from flask import Flask

from app import cli, database, errors, read_guard, upkeep
from app.keyring import Keyring
from app.settings import ROOT, Settings
from app.web import delivery, flood, frame, idle, mount, session, templating


class House(Flask):
    """Flask without the question, a dozen times for every page, whether a function of ours is async: none is."""

    def ensure_sync(self, func: Callable[..., Any]) -> Callable[..., Any]:
        return func


def create_app(settings: Settings) -> Flask:
    """The whole application, connected to its database."""
    app = House(__name__, template_folder=ROOT / "templates", static_folder=None)
    app.config.from_mapping(delivery.flask_config(settings))
    app.extensions["settings"] = settings
    app.extensions["keyring"] = Keyring(settings.field_keys, settings.lookup_keys)
    database.connect(app)
    read_guard.connect(app)
    session.connect(app)
    templating.connect(app)
    errors.connect(app)
    delivery.connect(app)
    flood.connect(app)
    idle.connect(app)
    mount(app)
    frame.connect(app)
    cli.connect(app)
    upkeep.connect(app)
    return app
