"""Places that sound like what is being typed."""

from flask import Response, abort, request

from app.places import units
from app.web.respond import page

# One letter fits half the country.
FEWEST = 2


def suggestions(question_id: str) -> Response:
    if not question_id.isidentifier():
        abort(404)
    typed = request.args.get(question_id, "")[:120]
    picked = request.args.get(f"{question_id}_xa", "")
    matches = units.to_pick(typed) if len(typed.strip()) >= FEWEST else ()
    return page("filing/places.html", name=question_id, matches=matches, picked=picked)
