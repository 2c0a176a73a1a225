"""What ends as a line of the ward's lodging list: sent at once, at the minute that counts."""

from typing import Any

from flask import Response, abort, request, url_for

from app.actor import Helper
from app.catalogue import journey
from app.catalogue.answers import Place, read, shown
from app.catalogue.outcome import Notice
from app.clock import now, today
from app.drafts.actions import forget
from app.lodging.actions import NewEstablishment
from app.lodging.cells import Cell, Row
from app.lodging.guest import Kind
from app.lodging.hosting import Hosting, is_named
from app.lodging.receipts.actions import tell
from app.lodging.single.actions import declare_one
from app.places.queries import served_ward
from app.places.records import Ward
from app.web.filing import whose_draft
from app.web.filing.whose_draft import Filing, Writing
from app.web.respond import done


def is_taken_here(filing: Filing) -> bool:
    """Whether a ward of ours has the list; to a helper only where his mandate names it. Else a sheet is made."""
    sender = whose_draft.sender()
    may = not isinstance(sender, Helper) or is_named(sender)
    return may and filing.service.notice is not None and _ward(filing) is not None


def declare(filing: Writing, by: Hosting) -> Response:
    """Of a locked draft whose answers are complete; it is forgotten, since the list holds all of it."""
    asked, ward = filing.service.notice or abort(404), _ward(filing) or abort(404)
    said = _said(filing)
    home = NewEstablishment(ward.id, Kind.HOME, said[asked.house], _place(filing, asked).street, said[asked.phone])
    row = Row({Cell(cell): said[question] for cell, question in asked.guest.items()})
    house, sent = declare_one(home, row, by, now())
    if sent:
        tell(sent, house, by, now())
    forget(filing.draft)
    return done(_there("receipt", house_id=house.id, sent_id=sent.id) if sent else _there("tonight", house_id=house.id))


def _there(page: str, **values: Any) -> str:
    """The lodging pages of whoever files: a resident's own, or those under the mandate."""
    parent = (request.blueprint or "").rpartition(".")[0]
    endpoint = f"lodging.{page}" if parent == "alone" else f"{parent}.lodging.{page}"
    return url_for(endpoint, **values)


def _said(filing: Filing) -> dict[str, str]:
    raw = filing.draft.answers
    asked = [one for step in journey.path(filing.service, raw) for one in journey.asked(step, raw)]
    return {one.id: shown(one, read(one, raw, today())) for one in asked}


def _ward(filing: Filing) -> Ward | None:
    place = _place(filing, filing.service.notice) if filing.service.notice else None
    return served_ward(place.ward.code) if place else None


def _place(filing: Filing, asked: Notice) -> Place:
    """Of answers that are complete."""
    questions = {one.id: one for step in filing.service.steps for one in step.questions}
    place = read(questions[asked.place], filing.draft.answers, today())
    assert isinstance(place, Place)
    return place
