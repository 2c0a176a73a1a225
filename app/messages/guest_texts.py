"""Decides what a host's phone is told about her guests of tonight."""

from datetime import datetime

from app.clock import HANOI
from app.days import clock_words, short
from app.messages.events import Event
from app.messages.letter import Letter

LONGEST_HOUSE = 40


def guests_declared(count: int, late: int, house: str, at: datetime) -> Letter:
    """One SMS that stands for a receipt. house: its name, or "". at: the minute that counts."""
    local = at.astimezone(HANOI)
    said = f", {late} khách báo muộn" if late else ""
    there = f" tại {_called(house)}" if house else ""
    return Letter(
        Event.GUESTS_DECLARED,
        f"Đã khai {count} khách{said}{there} lúc {local:%H:%M} {short(local.date())}. "
        "Biên nhận: Trang của tôi, Khai báo lưu trú.",
    )


def guests_left(lines: int, rooms: int, house: str, until: datetime) -> Letter:
    """One SMS at ten in the evening. lines: typed and not sent. rooms: taken last night, nobody declared tonight."""
    said = [
        *([f"{lines} dòng chưa gửi"] if lines else []),
        *([f"{rooms} phòng có khách đêm qua chưa khai đêm nay"] if rooms else []),
    ]
    whose = _called(house) or "Nhà cho khách ở"
    return Letter(Event.GUESTS_LEFT, f"{whose}: {', '.join(said)}. Có khách thì khai trước {clock_words(until)}.")


def _called(house: str) -> str:
    """A name of any length, as far as there is room."""
    return house if len(house) <= LONGEST_HOUSE else f"{house[: LONGEST_HOUSE - 3].rstrip()}..."
