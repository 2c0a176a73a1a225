"""Decides what a phone is told about a house that takes guests: asked to declare for it, no longer asked."""

from app.messages.events import Event
from app.messages.letter import Letter

# What still fits into an SMS beside the rest.
LONGEST_HOUSE = 30


def host_invited(house_name: str, code: str) -> Letter:
    """One SMS to whoever is asked to declare for a house. house_name: "" of one that nobody knows. code: six digits."""
    whose = _short(house_name) or "Một nhà cho khách ở"
    return Letter(
        Event.HOST_INVITED,
        f"{whose} nhờ anh/chị cùng khai khách. Vào Trang của tôi, mục Khai báo khách ở qua đêm, "
        f"gõ mã {code}, dùng trong 7 ngày.",
    )


def host_removed(house_name: str) -> Letter:
    """One SMS to whoever may no longer declare for it."""
    whose = _short(house_name) or "nhà đã nhờ"
    return Letter(Event.HOST_REMOVED, f"Anh/chị không còn khai khách cho {whose} nữa. Có nhầm thì hỏi chủ nhà.")


def _short(house_name: str) -> str:
    return house_name[:LONGEST_HOUSE].rstrip()
