"""A host declares tonight's guests: her houses, the list, one guest, the receipt."""

from app.web.lodging import (
    card_photos,
    countdown,
    further,
    guest,
    house,
    houses,
    paper_sheet,
    papers,
    people,
    receipt,
    stays,
    tonight,
)
from app.web.lodging.blueprint import bp

__all__ = [
    "bp",
    "card_photos",
    "countdown",
    "further",
    "guest",
    "house",
    "houses",
    "paper_sheet",
    "papers",
    "people",
    "receipt",
    "stays",
    "tonight",
]

BLUEPRINTS = (bp, people.hosts)
