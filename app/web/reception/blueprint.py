"""Who may enter the reception desk."""

from flask import Blueprint, abort

from app.actor import Role, Staff
from app.web import papers
from app.web.guard import only_staff
from app.web.session import signed_in_staff

bp = Blueprint("reception", __name__, url_prefix="/tiep-nhan")
only_staff(bp, Role.RECEIVER, Role.HEAD)
bp.register_blueprint(papers.new_blueprint())


def me() -> Staff:
    """The member of staff at the desk."""
    return signed_in_staff() or abort(404)
