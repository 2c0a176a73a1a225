"""“Ai đã mở hồ sơ của tôi?”: every look of somebody else, and who was let in."""

from flask import Blueprint, Response, abort, request

from app.trace.queries import told
from app.web.respond import page
from app.web.session import signed_in_resident

bp = Blueprint("trace", __name__, url_prefix="/ai-da-mo")


# No row of the audit has a higher number.
HIGHEST = 2**31 - 1


@bp.get("")
def opened() -> Response:
    me = signed_in_resident() or abort(404)
    before = request.args.get("truoc", type=_row_number)
    return page("resident/trace.html", told=told(me, before), first=before is None)


def _row_number(typed: str) -> int:
    return min(int(typed), HIGHEST)
