"""Practising: where it begins, and its end, where nothing is sent and nothing is kept."""

from flask import Response, abort, g, request, url_for

from app.actor import Role
from app.catalogue import registry
from app.catalogue.service import Received
from app.clock import now, today
from app.dossiers.deadline import due_if_sent
from app.drafts.actions import finish_practice
from app.drafts.records import Draft
from app.files.actions import clear
from app.office.calendar import national_calendar
from app.web import finding
from app.web.filing.whose_draft import may_begin
from app.web.frame import practise
from app.web.respond import done, page
from app.web.session import hold_practice, signed_in_resident, signed_in_staff

# In the address: where it was real, a sheet would have been made.
PREPARED = "phieu"


def choose() -> Response:
    """What can be practised here."""
    often = finding.shown().services
    others = [one for one in registry.all_services() if may_begin(one) and one not in often]
    shelves = (often, others)
    return page("filing/practice.html", shelves=shelves, back=_came_from(), over="xong" in request.args)


def end(draft: Draft, prepared: bool = False) -> Response:
    """Where a real draft would be sent, or a sheet be made, this one is forgotten with its photos."""
    # Also of a mandate's, which nothing opens but the mandate: the back button is told that it is over.
    hold_practice(draft.id)
    service, photos = draft.service, finish_practice(draft)
    address = url_for(".practised", slug=service)
    answer = done(f"{address}?{PREPARED}=1" if prepared else address)
    for one in photos:
        clear(one)
    return answer


def practised(slug: str) -> Response:
    """What she would read now, had it been real; again, or now for real."""
    service = registry.service(slug) or abort(404)
    practise()
    received = service if isinstance(service, Received) and PREPARED not in request.args else None
    due = due_if_sent(received.on(today()).term.usual, now(), national_calendar()) if received else None
    return page("filing/practised.html", service=service, due=due, for_real=_for_real(slug))


def _for_real(slug: str) -> str:
    """Where she begins for real, "" for here: of staff without a mandate nothing can be sent."""
    staff = None if g.get("helper") else signed_in_staff()
    if staff is None:
        return ""
    return url_for("point.home") if staff.role is Role.OFFICER else url_for("guidance.service", slug=slug)


def _came_from() -> str:
    """The page with the door to here."""
    beside: str | None = g.get("filing_begins_at")
    staff = signed_in_staff()
    if beside or staff:
        return beside or url_for("point.home" if staff and staff.role is Role.OFFICER else "staff_home.home")
    return url_for("mine.home" if signed_in_resident() else "guidance.home")
