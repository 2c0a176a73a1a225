"""What was declared, in which minute, and who: to show when somebody asks."""

from uuid import UUID

from flask import Response, abort

from app.lodging import queries
from app.web.lodging.blueprint import bp, me, own
from app.web.respond import page


@bp.get("/<uuid:house_id>/bien-nhan/<uuid:sent_id>")
def receipt(house_id: UUID, sent_id: UUID) -> Response:
    house, sent = own(house_id), queries.declaration(sent_id, me()) or abort(404)
    if sent.establishment_id != house.id:
        abort(404)
    waiting = sum(queries.counts(house, me()))
    return page("lodging/receipt.html", house=house, sent=sent, guests=queries.guests_of(sent, me()), waiting=waiting)
