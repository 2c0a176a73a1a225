"""Where an address ends the filing: no ward of ours receives it, or a leader's mandate does not reach so far."""

from flask import Response, url_for

from app.actor import Helper
from app.catalogue import journey
from app.catalogue.answers import Place, read
from app.catalogue.service import Received
from app.clock import today
from app.dossiers.queries import lies_beyond
from app.places.queries import neighbourhood, served_ward, served_wards
from app.web.filing import whose_draft
from app.web.filing.whose_draft import Filing
from app.web.respond import page


def too_far(filing: Filing) -> Response | None:
    """The page that says so and what to do; None where the address is for whoever files here."""
    service, raw = filing.received, filing.draft.answers
    if service is None:
        return None
    decides = journey.address_that_decides(service)
    place = read(decides, raw, today())
    assert isinstance(place, Place)
    back = url_for(".step", draft_id=filing.draft.id, slug=_slug(service))
    receiving = served_ward(place.ward.code)
    if receiving is None:
        wards = served_wards()
        return page("filing/elsewhere.html", service=service, place=place.ward.full_name, wards=wards, back=back)
    sender = whose_draft.sender()
    if sender is None or not lies_beyond(sender, receiving, place.street):
        return None
    led = neighbourhood(sender.neighbourhood_id) if isinstance(sender, Helper) and sender.neighbourhood_id else None
    return page("filing/outside.html", service=service, place=place, led=led, back=back)


def decides_here(filing: Filing, slug: str) -> bool:
    """Whether this step asks for the address."""
    return filing.received is not None and slug == _slug(filing.received)


def _slug(service: Received) -> str:
    decides = journey.address_that_decides(service)
    return next(step.slug for step in service.steps if decides in step.questions)
