"""Finds the parts of a card's line in what a scanner typed, pasted or saw: which card, and between which bars."""

import re
from dataclasses import dataclass

from app.letters import tidy
from app.people import keystrokes
from app.people.keystrokes import EXPLAINED, Damage

LONGEST = 2_000
PARTS = 7
NUMBER, OLD_NUMBER, NAME, BORN, SEX, ADDRESS, ISSUED = range(PARTS)
NUMBER_DIGITS, DAY_DIGITS = 12, 8
_AT_THE_END = re.compile("[0-9]*$")


class CardUnreadable(ValueError):
    """No line of an identity card; the text tells whoever scanned what to do."""


class TwoCards(CardUnreadable):
    """Lines of two different cards in one scan or one photo."""

    words = "Có hai thẻ khác nhau trong một lần. Quét lại, hoặc chụp lại, thẻ của một người."

    def __init__(self) -> None:
        super().__init__(self.words)


@dataclass(frozen=True, slots=True)
class Line:
    """The seven parts as they came, and what was undone to find them."""

    parts: tuple[str, ...]
    damage: Damage | None


def read_line(text: str) -> Line:
    """
    The one card in the text; what else stands before and behind it is left out.

    Raises CardUnreadable, TwoCards.
    """
    if len(text) > LONGEST:
        raise CardUnreadable("Có quá nhiều chữ trong một lần. Quét lại một thẻ.")
    read_back = keystrokes.recoded(text)
    parts, other_bars = _between_bars(text if read_back is None else read_back)
    starts = [place for place in range(len(parts) - PARTS + 1) if _starts(parts, place)]
    cards = {number_in(parts[place]): tuple(parts[place : place + PARTS]) for place in starts}
    if len(cards) > 1:
        raise TwoCards
    found = next(iter(cards.values()), tuple(parts[:PARTS]))
    if len(found) < PARTS:
        raise CardUnreadable(what_is_wrong(text))
    return Line(found, other_bars if read_back is None else Damage.CODE_PAGE)


def number_in(part: str) -> str:
    """The 12 digits at the end of a part: what stood in the field before the scan clings to them. "" if fewer."""
    digits = digits_of(part)
    return digits[-NUMBER_DIGITS:] if len(digits) >= NUMBER_DIGITS else ""


def digits_of(part: str) -> str:
    """The digits of a part, or at its end, whichever keyboard typed them."""
    typed = keystrokes.digits(part)
    found = _AT_THE_END.search(tidy(part))
    return typed or (found[0] if found else "")


def what_is_wrong(text: str) -> str:
    """What to do about a text that is no card's line."""
    typed = tidy(text)
    if not typed:
        return "Quét mã QR trên thẻ vào ô này, hoặc chọn ảnh chụp mã."
    if "://" in typed or typed.lower().startswith("www."):
        return "Đây là mã QR khác, không phải mã trên thẻ căn cước. Quét mã QR in trên thẻ."
    if typed.isdigit():
        return "Đây chỉ là số, chưa đủ để đọc thẻ. Quét mã QR in trên thẻ."
    if typed.count("|") >= PARTS - 1 and not re.search("[0-9]", typed):
        return EXPLAINED[Damage.LAYOUT]
    return "Chưa đọc được thẻ, mã QR mới vào một phần. Quét lại ngay vào ô này, giữ máy quét yên đến khi có tiếng bíp."


def _between_bars(line: str) -> tuple[list[str], Damage | None]:
    """Split at the bars, or at what a keyboard of another country typed in place of each."""
    rows = re.sub(r"[\r\n]+", "|", line)
    if rows.count("|") >= PARTS - 1:
        return rows.split("|"), None
    instead = re.search(r"[0-9]{12}([^0-9\s])", rows)
    parts = rows.split(instead[1]) if instead else []
    fits = any(_starts(parts, place) for place in range(len(parts) - PARTS + 1))
    return (parts, Damage.BARS) if fits else ([], None)


def _starts(parts: list[str], place: int) -> bool:
    born, issued = digits_of(parts[place + BORN]), digits_of(parts[place + ISSUED])
    # Of two cards scanned in a row the second one's number clings to the first one's last day.
    ends = len(issued) == DAY_DIGITS or len(issued) >= DAY_DIGITS + NUMBER_DIGITS
    return bool(number_in(parts[place])) and len(born) == DAY_DIGITS and ends
