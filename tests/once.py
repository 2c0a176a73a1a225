"""What all apps of a test run have in common is worked out once: templates, routes, the SQL of statements."""

from collections.abc import Callable
from typing import Any

from flask import Flask
from jinja2 import BytecodeCache
from jinja2.bccache import Bucket
from sqlalchemy import Dialect
from sqlalchemy.util import LRUCache
from werkzeug.routing import Rule

from app.database import db

# Enough for every statement of the app.
STATEMENTS = 2000

_builders: dict[object, Callable[..., Any]] = {}
_dialects: dict[str, Dialect] = {}
_statements: LRUCache[Any, Any] = LRUCache(STATEMENTS)
_compile_builder = Rule._compile_builder


class TemplatesOnce(BytecodeCache):
    """In memory, by the template's name and text."""

    def __init__(self) -> None:
        self._compiled: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self._compiled:
            bucket.bytecode_from_string(self._compiled[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._compiled[bucket.key] = bucket.bytecode_to_string()


TEMPLATES = TemplatesOnce()


def routes_once() -> None:
    """
    Let an address be built by what the same route of an earlier app was built by.

    Werkzeug writes and compiles two functions for each route: nine tenths of what it takes to make an app of ours.
    """
    Rule._compile_builder = _known_builder  # type: ignore[assignment, method-assign]


def _known_builder(rule: Rule, append_unknown: bool = True) -> Callable[..., Any]:
    # All that the function is made of; it asks the rule itself, its first argument, for the rest.
    key = (rule.rule, tuple(rule._trace), tuple((rule.defaults or {}).items()), append_unknown)
    if key not in _builders:
        _builders[key] = _compile_builder(rule, append_unknown)
    return _builders[key]


def compiled_once(app: Flask) -> None:
    """Let an app use the templates and the statements that earlier ones have compiled."""
    app.jinja_env.bytecode_cache = TEMPLATES
    with app.app_context():
        engine = db.engine
    if engine.dialect.name not in _dialects:
        # A dialect learns at its first connection whom it talks to.
        engine.connect().close()
        _dialects[engine.dialect.name] = engine.dialect
    # SQLAlchemy knows a statement again only in the same dialect, as the very object.
    engine.dialect = engine.pool._dialect = _dialects[engine.dialect.name]
    engine.update_execution_options(compiled_cache=_statements)
