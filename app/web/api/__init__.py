"""The door for a ward's own software: JSON, a token in a header, the same rules as at the desk."""

from flask import Flask

from app.web.api import contract, dossiers, files, pace, writing
from app.web.api.door import bp

BLUEPRINTS = (bp,)


def connect(app: Flask) -> None:
    """Give the app what the door counts by."""
    pace.connect(app)


__all__ = ["BLUEPRINTS", "bp", "connect", "contract", "dossiers", "files", "writing"]
