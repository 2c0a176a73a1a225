"""Decides whether a ward's own text of an event can be sent, and how it reads with invented values."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.letters import tidy
from app.messages.events import Event
from app.messages.letter import PLACE, filled
from app.messages.sms import ONE_SMS, parts, room, strange, without_marks
from app.messages.wording import PLACES, WORDING

LONGEST_PRICE = 6


class WordsUnclear(ValueError):
    """Nobody could be told this; says in a sentence what to change."""


@dataclass(frozen=True, slots=True)
class Sender:
    """The ward as its messages name it. mark: of its numbers of dossiers, "CG"."""

    name: str
    phone: str
    mark: str

    @property
    def sample(self) -> dict[str, str]:
        """Invented values, beside what the ward is."""
        return {**{name: place.sample for name, place in PLACES.items()}, **self._own, "ma": f"{self.mark}-261123-0042"}

    @property
    def longest(self) -> dict[str, str]:
        """The longest that may ever stand in each place."""
        most = {name: place.longest for name, place in PLACES.items()}
        return {**most, **self._own, "ma": f"{self.mark}-261123-12345678"}

    @property
    def _own(self) -> dict[str, str]:
        return {"phuong": self.name, "dienthoai": self.phone}


@dataclass(frozen=True, slots=True)
class Shown:
    """A text as a phone shows it. cost: in đồng, None where no price is known."""

    text: str
    letters: int
    parts: int
    cost: int | None


def read_words(typed: str, event: Event, sender: Sender) -> str:
    """The text, tidy. Raises WordsUnclear."""
    words = tidy(typed)
    if not words:
        raise WordsUnclear("Viết tin nhắn. Muốn chữ có sẵn thì bấm Dùng lại chữ có sẵn.")
    _refuse_places(words, event)
    longest = without_marks(filled(words, sender.longest))
    if odd := strange(longest):
        raise WordsUnclear(f"Bỏ ký hiệu {odd}: máy đời cũ không đọc được.")
    if room(longest) > ONE_SMS:
        raise WordsUnclear(
            f"Dài quá: với tên và mã dài nhất là {room(longest)} chữ, một tin chứa {ONE_SMS}. "
            f"Bớt {room(longest) - ONE_SMS} chữ."
        )
    return words


def read_price(typed: str) -> int | None:
    """đồng of "350", "1.200 đ"; None of nothing. Raises WordsUnclear."""
    plain = tidy(typed).casefold().removesuffix("đồng").removesuffix("đ").replace(".", "").strip()
    if not plain:
        return None
    if not (plain.isascii() and plain.isdigit() and len(plain) < LONGEST_PRICE):
        raise WordsUnclear("Ghi số đồng của một phần tin, nhiều nhất 5 chữ số. Ví dụ: 350")
    return int(plain)


def previews(words: str, sender: Sender, price: int | None) -> tuple[Shown, Shown]:
    """Of a text that was read: without marks, as most phones are told it, and with them."""
    text = filled(words, sender.sample)
    return _shown(without_marks(text), price), _shown(text, price)


def _shown(text: str, price: int | None) -> Shown:
    many = parts(text)
    return Shown(text, room(text), many, None if price is None else many * price)


def _refuse_places(words: str, event: Event) -> None:
    named = PLACE.findall(words)
    if set(PLACE.sub("", words)) & {"{", "}"}:
        raise WordsUnclear("Dấu ngoặc nhọn phải đủ cặp, như {ma}.")
    may = WORDING[event].places
    if strangers := [one for one in named if one not in may]:
        raise WordsUnclear(f"Không có ô {{{strangers[0]}}}. Tin này dùng được: {_listed(may)}.")
    if missing := [one for one in WORDING[event].needed if one not in named]:
        raise WordsUnclear(f"Tin này phải có {_listed(missing)}.")


def _listed(places: Iterable[str]) -> str:
    return "; ".join(f"{{{one}}} {PLACES[one].means}" for one in places)
