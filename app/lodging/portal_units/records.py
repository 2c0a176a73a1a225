"""The portal's codes as they were loaded."""

from sqlalchemy import String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.database import Base


class PortalUnit(Base):
    """A province or a commune of the portal's own list. written: the whole cell, "<code> - <name>"."""

    __tablename__ = "portal_unit"

    code: Mapped[str] = mapped_column(String(12), primary_key=True)
    written: Mapped[str] = mapped_column(Text)
    is_commune: Mapped[bool]
