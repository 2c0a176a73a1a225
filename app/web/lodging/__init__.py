"""A host declares tonight's guests: her houses, the list, one guest, the receipt."""

from app.web.lodging import countdown, further, guest, houses, papers, receipt, tonight
from app.web.lodging.blueprint import bp

__all__ = ["countdown", "further", "guest", "houses", "papers", "receipt", "tonight"]

BLUEPRINTS = (bp,)
