"""What was declared, in which minute, and who: to show when somebody asks."""

from uuid import UUID

from flask import Response, request

from app.lodging import queries
from app.lodging.listed.queries import guests_of
from app.lodging.receipts.queries import late_among
from app.lodging.stays.queries import of_guests
from app.web.lodging.blueprint import bp, me, own
from app.web.lodging.papers import sent_from
from app.web.respond import page
from app.web.row_number import read_row_number


@bp.get("/<uuid:house_id>/bien-nhan/<uuid:sent_id>")
def receipt(house_id: UUID, sent_id: UUID) -> Response:
    house = own(house_id)
    sent = sent_from(house, sent_id)
    found = guests_of(sent, me(), read_row_number(request.args.get("sau", "")) or 0)
    waiting, late = sum(queries.counts(house, me())), late_among(sent, me())
    return page(
        "lodging/receipt.html",
        house=house,
        sent=sent,
        guests=found.rows,
        after=found.after,
        waiting=waiting,
        late=late,
        stays=of_guests([row.id for row in found.rows], me()),
    )
