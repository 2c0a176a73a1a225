"""What the ward's messages came to: sent, arrived, waiting, failed; one or all of the failed sent again."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from flask import Blueprint, Response, abort, request, url_for

from app.actor import Role
from app.audit.actions import note, note_read
from app.audit.subjects import About, subject
from app.clock import now
from app.database import db
from app.dossiers.history.queries import numbers_of
from app.messages.actions import can_go_again, send_again
from app.messages.events import FACTS, Event
from app.messages.outbox import queries
from app.messages.outbox.wanted import COLOURS, TAB_WORDS, TABS, Wanted, read_wanted
from app.messages.records import OutboxMessage
from app.people.phone import masked
from app.web.forms.base import Form
from app.web.forms.typed import typed
from app.web.guard import only_staff
from app.web.reception.blueprint import me
from app.web.respond import answered_before, done, page

bp = Blueprint("outbox", __name__, url_prefix="/tiep-nhan/tin-nhan")
only_staff(bp, Role.RECEIVER, Role.HEAD)


@dataclass(frozen=True, slots=True)
class Line:
    """One message as the list has it: whose phone it is, and what it says, stays hidden."""

    id: UUID
    name: str
    phone: str
    words: str
    colour: str
    at: datetime
    attempts: int
    number: str


@bp.get("")
def messages() -> Response:
    note_read(me(), "outbox-opened", subject(About.WARD, me().ward_id), me().ward_id, now())
    return _draw_list(Form())


@bp.post("/gui-lai-het")
def send_all_again() -> Response:
    form = Form(typed())
    if not form.validate():
        return _draw_list(form)
    for message in queries.locked_failed(me()):
        send_again(message, me(), now())
    return done(url_for(".messages", muc="cho"))


@bp.get("/<uuid:message_id>")
def one_message(message_id: UUID) -> Response:
    found = queries.find(message_id, me()) or abort(404)
    note_read(me(), "message-opened", subject(About.MESSAGE, found.id), me().ward_id, now())
    return _draw(found, Form())


@bp.post("/<uuid:message_id>")
def send_one_again(message_id: UUID) -> Response:
    found, form = queries.locked_one(message_id, me()) or abort(404), Form(typed())
    if not form.validate():
        note(me(), "message-opened", subject(About.MESSAGE, found.id), me().ward_id, now())
        db.session.commit()
        return _draw(found, form)
    if not can_go_again(found):
        return answered_before() or _draw(found, form, 409)
    send_again(found, me(), now())
    return done(url_for(".messages", muc="cho"))


def _draw_list(form: Form) -> Response:
    wanted = read_wanted(request.args.get("muc", ""), request.args.get("loai", ""))
    found, last = queries.page_of(wanted, _id(request.args.get("sau", "")), me())
    numbers = numbers_of([UUID(one.subject.partition(":")[2]) for one in found if _of_dossier(one)], me())
    return page(
        "reception/outbox.html",
        form.status,
        form=form,
        lines=[_line(one, numbers.get(one.subject, "")) for one in found],
        tabs=_tabs(wanted),
        wanted=wanted,
        kinds=FACTS,
        onward=url_for(".messages", **wanted.as_args, sau=last) if last else "",
        again=queries.how_many_again(me()),
    )


def _tabs(wanted: Wanted) -> list[tuple[str, str, int, bool]]:
    """(address, words, how many, whether here)."""
    many = queries.counted(wanted, me())
    kind = Wanted(event=wanted.event).as_args
    every = (url_for(".messages", **kind), "Tất cả", sum(many.values()), wanted.delivery is None)
    some = [
        (url_for(".messages", muc=tab, **kind), TAB_WORDS[known], many.get(known, 0), known is wanted.delivery)
        for tab, known in TABS.items()
    ]
    return [every, *some]


def _line(one: OutboxMessage, number: str) -> Line:
    return Line(
        id=one.id,
        name=FACTS[one.event].name,
        phone=masked(one.phone),
        words=TAB_WORDS[one.delivery],
        colour=COLOURS.get(one.delivery, ""),
        at=one.arrived_at or one.sent_at or one.due_at,
        attempts=one.attempts,
        number=number,
    )


def _draw(found: OutboxMessage, form: Form, status: int = 0) -> Response:
    number = numbers_of([UUID(found.subject.partition(":")[2])], me()) if _of_dossier(found) else {}
    # What ends at a minute may be a code, and so may whatever is from before events were kept.
    may_hold_code = FACTS[found.event].secret or found.event is Event.OLDER or found.useless_at is not None
    return page(
        "reception/outbox_message.html",
        status or form.status,
        form=form,
        line=_line(found, number.get(found.subject, "")),
        text="" if may_hold_code else found.text,
        again=can_go_again(found),
    )


def _of_dossier(one: OutboxMessage) -> bool:
    return one.subject.startswith(f"{About.DOSSIER}:")


def _id(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
