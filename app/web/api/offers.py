"""What this door offers to programs: one table from which routes, checks and the contract are made."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import wraps
from typing import Any

from flask import Response, request

from app.actor import Scope
from app.api.shapes import Json, Number, Shape, Unreadable
from app.api.things import Thing
from app.api.token import SCOPES
from app.problem import problem
from app.web.api.door import bp, who_asks

JSON = "application/json"
Asked = dict[str, Json]
View = Callable[..., Response]


@dataclass(frozen=True, slots=True)
class Offer:
    """
    One thing a program can ask for.

    query: what may stand behind the address; body: what has to be sent. answers: the shape of the JSON that comes;
    None: a file, of one of the kinds in media.
    """

    method: str
    path: str
    scope: Scope
    name: str
    words: str
    about: str
    answers: Shape | None
    query: Mapping[str, Shape] = field(default_factory=dict)
    body: Shape | None = None
    media: tuple[str, ...] = (JSON,)
    conflicts: bool = False


OFFERS: list[Offer] = []


def offer(
    method: str,
    path: str,
    scope: Scope,
    words: str,
    answers: Shape | None,
    **more: Any,
) -> Callable[[View], View]:
    """The view stands behind this address, for tokens of that scope; its docstring explains it in the contract."""

    def register(view: View) -> View:
        made = Offer(method, path, scope, view.__name__, words, (view.__doc__ or "").strip(), answers, **more)
        OFFERS.append(made)

        @wraps(view)
        def checked(**path_values: Any) -> Response:
            try:
                return _too_narrow(made) or view(**path_values, **_asked(made))
            except Unreadable as unreadable:
                return unreadable_problem(unreadable)

        bp.add_url_rule(path, endpoint=view.__name__, view_func=checked, methods=[method])
        return view

    return register


def say(value: Json, status: int = 200) -> Response:
    """JSON, as people read it."""
    return Response(json.dumps(value, ensure_ascii=False, separators=(",", ":")), status, content_type=JSON)


def unreadable_problem(unreadable: Unreadable) -> Response:
    """What to send instead, field by field."""
    return problem(422, errors=[{"field": one.where, "sentence": one.sentence} for one in unreadable.found])


def _too_narrow(made: Offer) -> Response | None:
    if made.scope in who_asks().scopes:
        return None
    sentence = f"Mã này không có quyền {made.scope} ({SCOPES[made.scope]}). Xin chỉ huy của phường lập mã có quyền đó."
    asks_for = f'Bearer error="insufficient_scope", scope="{made.scope}"'
    return problem(403, sentence, {"WWW-Authenticate": asks_for})


def _asked(made: Offer) -> dict[str, Asked]:
    """What was asked behind the address and in the body, under those names, as far as the offer has them."""
    found: dict[str, Asked] = {}
    if made.query:
        typed = {name: _typed(made.query.get(name), value) for name, value in request.args.items()}
        found["query"] = Thing({}, made.query).read(typed, "")
    if made.body:
        found["body"] = made.body.read(_sent(), "")
    return found


def _typed(shape: Shape | None, value: str) -> Json:
    """In an address a number is written in digits like any text."""
    digits = isinstance(shape, Number) and value.isascii() and value.isdigit() and len(value) < 10
    return int(value) if digits else value


def _sent() -> Json:
    if request.mimetype != JSON:
        raise NotJson(415)
    try:
        return json.loads(request.get_data(), parse_constant=_no_number)
    except (ValueError, RecursionError) as unreadable:
        raise NotJson(400) from unreadable


class NotJson(ValueError):
    """What was sent is none, or does not say that it is. status: which of the two."""

    def __init__(self, status: int) -> None:
        super().__init__(str(status))
        self.status = status


def _no_number(word: str) -> Json:
    """NaN and Infinity are Python's, and no JSON."""
    raise ValueError(word)


bp.register_error_handler(NotJson, lambda refused: problem(refused.status))
