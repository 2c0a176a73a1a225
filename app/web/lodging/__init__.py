"""A host declares tonight's guests: her houses, the list, one guest, the receipt."""

from app.web.lodging import (
    board,
    card_photos,
    copied,
    countdown,
    further,
    guest,
    house,
    houses,
    last_night,
    paper_sheet,
    papers,
    people,
    receipt,
    regulars,
    stays,
    tonight,
)
from app.web.lodging.blueprint import bp

__all__ = [
    "board",
    "bp",
    "card_photos",
    "copied",
    "countdown",
    "further",
    "guest",
    "house",
    "houses",
    "last_night",
    "paper_sheet",
    "papers",
    "people",
    "receipt",
    "regulars",
    "stays",
    "tonight",
]

BLUEPRINTS = (bp, people.hosts)
