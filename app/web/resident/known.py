"""What each ward knows of who the person is, and how it came to know."""

from flask import Blueprint, Response, abort

from app.catalogue.steps.people import SEX
from app.identity.queries import kept_of
from app.places import queries as places
from app.web.respond import page
from app.web.session import signed_in_resident

bp = Blueprint("known", __name__, url_prefix="/danh-tinh")


@bp.get("")
def kept() -> Response:
    me = signed_in_resident() or abort(404)
    rows = [(one, places.ward(one.ward_id)) for one in kept_of(me)]
    return page("resident/known.html", rows=rows, sexes=SEX)
