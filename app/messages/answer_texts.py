"""Decides what is answered to an SMS that asks something."""

from datetime import date

from app.days import short
from app.messages.events import Event
from app.messages.letter import Letter


def status_told(number: str, state: str, due: date | None, ward_name: str, officer: str, desk_phone: str) -> Letter:
    """Where a dossier stands. state: in words. due: None while it is not counted. officer: "cán bộ Mai"."""
    when = f" Hẹn trả {short(due)}." if due else ""
    words = f"Hồ sơ {number}: {state}.{when} Công an {ward_name}. Hỏi {officer} {desk_phone}."
    return Letter(Event.STATUS_TOLD, words)


def status_unknown() -> Letter:
    """To a phone that is not of the dossier, and where there is none: both read the same."""
    return Letter(
        Event.STATUS_UNKNOWN,
        "Không thấy hồ sơ có mã này của số điện thoại này. Anh/chị xem lại mã trên giấy xác nhận, hoặc gọi công an "
        "phường, hoặc ra điểm.",
    )


def how_to_ask() -> Letter:
    """To words that we do not know."""
    return Letter(
        Event.HOW_TO_ASK,
        "Hỏi hồ sơ: nhắn TT và mã hồ sơ, ví dụ TT CG-261123-0042. Dừng việc nhờ giúp: nhắn HUY. "
        "Việc khác: gọi công an phường.",
    )
