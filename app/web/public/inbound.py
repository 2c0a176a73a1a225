"""What the telephone company brings: what people send back (HUY, DONG Y, TT), and whether messages arrived."""

from hmac import compare_digest
from uuid import UUID

from flask import Blueprint, Response, abort, current_app, request

from app.clock import now
from app.database import db
from app.dossiers.by_sms.actions import answer, help_stray
from app.dossiers.by_sms.asked import asked_in
from app.mandate_codes.actions import answer as answer_code
from app.mandate_codes.actions import stop_all_from
from app.mandate_codes.terms import agreed_with
from app.messages.delivery import Report
from app.messages.reports.actions import reported
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
    _hear(phone, request.form.get("text", ""))
    db.session.commit()
    return Response(status=204)


@bp.post("/bao-nhan")
def report() -> Response:
    """
    What became of a message that was handed over. Fields: id, status ("delivered" or "failed"). Header as above.

    204 whatever it is: the same report twice changes nothing, an id of somebody else's message neither.
    """
    if not _is_company():
        abort(404)
    try:
        message_id, came = UUID(request.form.get("id", "")), Report(request.form.get("status", ""))
    except ValueError:
        return Response(status=204)
    reported(message_id, came, now())
    db.session.commit()
    return Response(status=204)


def _hear(phone: str, text: str) -> None:
    """What a phone sent back, by its first words."""
    digits, asked = agreed_with(text), asked_in(text)
    if without_marks(text).upper().split()[:1] == [STOP]:
        stop_all_from(phone, now())
        phone_changes.stop_from(phone, now())
        stop_paper_from(phone, now())
    elif digits:
        answer_code(phone, digits, now())
    elif asked:
        answer(phone, asked, now())
    else:
        help_stray(phone, now())


def _is_company() -> bool:
    account: SmsAccount | None = current_app.extensions["settings"].sms
    secret = account.inbound if account else ""
    given = request.headers.get("Authorization", "").removeprefix("Bearer ")
    return bool(secret) and compare_digest(given.encode(), secret.encode())
