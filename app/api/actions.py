"""Makes a token for the ward's software, and ends it."""

from datetime import datetime, timedelta

from app.actor import Staff
from app.api import queries
from app.api.records import ApiToken
from app.api.token import MOST, Wanted, kept, new_secret, refusal
from app.audit.actions import note
from app.audit.subjects import About, subject
from app.database import db


class TooManyTokens(RuntimeError):
    """The ward has so many that nobody can tell any more which is whose."""


def make(wanted: Wanted, by: Staff, now: datetime) -> str:
    """A new token of the head's ward; what it says is told here and never again. Raises TooManyTokens."""
    open_ones = [one for one in queries.tokens(by) if not refusal(one.expires_at, one.ended_at, now)]
    if len(open_ones) >= MOST:
        raise TooManyTokens
    secret = new_secret()
    token = ApiToken(
        ward_id=by.ward_id,
        name=wanted.name,
        scopes=list(wanted.scopes),
        secret_sha256=kept(secret),
        made_at=now,
        made_by=by.staff_id,
        expires_at=now + timedelta(days=wanted.days),
    )
    db.session.add(token)
    db.session.flush()
    note(by, "token-made", subject(About.TOKEN, token.id), by.ward_id, now)
    return secret


def end(token: ApiToken, by: Staff, now: datetime) -> None:
    """From now on a locked token opens nothing. Nothing happens where it was ended before."""
    if token.ended_at is None:
        token.ended_at = now
        note(by, "token-ended", subject(About.TOKEN, token.id), by.ward_id, now)
