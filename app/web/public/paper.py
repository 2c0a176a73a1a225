"""Where a dossier stands, for whoever holds one of its papers and reads the square on it; and what he thought of it."""

from flask import Blueprint, Response, abort, request, url_for

from app.actor import LookUp
from app.clock import now
from app.database import db
from app.dossiers.lifecycle import Move
from app.dossiers.moves import moves_open, party
from app.dossiers.queries import locked
from app.dossiers.records import Dossier
from app.impressions.actions import rate
from app.impressions.faces import WORDS
from app.papers import queries
from app.people.actions import count_miss, may_guess, missed
from app.people.guesses import PAPER
from app.places import queries as places
from app.web.forms.typed import typed
from app.web.guard import open_to_all
from app.web.guessing import guesser
from app.web.impression import ImpressionForm, said_in
from app.web.respond import done, go, page
from app.web.session import signed_in_staff

bp = Blueprint("paper", __name__, url_prefix="/g/<token>")
open_to_all(bp)


@bp.get("")
def state(token: str) -> Response:
    dossier = _pointed_at(token)
    return _unlisted(
        page(
            "public/looked_up.html",
            dossier=dossier,
            ward=places.ward(dossier.ward_id),
            now=now(),
            faces=_faces(dossier, token),
        )
    )


@bp.get("/y-kien")
def ask(token: str) -> Response:
    dossier = _pointed_at(token)
    if not _may_rate(dossier):
        return go(url_for(".state", token=token))
    return _draw(dossier, token, ImpressionForm(data={"mat": request.args.get("mat", "")}))


@bp.post("/y-kien")
def keep(token: str) -> Response:
    """Once, whoever of those with the paper in hand is first; nobody who works for a ward."""
    number = _pointed_at(token).number
    if signed_in_staff():
        abort(404)
    holder, form = LookUp(number), ImpressionForm(typed())
    dossier, said = locked(number, holder) or abort(404), said_in(form)
    if said is None:
        return _draw(dossier, token, form)
    rate(dossier, *said, holder, now())
    return done(url_for(".state", token=token))


def _pointed_at(token: str) -> Dossier:
    """404 for a token that no paper bears; 429 after too many of them."""
    here = guesser("paper")
    if not may_guess(here, PAPER, now()):
        abort(429)
    dossier = queries.pointed_at(token)
    if dossier is None:
        _count(here)
        abort(404)
    return dossier


def _count(here: str) -> None:
    """A form holds the database of a small ward already: its miss is counted in the same transaction."""
    if request.method == "GET":
        count_miss(here, now())
    else:
        missed(here, now())
        db.session.commit()


def _may_rate(dossier: Dossier) -> bool:
    return not signed_in_staff() and Move.RATE in moves_open(
        dossier.state, party(LookUp(dossier.number)), dossier.spent
    )


def _faces(dossier: Dossier, token: str) -> list[tuple[str, str, str]]:
    """Each face with its words and where it leads; none where nobody is asked."""
    asked = WORDS if _may_rate(dossier) else {}
    return [(face, words, url_for(".ask", token=token, mat=face)) for face, words in asked.items()]


def _draw(dossier: Dossier, token: str, form: ImpressionForm) -> Response:
    return _unlisted(page("public/impression.html", form.status, dossier=dossier, token=token, form=form))


def _unlisted(answer: Response) -> Response:
    answer.headers["X-Robots-Tag"] = "noindex"
    return answer
