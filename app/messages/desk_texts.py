"""Decides what a telephone of the desk's own people is told."""

from app.messages.events import Event
from app.messages.letter import Letter


def dossiers_due(how_many: str, most_urgent: str) -> Letter:
    """One SMS to an officer or a head. how_many: "3 hồ sơ sắp hết hạn hôm nay". most_urgent: a number."""
    return Letter(Event.DOSSIERS_DUE, f"{how_many}. Gấp nhất: {most_urgent}. Anh/chị mở Hồ sơ chờ xử lý để xem.")
