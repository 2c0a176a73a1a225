"""What is said with a move: to the desk, into the history, and to the resident's phone."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from app.catalogue.answers import Raw
from app.catalogue.fee import money
from app.dossiers.acts.said import Act, FeeAsked, FeePaid, HandedOver, Way
from app.dossiers.lifecycle import Move
from app.dossiers.request import Item
from app.messages import move_texts, texts
from app.people.phone import is_mobile


@dataclass(frozen=True, slots=True)
class Said:
    """
    note: reason or result, shown to the resident. number: of the paper that says so, where it has one elsewhere.
    items, why_again: of a request.

    mended: all answers of the dossier with the asked ones changed. changes: name -> what was sent, for the history;
    texts: the same by (id, row) of the snapshot. papers: ids of those that may have been photographed anew.
    act: what is kept beside the state.
    """

    note: str = ""
    number: str = ""
    items: tuple[Item, ...] = ()
    why_again: str = ""
    mended: Raw = field(default_factory=dict)
    changes: Mapping[str, str] = field(default_factory=dict)
    texts: Mapping[tuple[str, str], str] = field(default_factory=dict)
    papers: tuple[str, ...] = ()
    act: Act | None = None

    @property
    def told(self) -> str:
        """The note with the number before it: what the history keeps."""
        return f"Số {self.number}. {self.note}".strip() if self.number else self.note


NOTHING = Said()


@dataclass(frozen=True, slots=True)
class Facts:
    """Of what a message about a move speaks. things: how many were asked for."""

    number: str
    due: date
    desk_phone: str
    things: int = 0
    act: Act | None = None

    @property
    def amount(self) -> str:
        """The money that the move is about, as in "15.000 đ"."""
        return money(self.act.amount if isinstance(self.act, FeeAsked | FeePaid) else 0)


@dataclass(frozen=True, slots=True)
class Words:
    """The SMS of an act. by_helper: for the owner, where a helper did it; "" where no helper can."""

    text: str
    by_helper: str = ""


# What she did herself a moment ago, and nobody else can.
SILENT = Words("")


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


def message(move: Move, facts: Facts) -> Words:
    """The SMS of a move."""
    return MESSAGES[move](facts)


def _handed_over(facts: Facts) -> Words:
    if isinstance(facts.act, HandedOver) and facts.act.way is Way.SMS:
        return Words(move_texts.result_itself(facts.number, facts.act.granted))
    return Words(texts.dossier_handed_over(facts.number))


def _decided(facts: Facts) -> Words:
    return Words(texts.dossier_decided(facts.number))


MESSAGES: Mapping[Move, Callable[[Facts], Words]] = {
    Move.ACCEPT: lambda of: Words(texts.dossier_accepted(of.number, of.due)),
    Move.ASK: lambda of: Words(texts.dossier_asked(of.number, of.things)),
    Move.ANSWER: lambda of: Words(
        texts.dossier_answered(of.number, of.due), texts.dossier_answered_for(of.number, of.due)
    ),
    Move.ASK_FEE: lambda of: Words(move_texts.fee_asked(of.number, of.amount)),
    Move.PAID: lambda of: Words(move_texts.fee_paid(of.number, of.amount, of.due)),
    Move.EXEMPT: lambda of: Words(move_texts.fee_exempt(of.number, of.due)),
    Move.CHECK: lambda of: Words(move_texts.to_be_checked(of.number, of.due)),
    Move.FOUND: lambda of: Words(move_texts.checked(of.number, of.due)),
    Move.EXTEND: lambda of: Words(move_texts.extended(of.number, of.due, of.desk_phone)),
    Move.REFUSE: lambda of: Words(texts.dossier_refused(of.number, of.desk_phone)),
    Move.STOP: lambda of: Words(texts.dossier_stopped(of.number, of.desk_phone)),
    Move.GRANT: _decided,
    Move.DENY: _decided,
    Move.HAND_OVER: _handed_over,
    Move.RATE: lambda _: SILENT,
    Move.WITHDRAW: lambda of: Words(texts.dossier_withdrawn(of.number), texts.dossier_withdrawn_for(of.number)),
}
