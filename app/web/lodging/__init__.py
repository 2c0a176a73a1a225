"""A host declares tonight's guests: her houses, the list, one guest, the receipt."""

from app.web.lodging import card_photos, countdown, further, guest, houses, papers, receipt, tonight
from app.web.lodging.blueprint import bp

__all__ = ["card_photos", "countdown", "further", "guest", "houses", "papers", "receipt", "tonight"]

BLUEPRINTS = (bp,)
