"""What all apps of a test run have in common is worked out once: templates, routes, the SQL of statements."""

from collections.abc import Callable
from types import MethodType
from typing import Any, cast

from flask import Flask
from jinja2 import BytecodeCache
from jinja2.bccache import Bucket
from sqlalchemy import Dialect
from sqlalchemy.util import LRUCache
from werkzeug.routing import Rule

from app.database import db

# Enough for every statement of the app.
STATEMENTS = 2000

_rules: dict[object, Rule] = {}
_dialects: dict[str, Dialect] = {}
_statements: LRUCache[Any, Any] = LRUCache(STATEMENTS)
_compile = Rule.compile


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
    Let a route know what the same route of an earlier app has worked out from its address.

    Werkzeug takes every address to pieces, then writes and compiles two functions that build it again: nearly all of
    what it takes to make an app of ours.
    """
    Rule.compile = _known_rule  # type: ignore[assignment, method-assign]


def _known_rule(rule: Rule) -> None:
    # All that goes into it; the functions ask the rule itself, their first argument, for the rest.
    defaults = tuple((rule.defaults or {}).items())
    key = (rule.rule, rule.subdomain, rule.host, rule.merge_slashes, defaults, tuple(rule.map.converters.items()))
    known = _rules.get(key)
    if known is None:
        _compile(rule)
        _rules[key] = rule
        return
    rule.arguments |= known.arguments
    rule._parts, rule._trace, rule._converters = known._parts, known._trace, known._converters
    rule._build = _of(rule, known._build)
    rule._build_unknown = _of(rule, known._build_unknown)


def _of(rule: Rule, built: Callable[..., Any]) -> MethodType:
    """The method of another rule as this one's."""
    return MethodType(cast(MethodType, built).__func__, rule)


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
