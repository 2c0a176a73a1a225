"""The ward police's reception desk."""

from app.web.reception import desk, moves, photos, told
from app.web.reception.blueprint import bp

BLUEPRINTS = (bp, told.bp)

__all__ = ["BLUEPRINTS", "desk", "moves", "photos"]
