"""Takes over the portal's codes from its newest file."""

from collections.abc import Iterable

from app.database import db
from app.lodging.portal_units import queries
from app.lodging.portal_units.records import PortalUnit
from app.lodging.portal_units.template import Unit


def load(units: Iterable[Unit]) -> tuple[int, int]:
    """What is in the file is what there is. How many provinces and communes that are."""
    wanted = {one.code: one for one in units}
    for row in queries.rows():
        one = wanted.pop(row.code, None)
        if one is None:
            db.session.delete(row)
        else:
            row.written, row.is_commune = one.written, one.is_commune
    db.session.add_all(
        PortalUnit(code=one.code, written=one.written, is_commune=one.is_commune) for one in wanted.values()
    )
    db.session.flush()
    kept = queries.rows()
    communes = sum(one.is_commune for one in kept)
    return len(kept) - communes, communes
