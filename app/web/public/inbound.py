"""What people send back by SMS: "HUY" ends all help asked from that phone, leaves number and PIN; "DONG Y" agrees."""

from hmac import compare_digest

from flask import Blueprint, Response, abort, current_app, request

from app.clock import now
from app.database import db
from app.mandate_codes.actions import answer, stop_all_from
from app.mandate_codes.terms import agreed_with
from app.messages.sms import without_marks
from app.people.phone import PhoneUnreadable, read_phone
from app.phone_changes import actions as phone_changes
from app.recovery.actions import stop_paper_from
from app.settings import SmsAccount
from app.web.guard import open_to_all

bp = Blueprint("inbound", __name__, url_prefix="/tin-nhan")
open_to_all(bp)

STOP = "HUY"


@bp.post("/den")
def receive() -> Response:
    """
    One message from the telephone company. Fields: from (phone), text. Header: Authorization: Bearer <secret>.

    204 once it is read, whatever it said: a company that gets anything else sends it again.
    """
    if not _is_company():
        abort(404)
    try:
        phone = read_phone(request.form.get("from", ""))
    except PhoneUnreadable:
        return Response(status=204)
    words, digits = request.form.get("text", ""), agreed_with(request.form.get("text", ""))
    if without_marks(words).upper().split()[:1] == [STOP]:
        stop_all_from(phone, now())
        phone_changes.stop_from(phone, now())
        stop_paper_from(phone, now())
    elif digits:
        answer(phone, digits, now())
    db.session.commit()
    return Response(status=204)


def _is_company() -> bool:
    account: SmsAccount | None = current_app.extensions["settings"].sms
    secret = account.inbound if account else ""
    given = request.headers.get("Authorization", "").removeprefix("Bearer ")
    return bool(secret) and compare_digest(given.encode(), secret.encode())
