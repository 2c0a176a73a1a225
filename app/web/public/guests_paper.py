"""Whether guests were declared, and in which minute, for whoever holds a receipt and reads the square on it."""

from flask import Blueprint, Response, abort

from app.clock import now
from app.lodging.receipts import queries
from app.lodging.records import Declaration, GuestRow
from app.people.actions import count_miss, may_guess
from app.people.guesses import PAPER
from app.people.names import initials
from app.places import queries as places
from app.web.guard import open_to_all
from app.web.guessing import guesser
from app.web.respond import page

bp = Blueprint("guests_paper", __name__)
open_to_all(bp)


@bp.get("/l/<secret>")
def declared(secret: str) -> Response:
    here = guesser("paper")
    if not may_guess(here, PAPER, now()):
        abort(429)
    guest, sent = queries.guest_in_hand(secret) or (None, queries.list_in_hand(secret))
    if sent is None:
        count_miss(here, now())
        abort(404)
    return _draw(sent, guest)


def _draw(sent: Declaration, row: GuestRow | None) -> Response:
    house = queries.house_in_hand(sent)
    guest = row.as_declared(house.kind) if row else None
    answer = page(
        "public/guests_paper.html",
        sent=sent,
        guest=guest,
        called=initials(guest.name) if guest else "",
        house=house,
        ward=places.ward(sent.ward_id),
        late=row.late if row else queries.late_in_hand(sent),
    )
    answer.headers["X-Robots-Tag"] = "noindex"
    return answer
