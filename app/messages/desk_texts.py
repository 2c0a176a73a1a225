"""Decides what a telephone of the desk's own people is told."""

from app.messages.events import Event
from app.messages.letter import Letter

LONGEST_HOST = 40


def dossiers_due(how_many: str, most_urgent: str) -> Letter:
    """One SMS to an officer or a head. how_many: "3 hồ sơ sắp hết hạn hôm nay". most_urgent: a number."""
    return Letter(Event.DOSSIERS_DUE, f"{how_many}. Gấp nhất: {most_urgent}. Anh/chị mở Hồ sơ chờ xử lý để xem.")


def software_unreached(host: str) -> Letter:
    """One SMS to a head: the ward's software was told in vain, and is told nothing more."""
    name = host if len(host) <= LONGEST_HOST else f"{host[: LONGEST_HOST - 3]}..."
    words = f"Phần mềm {name} không nhận tin về hồ sơ, đã thôi gửi. Anh/chị mở Nơi nhận tin để xem."
    return Letter(Event.SOFTWARE_UNREACHED, words)
