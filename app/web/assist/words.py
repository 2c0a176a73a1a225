"""How the assisting pages say where they are."""

from app.actor import Staff
from app.places import queries as places


def place_of(staff: Staff) -> str:
    """The point where the officer is on duty, else the ward."""
    point = places.point(staff.point_id) if staff.point_id else None
    return point.name if point else places.ward(staff.ward_id).name
