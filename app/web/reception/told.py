"""What the person of a dossier was told by message, whether it arrived, and sending it again."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from flask import Blueprint, Response, abort, url_for

from app.actor import Role, Staff
from app.audit.actions import note, note_read
from app.clock import now
from app.database import db
from app.dossiers import queries as dossiers
from app.dossiers.records import Dossier
from app.messages import actions, queries
from app.messages.delivery import GIVEN_UP, Delivery
from app.messages.records import OutboxMessage
from app.web.forms.base import Form
from app.web.forms.typed import typed
from app.web.guard import only_staff
from app.web.respond import answered_before, done, go, page
from app.web.session import signed_in_staff

bp = Blueprint("told", __name__, url_prefix="/tiep-nhan/ho-so/<dossier:number>/tin-nhan")
only_staff(bp, Role.RECEIVER)

WORDS = {
    Delivery.WAITING: "Đang chờ gửi",
    Delivery.SENT: "Đã gửi",
    Delivery.ARRIVED: "Đã tới máy",
    Delivery.UNKNOWN: "Chưa rõ đã tới chưa: gọi cho người dân",
    Delivery.FAILED: "Chưa gửi được: gọi cho người dân",
}


@dataclass(frozen=True, slots=True)
class Told:
    """One message as the desk sees it. again: where it can be sent once more, "" where it can't or nobody needs to."""

    text: str
    at: datetime
    words: str
    given_up: bool
    again: str


def told(dossier: Dossier, staff: Staff) -> list[Told]:
    """Every message about the dossier, the latest first."""
    return [_told(one, dossier, staff) for one in queries.about(f"dossier:{dossier.id}", staff)]


@bp.get("/<uuid:message_id>")
def message(number: str, message_id: UUID) -> Response:
    dossier, found = _found(number, message_id)
    if found.delivery not in GIVEN_UP:
        return go(url_for("reception.dossier", number=number))
    note_read(_staff(), "message-opened", f"message:{found.id}", dossier.ward_id, now())
    return _draw(dossier, found, Form())


@bp.post("/<uuid:message_id>")
def send_again(number: str, message_id: UUID) -> Response:
    dossier, found = _found(number, message_id)
    form = Form(typed())
    if not form.validate():
        note(_staff(), "message-opened", f"message:{found.id}", dossier.ward_id, now())
        db.session.commit()
        return _draw(dossier, found, form)
    if found.delivery not in GIVEN_UP:
        return answered_before() or go(url_for("reception.dossier", number=number))
    actions.send_again(found, _staff(), now())
    return done(url_for("reception.dossier", number=number))


def _told(one: OutboxMessage, dossier: Dossier, staff: Staff) -> Told:
    given_up = one.delivery in GIVEN_UP
    may = given_up and staff.role is Role.RECEIVER
    again = url_for("told.message", number=dossier.number, message_id=one.id) if may else ""
    return Told(one.text, one.arrived_at or one.sent_at or one.due_at, WORDS[one.delivery], given_up, again)


def _draw(dossier: Dossier, found: OutboxMessage, form: Form) -> Response:
    return page(
        "reception/message.html",
        form.status,
        dossier=dossier,
        told=_told(found, dossier, _staff()),
        message_id=found.id,
        form=form,
    )


def _found(number: str, message_id: UUID) -> tuple[Dossier, OutboxMessage]:
    dossier = dossiers.find(number, _staff()) or abort(404)
    return dossier, queries.locked(message_id, f"dossier:{dossier.id}", _staff()) or abort(404)


def _staff() -> Staff:
    return signed_in_staff() or abort(404)
