"""What does not fit on the first page of tonight's list: more of who is typed, more of who is declared."""

from datetime import timedelta
from uuid import UUID

from flask import Response, abort, request

from app.clock import now, today
from app.lodging.listed import queries as listed
from app.lodging.listed.queries import After
from app.lodging.looked.queries import look
from app.web.lodging.blueprint import bp, me, own
from app.web.respond import page
from app.web.row_number import read_row_number


@bp.get("/<uuid:house_id>/tiep")
def typed_further(house_id: UUID) -> Response:
    house = own(house_id)
    found = listed.typed(house, me(), _after())
    return page("lodging/further.html", house=house, rows=look(found.rows, house, me(), now()), after=found.after)


@bp.get("/<uuid:house_id>/da-gui")
def declared_further(house_id: UUID) -> Response:
    house = own(house_id)
    found = listed.declared(house, me(), today() - timedelta(days=1), _after())
    return page("lodging/declared_further.html", house=house, declared=found.rows, after=found.after)


def _after() -> After:
    place = read_row_number(request.args.get("sau", ""))
    return After(request.args.get("xong") == "1", place) if place else abort(404)
