"""A form that somebody has open, for the tests that send every form of the app."""

from dataclasses import dataclass, field
from typing import Any

from tests.browser import Browser


@dataclass(frozen=True)
class Sheet:
    """A form in somebody's browser, complete but for its token and its key."""

    who: Browser
    endpoint: str
    values: dict[str, Any] = field(default_factory=dict)
    fields: dict[str, Any] = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)


def under_mandate(under: str, values: dict[str, Any]) -> str:
    """Where the pages of a helper begin; "" of whoever does it alone."""
    helper = {"beside": "ho-tro", "leader_beside": "to-truong"}.get(under)
    return f"/{helper}/{values['mandate']}" if helper else ""
