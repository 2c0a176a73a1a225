"""A host declares tonight's guests: her houses, the list, one guest, the receipt."""

from app.web.lodging import guest, houses, receipt, tonight
from app.web.lodging.blueprint import bp

__all__ = ["guest", "houses", "receipt", "tonight"]

BLUEPRINTS = (bp,)
