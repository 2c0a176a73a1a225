"""How the assisting pages say where they are."""

from functools import partial

from app.actor import Staff
from app.mandates.terms import Agreed
from app.mandates.text import sheet
from app.places import queries as places
from app.web.asked_for import agreed


def place_of(staff: Staff) -> str:
    """The point where the officer is on duty, else the ward."""
    point = places.point(staff.point_id) if staff.point_id else None
    return point.name if point else places.ward(staff.ward_id).name


def read_aloud(staff: Staff) -> Agreed:
    """What the person is asked to agree to."""
    return agreed(partial(sheet, place_of(staff)))
