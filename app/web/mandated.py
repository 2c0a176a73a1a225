"""Pages under a person's mandate: the mandate stands in every address of a blueprint, her name above every page."""

from dataclasses import dataclass
from functools import partial
from uuid import UUID

from flask import Blueprint, Response, abort, g, request, url_for

from app.actor import Helper
from app.clock import now
from app.mandates import queries
from app.web import sitting
from app.web.frame import Whose
from app.web.guard import only_typing, park_form
from app.web.respond import answered_before, go, page
from app.web.session import sender_key, signed_in_staff
from app.web.sitting_pages import hang_sitting_pages

COLOURS = 6


@dataclass(frozen=True, slots=True)
class Pages:
    """
    Templates of one kind of helper: of the step on a later day, of the goodbye, and of what comes too late.

    onward: the endpoint of his own first page.
    """

    opening: str
    goodbye: str
    ended: str
    onward: str


def under_mandate(bp: Blueprint, pages: Pages) -> None:
    """Every address of the blueprint is a mandate's, and opens only while it holds. The blueprint has a home."""
    hang_sitting_pages(bp)
    bp.url_value_preprocessor(_take_mandate)
    bp.url_defaults(partial(_put_mandate, bp.name))
    bp.before_request(partial(_for_whom, bp.name, pages))


def _take_mandate(_endpoint: str | None, values: dict[str, UUID] | None) -> None:
    g.mandate_id = values.pop("mandate") if values else None


def _put_mandate(blueprint: str, endpoint: str, values: dict[str, object]) -> None:
    if endpoint.startswith(f"{blueprint}."):
        values.setdefault("mandate", g.get("mandate_id"))


def _for_whom(blueprint: str, pages: Pages) -> Response | None:
    staff = signed_in_staff() or abort(404)
    mandate = queries.holding(g.mandate_id, staff, now())
    if mandate is None:
        # The second tap on the goodbye comes in after the first has ended the mandate.
        return answered_before() or page(pages.ended, 404)
    g.mandate, g.pages = mandate, pages
    g.helper = Helper(
        mandate.id,
        mandate.account_id,
        staff.staff_id,
        staff.ward_id,
        tuple(mandate.services),
        mandate.neighbourhood_id,
        mandate.draft_id,
        mandate.point_id,
    )
    g.filing_begins_at = url_for(f"{blueprint}.home")
    words = f"Đang làm cho: {mandate.person_name}"
    g.whose = Whose(words, mandate.id.int % COLOURS, url_for(f"{blueprint}.goodbye_page"), "Xong, chào bác")
    opening = (f"{blueprint}.opening", f"{blueprint}.begin")
    return None if sitting.is_open(mandate, staff) or request.endpoint in opening else _closed(opening[0])


def _closed(opening: str) -> Response:
    """First the step that is noted and told; a form that came meanwhile is sent on after it."""
    if only_typing():
        return Response(status=204)
    if request.method == "POST":
        park_form(sender_key())
    return go(url_for(opening))
