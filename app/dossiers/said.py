"""What is said with a move: to the desk, into the history, and to the resident's phone."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from app.catalogue.answers import Raw
from app.days import short
from app.dossiers.acts.said import Act, FeeAsked, FeePaid, HandedOver, Way
from app.dossiers.lifecycle import Move
from app.dossiers.request import Item
from app.fees.amount import money
from app.messages.events import Event
from app.messages.letter import Letter
from app.messages.wording import letter
from app.people.names import first_name
from app.people.phone import is_mobile

LONGEST_CALLED = 7


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
    """
    Of what a message about a dossier speaks. ward: "Phường Cầu Giấy". officer: whom to ask, as turn_to calls them.

    who: the helper, if one did it, as its owner is told. was: the due date before. things: how many were asked for.
    """

    number: str
    due: date
    ward: str
    desk_phone: str
    officer: str
    who: str = "Cán bộ điểm"
    was: date | None = None
    things: int = 0
    act: Act | None = None

    @property
    def values(self) -> dict[str, str]:
        """What stands in each place of a text: the names of app.messages.wording.PLACES."""
        return {
            "ma": self.number,
            "phuong": self.ward,
            "canbo": self.officer,
            "dienthoai": self.desk_phone,
            "han": short(self.due),
            "hancu": short(self.was or self.due),
            "sotien": money(self.act.amount if isinstance(self.act, FeeAsked | FeePaid) else 0),
            "somuc": str(self.things),
            "ketqua": _result(self.act),
            "nguoigiup": self.who,
        }


@dataclass(frozen=True, slots=True)
class Words:
    """The SMS of an act. by_helper: for the owner, where a helper did it; None where no helper can."""

    text: Letter
    by_helper: Letter | None = None


def letters(words: Words, phone: str, own: str | None) -> list[tuple[str, Letter]]:
    """
    (phone, letter) of everybody who hears of an act: the phone that the dossier names, and the owner's.

    own: the phone of the owner's account where a helper acted, else None. A landline hears nothing: then the dossier's
    phone is told for both.
    """
    if own is None or words.by_helper is None:
        return [(phone, words.text)]
    owner = own if is_mobile(own) else phone
    return [(owner, words.by_helper)] if owner == phone else [(phone, words.text), (owner, words.by_helper)]


def turn_to(name: str) -> str:
    """Whom to ask for at the desk, as an SMS has room for it: "cán bộ Mai". name: "" while nobody has it in hand."""
    first = first_name(name) if name else ""
    return f"cán bộ {first}" if 0 < len(first) <= LONGEST_CALLED else "cán bộ trực"


def event_of(move: Move, act: Act | None) -> Event | None:
    """Of what a move is told; None of what she did herself a moment ago, and nobody else can."""
    by_message = isinstance(act, HandedOver) and act.way is Way.SMS
    return Event.RESULT_ITSELF if move is Move.HAND_OVER and by_message else EVENTS[move]


def words_of(event: Event, facts: Facts, own: Mapping[Event, str]) -> Words:
    """The SMS of an event. own: what the ward says in words of its own."""
    helped = BY_HELPER.get(event)
    by_helper = letter(helped, facts.values, own.get(helped, "")) if helped else None
    return Words(letter(event, facts.values, own.get(event, "")), by_helper)


def _result(act: Act | None) -> str:
    granted = isinstance(act, HandedOver) and act.granted
    return "đồng ý" if granted else "không đủ điều kiện, xem Trang của tôi"


EVENTS: Mapping[Move, Event | None] = {
    Move.ACCEPT: Event.DOSSIER_ACCEPTED,
    Move.ASK: Event.DOSSIER_ASKED,
    Move.ANSWER: Event.DOSSIER_ANSWERED,
    Move.ASK_FEE: Event.FEE_ASKED,
    Move.PAID: Event.FEE_PAID,
    Move.EXEMPT: Event.FEE_EXEMPT,
    Move.CHECK: Event.TO_BE_CHECKED,
    Move.FOUND: Event.CHECKED,
    Move.EXTEND: Event.EXTENDED,
    Move.REFUSE: Event.DOSSIER_REFUSED,
    Move.STOP: Event.DOSSIER_STOPPED,
    Move.GRANT: Event.DOSSIER_DECIDED,
    Move.DENY: Event.DOSSIER_DECIDED,
    Move.HAND_OVER: Event.DOSSIER_HANDED_OVER,
    Move.RATE: None,
    Move.WITHDRAW: Event.DOSSIER_WITHDRAWN,
}
# How the owner is told of what a helper did for her.
BY_HELPER: Mapping[Event, Event] = {
    Event.DOSSIER_SENT: Event.DOSSIER_SENT_FOR,
    Event.DOSSIER_ANSWERED: Event.DOSSIER_ANSWERED_FOR,
    Event.DOSSIER_WITHDRAWN: Event.DOSSIER_WITHDRAWN_FOR,
}
