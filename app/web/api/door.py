"""Where a program comes in: with a token in a header, and nothing else; cookies are not looked at."""

from flask import Blueprint, Response, g, request

from app.actor import Software
from app.api import queries
from app.api.token import BEGINS, is_worth_noting, refusal
from app.clock import now
from app.database import db
from app.problem import SENTENCES, problem
from app.web.api import pace
from app.web.flood import address_of
from app.web.guard import only_software

bp = Blueprint("api", __name__, url_prefix="/api/v1")
# What the contract says, anybody may read: there is nothing of anybody in it.
OPEN = "api.contract"
UNKNOWN = "Mã này không mở được gì: gõ thiếu, hoặc người lập không còn là chỉ huy. Xin chỉ huy của phường lập mã mới."


def who_asks() -> Software:
    """The ward's software, let in by the door."""
    found: Software = g.software
    return found


def _door() -> Response | None:
    """Sets g.software, or says why not."""
    if request.endpoint == OPEN:
        return None
    kind, _, secret = request.headers.get("Authorization", "").partition(" ")
    if kind.lower() != "bearer" or not secret:
        return _refused(SENTENCES[401])
    here, moment = address_of(request.remote_addr or ""), now()
    token = queries.shown(secret) if secret.startswith(BEGINS) else None
    if token is None:
        # Only then: whoever guesses from the address of the ward shuts out none of its own software.
        if wait := pace.guesses(here, moment):
            return problem(429, headers={"Retry-After": str(wait)})
        pace.guessed(here, moment)
        return _refused(UNKNOWN)
    if over := refusal(token.expires_at, token.ended_at, moment):
        return _refused(over)
    if wait := pace.asks(str(token.id), moment):
        return problem(429, headers={"Retry-After": str(wait)})
    software = g.software = token.software
    if is_worth_noting(token.used_at, moment):
        # Nothing was written; meanwhile SQLite lets nobody else write.
        db.session.rollback()
        queries.note_used(software.token_id, moment)
    return None


def _refused(sentence: str) -> Response:
    return problem(401, sentence, {"WWW-Authenticate": 'Bearer error="invalid_token"'})


only_software(bp, _door)
