"""What is said with a move: to the desk, into the history, and to the resident's phone."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from app.catalogue.answers import Raw
from app.dossiers.lifecycle import Move
from app.dossiers.request import Item
from app.messages import texts
from app.people.phone import is_mobile


@dataclass(frozen=True, slots=True)
class Said:
    """
    note: reason or result, shown to the resident. number: of the paper that says so, where it has one elsewhere.
    items, why_again: of a request.

    mended: all answers of the dossier with the asked ones changed. changes: name -> what was sent, for the history;
    texts: the same by (id, row) of the snapshot. papers: ids of those that may have been photographed anew.
    """

    note: str = ""
    number: str = ""
    items: tuple[Item, ...] = ()
    why_again: str = ""
    mended: Raw = field(default_factory=dict)
    changes: Mapping[str, str] = field(default_factory=dict)
    texts: Mapping[tuple[str, str], str] = field(default_factory=dict)
    papers: tuple[str, ...] = ()

    @property
    def told(self) -> str:
        """The note with the number before it: what the history keeps."""
        return f"Số {self.number}. {self.note}".strip() if self.number else self.note


NOTHING = Said()


@dataclass(frozen=True, slots=True)
class Words:
    """The SMS of an act. by_helper: for the owner, where a helper did it; "" where no helper can."""

    text: str
    by_helper: str = ""


def letters(words: Words, phone: str, own: str | None) -> list[tuple[str, str]]:
    """
    (phone, text) of everybody who hears of an act: the phone that the dossier names, and the owner's.

    own: the phone of the owner's account where a helper acted, else None. A landline hears nothing: then the dossier's
    phone is told for both.
    """
    if own is None:
        return [(phone, words.text)]
    owner = own if is_mobile(own) else phone
    return [(owner, words.by_helper)] if owner == phone else [(phone, words.text), (owner, words.by_helper)]


def sent_message(number: str, ward_name: str, due: date, who: str) -> Words:
    """The SMS when a dossier was sent. who: the helper, if one did it, as its owner is told."""
    return Words(texts.dossier_sent(number, ward_name, due), texts.dossier_sent_for(number, ward_name, due, who))


def message(move: Move, number: str, due: date, desk_phone: str, things: int) -> Words:
    """The SMS of a move. things: how many were asked for."""
    match move:
        case Move.ACCEPT:
            return Words(texts.dossier_accepted(number, due))
        case Move.ASK:
            return Words(texts.dossier_asked(number, things))
        case Move.ANSWER:
            return Words(texts.dossier_answered(number, due), texts.dossier_answered_for(number, due))
        case Move.REFUSE:
            return Words(texts.dossier_refused(number, desk_phone))
        case Move.STOP:
            return Words(texts.dossier_stopped(number, desk_phone))
        case Move.GRANT | Move.DENY:
            return Words(texts.dossier_decided(number))
        case Move.HAND_OVER:
            return Words(texts.dossier_handed_over(number))
        case Move.WITHDRAW:
            return Words(texts.dossier_withdrawn(number), texts.dossier_withdrawn_for(number))
