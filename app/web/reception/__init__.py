"""The ward police's reception desk."""

from app.web.reception import brought, desk, guests, handovers, lodging, mend, moves, numbers, photos, stays, told
from app.web.reception.blueprint import bp

BLUEPRINTS = (bp, told.bp)

__all__ = [
    "BLUEPRINTS",
    "brought",
    "desk",
    "guests",
    "handovers",
    "lodging",
    "mend",
    "moves",
    "numbers",
    "photos",
    "stays",
]
