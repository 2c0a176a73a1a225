"""A dossier at its end, without the pages that lead to it."""

from app.clock import now
from app.database import db
from app.dossiers.actions import advance
from app.dossiers.acts.said import HandedOver, Way
from app.dossiers.lifecycle import Move
from app.dossiers.queries import locked
from app.dossiers.said import Said
from tests.dossiers.filed import at_work, filed


def handed_over() -> str:
    """The number of a dossier of bà Lan's whose result she has."""
    return hands_over(filed().number)


def hands_over(number: str) -> str:
    """Chị Mai does all that leads to it, committed."""
    mai = at_work("mai")
    for move in (Move.ACCEPT, Move.GRANT, Move.HAND_OVER):
        found = locked(number, mai)
        assert found
        act = HandedOver(Way.PAPER, granted=True) if move is Move.HAND_OVER else None
        advance(found, move, mai, now(), Said(act=act))
    db.session.commit()
    return number
