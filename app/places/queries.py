"""Finds the wards, neighbourhoods and points of this installation."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import bindparam, select, union_all

from app.database import db
from app.places.neighbourhoods import named_in
from app.places.records import Neighbourhood, Point, Ward

# Every page asks for the wards, every saved address for one: SQLAlchemy takes longer to put a question together than
# SQLite to answer it.
_BY_NAME = select(Ward).order_by(Ward.name)
_BY_CODE = select(Ward).where(Ward.unit_code == bindparam("unit_code"))


def served_ward(unit_code: str) -> Ward | None:
    """The ward of that official code, if this installation receives for it; read once in a request, as `ward`."""
    known = next((one for one in _read().values() if one.unit_code == unit_code), None)
    found = known or db.session.scalar(_BY_CODE, {"unit_code": unit_code})
    if found:
        _read()[found.id] = found
    return found


def ward(ward_id: UUID) -> Ward:
    """The ward of a row that carries its id, read once in a request however many ask for it."""
    if ward_id not in _read():
        _read()[ward_id] = db.session.scalars(select(Ward).where(Ward.id == ward_id)).one()
    return _read()[ward_id]


def remember(found: Ward) -> None:
    """Read with something else: nobody asks for it again in this request."""
    _read()[found.id] = found


def served_wards() -> list[Ward]:
    """All wards of this installation, by name."""
    return list(db.session.scalars(_BY_NAME))


def points_of(ward_id: UUID) -> list[Point]:
    """The ward's points, by name."""
    return list(db.session.scalars(select(Point).where(Point.ward_id == ward_id).order_by(Point.name)))


def neighbourhoods_of(ward_id: UUID) -> list[Neighbourhood]:
    """The ward's neighbourhoods, by name."""
    rows = select(Neighbourhood).where(Neighbourhood.ward_id == ward_id).order_by(Neighbourhood.name)
    return list(db.session.scalars(rows))


def neighbourhood(neighbourhood_id: UUID) -> Neighbourhood | None:
    """One neighbourhood."""
    return db.session.scalar(select(Neighbourhood).where(Neighbourhood.id == neighbourhood_id))


def neighbourhood_named(ward_id: UUID, text: str) -> UUID | None:
    """The one neighbourhood of the ward that this part of an address names."""
    known = {one.name: one.id for one in neighbourhoods_of(ward_id)}
    named = named_in(text, known)
    return known[named[0]] if len(named) == 1 else None


def point(point_id: UUID) -> Point | None:
    """One point."""
    return db.session.scalar(select(Point).where(Point.id == point_id))


def names_of(place_ids: Collection[UUID]) -> dict[UUID, str]:
    """Wards, points and neighbourhoods by their ids, asked for at once."""
    kinds = [select(one.id, one.name).where(one.id.in_(place_ids)) for one in (Ward, Point, Neighbourhood)]
    return dict(db.session.execute(union_all(*kinds)).all())


def _read() -> dict[UUID, Ward]:
    # A session by itself forgets what nobody holds on to.
    known: dict[UUID, Ward] = db.session.info.setdefault("wards", {})
    return known
