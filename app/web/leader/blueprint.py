"""Who may enter a leader's pages, and where he leads."""

from functools import partial

from flask import Blueprint, abort
from flask_login import current_user

from app.actor import Role, Staff
from app.mandates.terms import Agreed
from app.mandates.text import leader_sheet
from app.places import queries as places
from app.places.records import Neighbourhood
from app.web import inviting
from app.web.asked_for import agreed
from app.web.guard import only_staff
from app.web.session import signed_in_staff

bp = Blueprint("leader", __name__, url_prefix="/to-truong")
only_staff(bp, Role.LEADER)
bp.register_blueprint(inviting.new_blueprint())


def me() -> Staff:
    """The leader."""
    return signed_in_staff() or abort(404)


def own() -> Neighbourhood | None:
    """The neighbourhood he leads; None where nobody has said which."""
    led = me().neighbourhood_id
    return places.neighbourhood(led) if led else None


def read_aloud() -> Agreed:
    """What a neighbour is asked to agree to."""
    led = own() or abort(404)
    return agreed(partial(leader_sheet, current_user.name, led.name))
