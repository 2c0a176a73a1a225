"""The ward police's reception desk."""

from app.web.reception import desk, moves
from app.web.reception.blueprint import bp

BLUEPRINTS = (bp,)

__all__ = ["BLUEPRINTS", "desk", "moves"]
