"""The leader's first page: his neighbourhood in counts."""

from datetime import timedelta

from flask import Blueprint, Response, abort

from app.actor import Role, Staff
from app.clock import now
from app.places import queries as places
from app.statistics import queries as statistics
from app.statistics.counts import counted_until
from app.web.guard import only_staff
from app.web.respond import page
from app.web.session import signed_in_staff

bp = Blueprint("leader", __name__, url_prefix="/to-truong")
only_staff(bp, Role.LEADER)


@bp.get("/")
def home() -> Response:
    staff, until = me(), counted_until(now())
    own = places.neighbourhood(staff.neighbourhood_id) if staff.neighbourhood_id else None
    counts = statistics.of_neighbourhood(staff.ward_id, own.id, until) if own else None
    return page(
        "leader/home.html",
        ward=places.ward(staff.ward_id),
        neighbourhood=own,
        counts=counts,
        counted_to=(until - timedelta(days=1)).date(),
    )


def me() -> Staff:
    """The leader."""
    return signed_in_staff() or abort(404)
