"""The addresses of inviting, to be hung under whoever invites."""

from flask import Blueprint

from app.web.inviting import slips


def new_blueprint() -> Blueprint:
    """A blueprint of its own for each parent, under the parent's guard."""
    bp = Blueprint("inviting", __name__, url_prefix="/moi")
    bp.get("/")(slips.all_made)
    bp.post("/")(slips.print_one)
    bp.post("/nhan-tin")(slips.send)
    bp.post("/<uuid:asked>/huy")(slips.revoke)
    return bp
