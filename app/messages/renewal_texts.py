"""What a phone is told when something ends by itself."""

from datetime import date

from app.days import short
from app.messages.events import Event
from app.messages.letter import Letter


def term_ends(number: str, last: date) -> Letter:
    """One SMS in the last days of tạm trú."""
    return Letter(
        Event.TERM_ENDS,
        f"Tạm trú của anh/chị hết hạn {short(last)}, hồ sơ {number}. Còn ở thì gia hạn trước ngày đó: Trang của tôi, "
        "hoặc ra điểm.",
    )
