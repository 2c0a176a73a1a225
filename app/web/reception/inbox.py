"""The desk's list by time left: narrowed by its address, drawn anew only when something has changed."""

from datetime import date, datetime
from functools import partial
from typing import Any
from uuid import UUID

from flask import Response, request, url_for

from app.actor import Role, Staff
from app.audit.actions import note_read
from app.clock import now
from app.dossiers.channel import WORDS as CHANNELS
from app.dossiers.channel import Channel
from app.dossiers.holding.queries import Colleague, colleagues
from app.dossiers.inbox import queries
from app.dossiers.inbox.keys import behind, moves_by_key
from app.dossiers.inbox.place import Seen, read_place, seen_at
from app.dossiers.inbox.queries import Line
from app.dossiers.inbox.urgency import DONE, Left, left
from app.dossiers.inbox.wanted import Wanted, read_wanted
from app.dossiers.lateness.due import due_words
from app.dossiers.lateness.queries import due_now
from app.dossiers.lifecycle import OPEN_STATES
from app.dossiers.opinions.queries import asked_of_me
from app.office.calendar import national_calendar
from app.office.queries import calendar_of
from app.office.runs_out import runs_out
from app.places import queries as places
from app.web.reception.blueprint import bp, me
from app.web.reception.narrowing import drawn
from app.web.respond import asks_for_part, page

GOES_ON = "sau"
SEEN = "thay"


@bp.get("/")
def inbox() -> Response:
    staff, at = me(), now()
    version = queries.version(staff, at)
    if asks_for_part() and request.args.get(SEEN) == str(version):
        return Response(status=204)
    note_read(staff, "inbox-opened", f"ward:{staff.ward_id}", staff.ward_id, at)
    return _draw(staff, read_wanted(request.args, staff.staff_id), version, at)


def _draw(staff: Staff, wanted: Wanted, version: Seen, at: datetime) -> Response:
    asked, names = asked_of_me(staff), colleagues(staff)
    place = read_place(request.args.get(GOES_ON, ""))
    shown = queries.page_of(staff, wanted, asked, at, place)
    return page(
        "reception/inbox.html",
        200,
        lines=told(shown.lines, names, at),
        narrowing=drawn(wanted, queries.counts(staff, wanted, asked, at), staff, names),
        wanted=wanted,
        asked=asked,
        begins=place is None,
        onward=_address(wanted, **{GOES_ON: str(shown.after)}) if shown.after else "",
        again=_address(wanted, **{SEEN: str(version)}, **({GOES_ON: str(place)} if place else {})),
        new=_new(staff, wanted, asked, at),
        ward=places.ward(staff.ward_id),
        due_words=due_words(*due_now(staff, at)),
        runs_out=runs_out(at.date(), national_calendar()),
        **row_words(me().role),
    )


def told(lines: list[Line], names: dict[UUID, Colleague], at: datetime) -> list[tuple[Line, Left, str, str]]:
    """Each line with what is left of its term, how it came, and in whose hands it is. Many end at the same moment."""
    calendar = calendar_of(me().ward_id, at)
    ends = {(one.due_at, one.paused_since) for one in lines if one.state in OPEN_STATES}
    words = {(due, paused): left(due, paused, at, calendar) for due, paused in ends}
    return [(one, _left(one, words), _how(one), _holder(one, names)) for one in lines]


def row_words(role: Role) -> dict[str, object]:
    """What inbox_rows.html says of every line alike."""
    return {"keys_of": partial(moves_by_key, role=role), "behind": behind}


def _left(line: Line, words: dict[tuple[datetime, date | None], Left]) -> Left:
    return DONE if line.state not in OPEN_STATES else words[line.due_at, line.paused_since]


def _how(line: Line) -> str:
    """Which way it came, where that is not the plain one."""
    return "" if line.channel is Channel.ALONE else CHANNELS[line.channel]


def _holder(line: Line, names: dict[UUID, Colleague]) -> str:
    return names[line.assigned_to].name if line.assigned_to in names else ""


def _new(staff: Staff, wanted: Wanted, asked: list[str], at: datetime) -> int:
    """How many were sent since the page was drawn that asks anew."""
    since = seen_at(request.args.get(SEEN, "")) if asks_for_part() else None
    return queries.sent_since(staff, wanted, asked, at, since) if since else 0


def _address(wanted: Wanted, **more: Any) -> str:
    return url_for("reception.inbox", **wanted.as_args, **more)
