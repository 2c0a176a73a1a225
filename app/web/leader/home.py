"""The leader's first page: who asked him, where that stands, what ends soon, and his neighbourhood in counts."""

from datetime import timedelta
from uuid import UUID

from flask import Response, request

from app.audit.actions import note_read
from app.clock import now
from app.dossiers.word import ORDER
from app.places import queries as places
from app.statistics import queries as statistics
from app.statistics.counts import counted_until
from app.web.leader.blueprint import bp, me, own
from app.web.leader.neighbours import MOST_SHOWN, Neighbour, ending, named, neighbours
from app.web.respond import page


@bp.get("/")
def home() -> Response:
    ward, led = places.ward(me().ward_id), own()
    if led is None:
        return page("leader/nowhere.html", ward=ward)
    words, everybody = request.args.get("tim", ""), neighbours(me(), now())
    note_read(me(), "neighbours-opened", f"neighbourhood:{led.id}", ward.id, now())
    return page(
        "leader/home.html",
        200,
        ward=ward,
        neighbourhood=led,
        count=len(everybody),
        looked_for=words,
        **_shown(named(everybody, words)[:MOST_SHOWN]),
        **_besides(everybody, led.id),
    )


def _shown(some: list[Neighbour]) -> dict[str, object]:
    """Those on the page, and each of their words once, with what it means."""
    words = {word for one in some for _, word in one.words}
    return {"shown": some, "words": [one for one in ORDER if one in words], "most_shown": MOST_SHOWN}


def _besides(everybody: list[Neighbour], led: UUID) -> dict[str, object]:
    """What ends soon, and the counts."""
    until = counted_until(now())
    return {
        "soon": ending(everybody, now()),
        "counts": statistics.of_neighbourhood(me().ward_id, led, until),
        "counted_to": (until - timedelta(days=1)).date(),
    }
