"""What is said with a move: to the desk, into the history, and to the resident's phone."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from app.catalogue.answers import Raw
from app.dossiers.lifecycle import Move
from app.dossiers.request import Item
from app.messages import texts


@dataclass(frozen=True, slots=True)
class Said:
    """
    note: reason or result, shown to the resident. items, why_again: of a request.

    mended: all answers of the dossier with the asked ones changed. changes: name -> what was sent, for the history;
    texts: the same by (id, row) of the snapshot. papers: ids of those that may have been photographed anew.
    """

    note: str = ""
    items: tuple[Item, ...] = ()
    why_again: str = ""
    mended: Raw = field(default_factory=dict)
    changes: Mapping[str, str] = field(default_factory=dict)
    texts: Mapping[tuple[str, str], str] = field(default_factory=dict)
    papers: tuple[str, ...] = ()


NOTHING = Said()


def message(move: Move, number: str, due: date, desk_phone: str, things: int) -> str:
    """The SMS of a move. things: how many were asked for."""
    match move:
        case Move.ACCEPT:
            return texts.dossier_accepted(number, due)
        case Move.ASK:
            return texts.dossier_asked(number, things)
        case Move.ANSWER:
            return texts.dossier_answered(number, due)
        case Move.REFUSE:
            return texts.dossier_refused(number, desk_phone)
        case Move.STOP:
            return texts.dossier_stopped(number, desk_phone)
        case Move.GRANT | Move.DENY:
            return texts.dossier_decided(number)
        case Move.HAND_OVER:
            return texts.dossier_handed_over(number)
        case Move.WITHDRAW:
            return texts.dossier_withdrawn(number)
