"""Decides which move a key of the desk's keyboard means in a state: the same three keys, whatever is to be done."""

from app.actor import Role
from app.dossiers.lifecycle import Move, Needs, State
from app.dossiers.moves import moves_open, rule

# Of each key the first move that is open: on with it, back to the resident, no.
KEYS: dict[str, tuple[Move, ...]] = {
    "a": (Move.ACCEPT, Move.GRANT),
    "y": (Move.ASK,),
    "t": (Move.REFUSE, Move.DENY, Move.STOP),
}
# Where the button of a move that needs no words stands on the dossier's page.
BUTTON = "#viec"


def moves_by_key(state: State, role: Role) -> dict[str, Move]:
    """Key -> what it does now; a key that does nothing is not named."""
    open_ = moves_open(state, role)
    found = {key: next((move for move in moves if move in open_), None) for key, moves in KEYS.items()}
    return {key: move for key, move in found.items() if move}


def behind(move: Move) -> str:
    """What follows the dossier's address where the move is made: a page of its own, or a button that waits there."""
    return BUTTON if rule(move).needs is Needs.NOTHING else f"/{move}"
