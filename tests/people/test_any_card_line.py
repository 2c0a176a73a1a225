"""Ten thousand damaged or hostile lines: each is read or refused in words, and nothing garbled is filled in."""

import re
from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.letters import folded
from app.people.card import Card, Part, contradictions, explained, read_card
from app.people.card_line import CardUnreadable
from app.people.names import read_name
from tests.people.cards import LINES, letters_lost, on_windows_vietnamese_keyboard, through, without_marks

MANY = settings(suppress_health_check=[HealthCheck.too_slow], database=None)
# Drawn together: most of the time would go into drawing them one by one.
TEN = 10
SCANNERS = (
    str,
    letters_lost,
    without_marks,
    on_windows_vietnamese_keyboard,
    lambda line: through(line, "cp1252"),
    lambda line: through(line, "cp1258"),
    lambda line: line.replace("|", "~"),
    lambda line: line * 2,
)
PIECES = [*"|||||\n\r\ufeffđăâêô\u0300\u0323ÃƒØ", *"0123456789", "001058012345", "05021958", "Nữ", "Nam", "Trần", "A2"]


def damaged(how: bytes) -> str:
    """A card's line from one of the scanners, cut and stirred: two bytes say which, three more for each cut."""
    line = SCANNERS[how[0] % len(SCANNERS)](LINES[how[1] % len(LINES)])
    for start, length, piece in zip(how[2::3], how[3::3], how[4::3], strict=False):
        line = line[:start] + (["", *PIECES])[piece % (len(PIECES) + 1)] + line[start + length % 16 :]
    return line


HOSTILE = st.text(max_size=80) | st.lists(st.sampled_from(PIECES), max_size=60).map("".join)


def checked(line: str) -> None:
    card, refused = read_or_refused(line)
    if card is None:
        assert refused.endswith(".")
        return
    assert card.number == "" or (len(card.number) == 12 and card.number.isascii() and card.number.isdigit())
    assert card.name == "" or read_name(card.name) == card.name
    assert all(re.search("[aeiouy]", folded(word)) for word in card.name.split() if len(word) > 1)
    assert card.unread == tuple(part for part in Part if not getattr(card, part))
    assert bool(explained(card)) == bool(card.unread or card.damage)
    assert all(str(doubt) for doubt in contradictions(card, date(2026, 11, 23)))


def read_or_refused(line: str) -> tuple[Card | None, str]:
    try:
        return read_card(line), ""
    except CardUnreadable as refused:
        return None, str(refused)


@settings(MANY, max_examples=800)
@given(st.lists(st.binary(min_size=2, max_size=11).map(damaged), min_size=TEN, max_size=TEN))
def test_eight_thousand_damaged_lines(lines: list[str]) -> None:
    for line in lines:
        checked(line)


@settings(MANY, max_examples=200)
@given(st.lists(HOSTILE, min_size=TEN, max_size=TEN))
def test_two_thousand_hostile_texts(texts: list[str]) -> None:
    for text in texts:
        checked(text)
