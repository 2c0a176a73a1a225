"""The addresses of the coaching tasks, to be hung under the person herself and under whoever sits beside her."""

from flask import Blueprint

from app.web.coaching import agreeing, steps


def new_blueprint() -> Blueprint:
    """A blueprint of its own for each parent, under the parent's guard."""
    bp = Blueprint("coaching", __name__, url_prefix="/viec-kem")
    bp.get("/")(steps.tasks)
    bp.get("/<slug>")(steps.show)
    bp.post("/<slug>/xong")(steps.step_done)
    bp.post("/<slug>/chua-xong")(steps.step_not_done)
    bp.post("/<slug>/dung")(steps.stop)
    bp.post("/thoi")(agreeing.withdraw)
    return bp


def beside_blueprint() -> Blueprint:
    """The same under a mandate: there, with her own PIN, she lets it be kept how far she is."""
    bp = new_blueprint()
    bp.get("/dong-y")(agreeing.ask)
    bp.post("/dong-y")(agreeing.agree)
    return bp
