"""The only ways to answer: a page or the part of it that was asked for, and going on after an act."""

from typing import Any
from urllib.parse import urlsplit

from flask import Response, current_app, make_response, redirect, request
from sqlalchemy.exc import IntegrityError
from werkzeug.exceptions import MethodNotAllowed, NotFound
from werkzeug.routing import RequestRedirect

from app.clock import now
from app.database import db
from app.posts import actions as posts
from app.posts.queries import answer_to
from app.web.forms.base import ONCE, is_key
from app.web.session import sender_key


def asks_for_part() -> bool:
    """Whether htmx wants one block of the page: not a boosted visit, not a page of its history."""
    htmx = _htmx()
    return bool(htmx) and not htmx.boosted and not htmx.history_restore_request


def asked_for() -> str:
    """The id of the element that htmx will replace, "" where a browser asks for the page."""
    return (_htmx().target or "") if asks_for_part() else ""


def page(template: str, status: int = 200, **context: object) -> Response:
    """The whole page, or the block of it whose name is the id of the element htmx will replace."""
    drawn, wanted = current_app.jinja_env.get_template(template), asked_for()
    context["part"] = wanted in drawn.blocks
    current_app.update_template_context(context)
    body = "".join(drawn.blocks[wanted](drawn.new_context(context))) if context["part"] else drawn.render(context)
    return Response(body, status)


def go(location: str) -> Response:
    """On to another page: a browser is sent there; htmx gets that page's part at once, in the same round trip."""
    if not asks_for_part():
        onward = make_response(redirect(location, 303))
        # A page of words in English that no browser shows: every step without scripts would carry it.
        onward.data = b""
        return onward
    response = _view_beside(location)
    if response is None:
        return Response(headers={"HX-Redirect": location})
    response.headers["HX-Push-Url"] = location
    return response


def done(location: str) -> Response:
    """Commit an act once, together with the memory of where its form led; then go there."""
    return keep(location) or go(location)


def keep(location: str) -> Response | None:
    """
    The same for a form whose own answer shows what is kept nowhere: a second tap goes to the location.

    Gives that answer where a second tap came in at the same moment and was first, None where this one was.
    """
    key = _key()
    if key:
        posts.remember(key, sender_key(), str(request.endpoint), location, now())
    try:
        db.session.commit()
    except IntegrityError:
        db.session.rollback()
        earlier = answer_to(key, sender_key(), str(request.endpoint))
        if earlier is None:
            raise
        return go(earlier)
    return None


def answered_before() -> Response | None:
    """Where the form that was just sent led when it was carried out before."""
    key = _key() if request.method == "POST" else ""
    earlier = answer_to(key, sender_key(), str(request.endpoint)) if key else None
    return go(earlier) if earlier else None


def _htmx() -> Any:
    """What htmx said of itself; its library puts it onto the request, and ships no types."""
    return getattr(request, "htmx", None)


def _key() -> str:
    """The key of the form that was sent, "" where it is none of ours."""
    key = request.form.get(ONCE, "")
    return key if is_key(key) else ""


def _view_beside(location: str) -> Response | None:
    """The answer of a page of the same blueprint; another one has a guard and a frame of its own."""
    parts = urlsplit(location)
    adapter = current_app.create_url_adapter(request)
    if adapter is None:
        return None
    try:
        endpoint, values = adapter.match(parts.path, method="GET")
    except (NotFound, MethodNotAllowed, RequestRedirect):
        return None
    if endpoint.rpartition(".")[0] != request.blueprint or parts.query:
        return None
    # The mandate of the address has been taken by its blueprint already.
    own = {name: value for name, value in values.items() if name != "mandate"}
    return current_app.make_response(current_app.ensure_sync(current_app.view_functions[endpoint])(**own))
