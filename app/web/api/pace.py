"""How often one token may ask, and how often somebody at one address may show a token that is none."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from threading import Lock

from flask import Flask, current_app

from app.window import Window

MINUTE = timedelta(minutes=1)
# A ward of ten thousand dossiers is read through in half an hour, and its people notice nothing.
ASKS = 300
WRONG = 30


@dataclass(slots=True)
class Pace:
    """What came lately to this process."""

    tokens: Window = field(default_factory=lambda: Window(ASKS, MINUTE))
    wrong: Window = field(default_factory=lambda: Window(WRONG, MINUTE))
    lock: Lock = field(default_factory=Lock)


def connect(app: Flask) -> None:
    """Count for this app."""
    app.extensions["api_pace"] = Pace()


def asks(token: str, now: datetime) -> int:
    """Seconds until this token may ask again; 0 if now, and then it counts."""
    with _pace().lock:
        until = _pace().tokens.open_again(token, now)
        if until is None:
            _pace().tokens.count(token, now)
    return _seconds(until, now)


def guesses(address: str, now: datetime) -> int:
    """Seconds until somebody at this address may show a wrong token again; 0 if now."""
    with _pace().lock:
        return _seconds(_pace().wrong.open_again(address, now), now)


def guessed(address: str, now: datetime) -> None:
    """It was none of ours."""
    with _pace().lock:
        _pace().wrong.count(address, now)


def _seconds(until: datetime | None, now: datetime) -> int:
    return max(1, int((until - now).total_seconds()) + 1) if until else 0


def _pace() -> Pace:
    found: Pace = current_app.extensions["api_pace"]
    return found
