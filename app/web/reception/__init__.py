"""The ward police's reception desk."""

from app.web.reception import (
    brought,
    desk,
    guests,
    handovers,
    hands,
    impressions,
    inbox,
    keyboard,
    lodging,
    many,
    mend,
    moves,
    numbers,
    opinions,
    photos,
    register,
    result,
    search,
    sentences,
    stays,
    told,
)
from app.web.reception.blueprint import bp

BLUEPRINTS = (bp, told.bp)

__all__ = [
    "BLUEPRINTS",
    "bp",
    "brought",
    "desk",
    "guests",
    "handovers",
    "hands",
    "impressions",
    "inbox",
    "keyboard",
    "lodging",
    "many",
    "mend",
    "moves",
    "numbers",
    "opinions",
    "photos",
    "register",
    "result",
    "search",
    "sentences",
    "stays",
]
