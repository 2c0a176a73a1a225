"""The session of a member of staff locks when nobody touches it: what keeps it open, and what a locked browser gets."""

from flask import Flask, Response, current_app, g, request

from app.clock import now
from app.database import db
from app.errors import DATABASE_GONE
from app.people import queries
from app.people.records import SignIn
from app.staff.lock import is_worth_noting
from app.web.guard import ask_to_sign_in
from app.web.respond import asked_for, asks_for_part
from app.web.session import idle, locked

SERVER_ERRORS = 500
STAYS_OPEN = {"guidance.bigger_letters"}


def connect(app: Flask) -> None:
    """Before every page see whether it is locked; after every answer note that somebody is there."""
    app.before_request(_shut)
    app.after_request(_note_seen)


def _shut() -> Response | None:
    """A locked browser has one page, whatever is asked for: nobody begins here what the next one could read."""
    endpoint = request.endpoint or ""
    if not endpoint or endpoint.startswith("staff_lock.") or endpoint in STAYS_OPEN or not locked():
        return None
    return ask_to_sign_in("staff_lock.shut")


def _note_seen(response: Response) -> Response:
    at_work: SignIn | None = g.pop("at_work", None)
    if at_work is None or _fetched_by_itself() or response.status_code >= SERVER_ERRORS:
        return response
    if is_worth_noting(at_work.seen_at, idle(), now()):
        sign_in_id = at_work.id
        # Whatever the page left open would be undone a moment later anyway; meanwhile SQLite lets nobody else write.
        db.session.rollback()
        try:
            queries.note_seen(sign_in_id, now())
        except DATABASE_GONE as problem:
            # What the page did is done: without this note the session only locks a little earlier.
            current_app.logger.error("last seen: %s", getattr(problem, "orig", problem))
    return response


def _fetched_by_itself() -> bool:
    """A part that the page asks for while nobody touches it would keep a forgotten tablet open for ever."""
    return request.method == "GET" and asks_for_part() and asked_for() != "buoc"
