"""The system of a neighbourhood public-service point."""

from collections.abc import Callable
from contextlib import ExitStack
from typing import Any

from flask import Flask, Response

from app import catalogue_commands, cli, database, errors, read_guard, upkeep
from app.keyring import Keyring
from app.settings import ROOT, Settings
from app.web import delivery, flood, frame, idle, mount, session, templating


class Panic(RuntimeError):
    """A library written in Rust gave up on what it was given."""


class House(Flask):
    """
    Flask without the question, a dozen times for every page, whether a function of ours is async: none is.

    What a library in Rust raises where it gives up is no Exception: left alone, it would take the connection with it
    and answer nobody. Whatever ends the program itself does so still.
    """

    jinja_environment = templating.OneSetOfGlobals

    def full_dispatch_request(self) -> Response:
        with ExitStack() as told:
            told.push(_as_a_mistake_of_ours)
            return super().full_dispatch_request()

    def ensure_sync(self, func: Callable[..., Any]) -> Callable[..., Any]:
        return func


def _as_a_mistake_of_ours(_kind: object, problem: BaseException | None, _trace: object) -> None:
    if problem and not isinstance(problem, Exception | SystemExit | KeyboardInterrupt | GeneratorExit):
        raise Panic from problem


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
    catalogue_commands.connect(app)
    return app
