"""“Ai đã mở hồ sơ của tôi?”: every look of somebody else, and who was let in."""

from flask import Blueprint, Response, abort, request

from app.trace.queries import told
from app.web.respond import page
from app.web.row_number import read_row_number
from app.web.session import signed_in_resident

bp = Blueprint("trace", __name__, url_prefix="/ai-da-mo")


@bp.get("")
def opened() -> Response:
    me = signed_in_resident() or abort(404)
    before = read_row_number(request.args.get("truoc", ""))
    return page("resident/trace.html", told=told(me, before), first=before is None)
