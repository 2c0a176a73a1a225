"""Decides what a message to a phone says, and whether it fits into one SMS."""

import unicodedata
from datetime import date

from app.days import short

KEEP_PIN = "Không đưa mã PIN cho ai."
ONE_SMS = 160
ONE_SMS_WITH_MARKS = 70
# GSM 03.38: the basic alphabet, and the letters that take the room of two.
_BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_DOUBLE = frozenset("\f^{}\\[~]|€")
_PLAIN = str.maketrans("đĐ–—’‘“”", "dD--''\"\"") | {ord("…"): "..."}


def sms_length_ok(text: str) -> bool:
    """Whether it is one SMS: 160 letters of the GSM alphabet, 70 once any other letter is in it."""
    if all(char in _BASIC or char in _DOUBLE for char in text):
        return sum(2 if char in _DOUBLE else 1 for char in text) <= ONE_SMS
    return len(text.encode("utf-16-be")) // 2 <= ONE_SMS_WITH_MARKS


def without_marks(text: str) -> str:
    """Vietnamese in plain letters: "Phuong Cau Giay"."""
    apart = unicodedata.normalize("NFD", text)
    return "".join(char for char in apart if not unicodedata.combining(char)).translate(_PLAIN)


def named(text: str, first_name: str) -> str:
    """Whom of a family that shares the phone it is for, by first name; as it was where that would be a second SMS."""
    for_whom = f"{without_marks(first_name)}: {text}"
    return for_whom if sms_length_ok(for_whom) else text


def not_you(did: str = "") -> str:
    """What whoever did not want it does at once. did: "nhờ", "đổi"; "" where there was nothing for her to do."""
    return f"Nếu không phải {'anh/chị ' + did if did else 'anh/chị'}, gọi ngay công an phường."


def dossier_sent(number: str, ward_name: str, due: date) -> str:
    """One SMS when a dossier was sent. ward_name: "Phường Cầu Giấy"."""
    return without_marks(
        f"Đã gửi hồ sơ {number} tới {ward_name}. Hạn trả kết quả: {short(due)}. "
        f"Anh/chị giữ mã này để tra cứu. {KEEP_PIN}"
    )


def dossier_sent_for(number: str, ward_name: str, due: date, who: str) -> str:
    """The same to the owner's own phone, when a helper sent it. who: "Cán bộ điểm", "Tổ trưởng"."""
    return without_marks(
        f"{who} đã gửi giúp hồ sơ {number} tới {ward_name}. Hạn trả: {short(due)}. "
        "Anh/chị không nhờ? Gọi công an phường."
    )


def dossier_asked(number: str, things: int) -> str:
    """One SMS when the desk asks for more."""
    return without_marks(
        f"Hồ sơ {number} cần bổ sung {things} mục. Anh/chị vào Trang của tôi, hoặc ra điểm để được giúp. "
        "Thời hạn tạm dừng đến khi anh/chị gửi."
    )


def dossier_answered(number: str, due: date) -> str:
    """One SMS when the resident has answered and the clock runs again."""
    return without_marks(f"Đã nhận bổ sung hồ sơ {number}. Hạn trả kết quả mới: {short(due)}.")


def dossier_answered_for(number: str, due: date) -> str:
    """The same to the owner's own phone, when a helper answered."""
    return without_marks(f"Cán bộ điểm đã gửi bổ sung giúp hồ sơ {number}. Hạn trả mới: {short(due)}. {not_you('nhờ')}")


def dossier_due_moved(number: str, was: date, becomes: date) -> str:
    """One SMS when the ward's calendar moved the day that she was told."""
    return without_marks(
        f"Hồ sơ {number}: lịch làm việc của công an phường đổi. Hạn trả kết quả mới: {short(becomes)}, "
        f"không phải {short(was)}."
    )


def dossier_refused(number: str, desk_phone: str) -> str:
    """One SMS when the desk does not accept a dossier. desk_phone: at most 20 letters."""
    return without_marks(
        f"Hồ sơ {number} không được tiếp nhận. Anh/chị xem lý do ở Trang của tôi, hoặc gọi {desk_phone}."
    )


def dossier_decided(number: str) -> str:
    """One SMS when there is a result, whichever."""
    return without_marks(f"Hồ sơ {number} đã có kết quả. Anh/chị xem ở Trang của tôi, hoặc ra điểm để được giúp.")


def dossier_stopped(number: str, desk_phone: str) -> str:
    """One SMS when the desk stops waiting for an answer. desk_phone: at most 20 letters."""
    return without_marks(
        f"Hồ sơ {number} đã dừng giải quyết. Anh/chị xem lý do ở Trang của tôi, hoặc gọi {desk_phone}."
    )


def dossier_handed_over(number: str) -> str:
    """One SMS when the result was handed over."""
    return without_marks(f"Hồ sơ {number} đã trả kết quả. Nếu chưa nhận được, anh/chị gọi công an phường.")


def dossier_withdrawn(number: str) -> str:
    """One SMS when a dossier was withdrawn: whoever did not do it herself should know."""
    return without_marks(f"Hồ sơ {number} đã được rút. Nếu không phải anh/chị rút, anh/chị gọi công an phường ngay.")


def dossier_withdrawn_for(number: str) -> str:
    """The same to the owner's own phone, when a helper withdrew it."""
    return without_marks(f"Cán bộ điểm đã rút giúp hồ sơ {number}. {not_you('nhờ')}")


def dossier_accepted(number: str, due: date) -> str:
    """One SMS when the desk accepted a dossier."""
    return without_marks(
        f"Hồ sơ {number} đã được tiếp nhận. Hẹn trả kết quả: {short(due)}. "
        "Nếu cần thêm giấy tờ, chúng tôi sẽ nhắn anh/chị."
    )
