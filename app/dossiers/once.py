"""Which moves a dossier has only once, or never: what its state alone does not say."""

from dataclasses import dataclass

from app.dossiers.lifecycle import Move

_OF_FEE = frozenset({Move.ASK_FEE, Move.PAID, Move.EXEMPT})


@dataclass(frozen=True, slots=True)
class Been:
    """fee_open: the service costs something, and nothing is settled. checking: somebody is sent out, and not back."""

    fee_open: bool = True
    checking: bool = False
    checked: bool = False
    extended: bool = False
    rated: bool = False


def spent(been: Been) -> frozenset[Move]:
    """What is not open any more, or not yet, whatever the state."""
    gone = set() if been.fee_open else set(_OF_FEE)
    gone |= set() if been.checking else {Move.FOUND}
    gone |= {Move.CHECK} if been.checking or been.checked else set()
    gone |= {Move.EXTEND} if been.extended else set()
    gone |= {Move.RATE} if been.rated else set()
    return frozenset(gone)
