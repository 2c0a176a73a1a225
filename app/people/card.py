"""Reads the line in the QR code of an identity card, and what in it can't all be true. The line itself is not kept."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.days import DayUnreadable, read_day, short
from app.letters import folded
from app.people import keystrokes
from app.people.card_line import (
    ADDRESS,
    BORN,
    DAY_DIGITS,
    ISSUED,
    NAME,
    NUMBER,
    SEX,
    CardUnreadable,
    TwoCards,
    digits_of,
    number_in,
    read_line,
    what_is_wrong,
)
from app.people.citizen_number import Doubt, Sex, doubts
from app.people.keystrokes import EXPLAINED, Damage, Words
from app.people.names import NameUnreadable, read_name

LONGEST_ADDRESS = 200
_SEXES = {"nam": Sex.MALE, "nu": Sex.FEMALE}
_UNDONE = "Máy quét đọc lệch, đã sửa lại được. Anh/chị so từng ô với thẻ."


class Part(StrEnum):
    """What is read from a card."""

    NUMBER = "number"
    NAME = "name"
    BORN = "born"
    SEX = "sex"
    ADDRESS = "address"


@dataclass(frozen=True, slots=True)
class Card:
    """
    What the line said. unread: the parts that are empty here because the line was damaged.

    damage: what happened to it on its way, also where that could be undone. issued: None where unreadable.
    """

    number: str
    name: str
    born: date | None
    sex: Sex | None
    address: str
    issued: date | None
    unread: tuple[Part, ...]
    damage: Damage | None


def read_card(text: str) -> Card:
    """
    The card of a line: seven parts between bars, the second may be empty, more may follow.

    Raises CardUnreadable with a sentence to show, TwoCards among them.
    """
    line = read_line(text)
    other_keyboard = keystrokes.digits(line.parts[NUMBER]) is not None
    damage = Damage.LAYOUT if other_keyboard else line.damage
    # Its house numbers are letters now, and nobody knows which.
    address = "" if other_keyboard else line.parts[ADDRESS]
    card = _card(line.parts, keystrokes.words(line.parts[NAME], line.parts[SEX], address), damage)
    if not card.number and card.born is None:
        raise CardUnreadable(what_is_wrong(text))
    return card


def card_among(texts: Sequence[str]) -> Card:
    """The one card among the codes of a photo; others may lie beside it. Raises CardUnreadable, TwoCards."""
    cards: dict[str, Card] = {}
    for text in texts:
        with suppress(CardUnreadable):
            card = read_card(text)
            cards[card.number] = card
    if len(cards) > 1:
        raise TwoCards
    return next(iter(cards.values())) if cards else read_card(texts[0])


def explained(card: Card) -> str:
    """What happened to the line on its way, and what to do about it; "" where nothing did."""
    if card.damage is None:
        return "" if not card.unread else "Thẻ đọc chưa đủ. Gõ nốt những ô còn trống theo thẻ."
    return EXPLAINED[card.damage] if card.unread else _UNDONE


def contradictions(card: Card, today: date) -> tuple[Doubt, ...]:
    """What in the card can't all be true: a reason to look at it again, never to refuse."""
    about_number = doubts(card.number, card.born, card.sex) if card.number else ()
    about_days = (_not_born(card.born, today), _issued_when(card, today))
    return (*about_number, *(one for one in about_days if one))


def _card(parts: tuple[str, ...], words: Words, damage: Damage | None) -> Card:
    number, born = number_in(parts[NUMBER]), _day(digits_of(parts[BORN]))
    name, sex = _name(words.name), _SEXES.get(folded(words.sex))
    address = words.address[:LONGEST_ADDRESS]
    found = {Part.NUMBER: number, Part.NAME: name, Part.BORN: born, Part.SEX: sex, Part.ADDRESS: address}
    return Card(
        number=number,
        name=name,
        born=born,
        sex=sex,
        address=address,
        issued=_day(digits_of(parts[ISSUED])[:DAY_DIGITS]),
        unread=tuple(part for part, value in found.items() if not value),
        damage=damage or words.damage,
    )


def _name(text: str) -> str:
    try:
        return read_name(text)
    except NameUnreadable:
        return ""


def _day(digits: str) -> date | None:
    try:
        return read_day(digits) if len(digits) == DAY_DIGITS else None
    except DayUnreadable:
        return None


def _not_born(born: date | None, today: date) -> Doubt | None:
    if born is None or born <= today:
        return None
    return Doubt(f"Ngày sinh trên thẻ là {short(born)}, chưa đến.", "Anh/chị so lại với thẻ.")


def _issued_when(card: Card, today: date) -> Doubt | None:
    issued = card.issued
    if issued is None or (card.born or issued) <= issued <= today:
        return None
    return Doubt(f"Ngày cấp thẻ đọc được là {short(issued)}, không khớp với hôm nay hoặc ngày sinh.", "So lại với thẻ.")
