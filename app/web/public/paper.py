"""Where a dossier stands, for whoever holds one of its papers and reads the square on it."""

from flask import Blueprint, Response, abort

from app.clock import now
from app.papers import queries
from app.people.actions import count_miss, may_guess
from app.people.guesses import PAPER
from app.places import queries as places
from app.web.guard import open_to_all
from app.web.guessing import guesser
from app.web.respond import page

bp = Blueprint("paper", __name__)
open_to_all(bp)


@bp.get("/g/<token>")
def state(token: str) -> Response:
    here = guesser("paper")
    if not may_guess(here, PAPER, now()):
        abort(429)
    dossier = queries.pointed_at(token)
    if dossier is None:
        count_miss(here, now())
        abort(404)
    answer = page("public/looked_up.html", dossier=dossier, ward=places.ward(dossier.ward_id), now=now())
    answer.headers["X-Robots-Tag"] = "noindex"
    return answer
