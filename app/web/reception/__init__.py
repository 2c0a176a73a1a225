"""The ward police's reception desk."""

from app.web.reception import desk, lodging, moves, photos, told
from app.web.reception.blueprint import bp

BLUEPRINTS = (bp, told.bp)

__all__ = ["BLUEPRINTS", "desk", "lodging", "moves", "photos"]
