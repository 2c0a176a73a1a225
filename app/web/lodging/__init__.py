"""A host declares tonight's guests: her houses, the list, one guest, the receipt."""

from app.web.lodging import further, guest, houses, receipt, tonight
from app.web.lodging.blueprint import bp

__all__ = ["further", "guest", "houses", "receipt", "tonight"]

BLUEPRINTS = (bp,)
