"""Finds the portal's codes: nobody's, and the same for every ward."""

from sqlalchemy import select

from app.database import db
from app.lodging.portal_units.records import PortalUnit
from app.lodging.portal_units.template import Unit
from app.lodging.portal_units.written import PortalUnits


def rows() -> list[PortalUnit]:
    """In the order of their codes."""
    return list(db.session.scalars(select(PortalUnit).order_by(PortalUnit.is_commune, PortalUnit.code)))


def portal_units() -> PortalUnits:
    """To find them by name; empty until they were loaded."""
    return PortalUnits(Unit(one.code, one.written, one.is_commune) for one in rows())
