"""How long there is until tonight's guests must be declared, also on a page that stays open."""

from datetime import datetime
from uuid import UUID

from flask import Response, url_for

from app.clock import now
from app.lodging.curfew import due, left_words
from app.web.lodging.blueprint import bp, own
from app.web.respond import asks_for_part, go, page


def clock() -> dict[str, str | datetime]:
    """For the line that says it."""
    return {"left": left_words(now(), now()), "until": due(now())}


@bp.get("/<uuid:house_id>/con-lai")
def time_left(house_id: UUID) -> Response:
    house = own(house_id)
    if not asks_for_part():
        return go(url_for(".tonight", house_id=house_id))
    return page("lodging/left.html", 200, house=house, **clock())
