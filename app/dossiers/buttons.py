"""Decides how the moves of a dossier lie on the desk's page: one main act, a few beside it, the rest folded away."""

from dataclasses import dataclass

from app.dossiers.lifecycle import Move

# So many buttons are taken in at a glance; beyond that what belongs together is folded together.
AT_A_GLANCE = 3


@dataclass(frozen=True, slots=True)
class Fold:
    """title: on the line that unfolds it."""

    title: str
    moves: tuple[Move, ...]


FOLDS = (
    Fold("Lệ phí: báo nộp, đã nộp, miễn", (Move.ASK_FEE, Move.PAID, Move.EXEMPT)),
    Fold("Hẹn lại, hoặc không đủ điều kiện", (Move.EXTEND, Move.DENY)),
)


@dataclass(frozen=True, slots=True)
class Laid:
    """in_sight: the one thing to do first."""

    in_sight: tuple[Move, ...]
    folds: tuple[Fold, ...]


def laid(open_: tuple[Move, ...]) -> Laid:
    """open_: the moves that are open now, the one thing to do first. What would be alone in its fold is not folded."""
    if len(open_) <= AT_A_GLANCE:
        return Laid(open_, ())
    found = [Fold(one.title, tuple(move for move in one.moves if move in open_[1:])) for one in FOLDS]
    folds = tuple(one for one in found if len(one.moves) > 1)
    away = {move for one in folds for move in one.moves}
    return Laid(tuple(move for move in open_ if move not in away), folds)
