"""Decides what a phone is told about the account that signs in with it."""

from datetime import date, datetime

from app.days import clock_words, short
from app.messages.events import Event
from app.messages.letter import Letter
from app.messages.wording import KEEP_PIN


def pin_code(code: str, birth_year: int) -> Letter:
    """One SMS to somebody who forgot her PIN. The year says whose account it is where a house shares the phone."""
    return Letter(
        Event.PIN_CODE,
        f"Mã đặt lại PIN: {code}, dùng trong 10 phút, cho tài khoản sinh năm {birth_year}. "
        "Không đưa mã này cho ai, kể cả cán bộ.",
    )


def paper_code_given(birth_year: int, at: datetime, by_sms: bool) -> Letter:
    """
    One SMS when an officer handed over a code on paper: whoever was not there must hear of it, and can stop it.

    at: from when on it opens where she never signed in. by_sms: whether an answer would arrive.
    """
    stop = "Không phải anh/chị xin: nhắn HUY, gọi công an phường." if by_sms else not_you("xin")
    return Letter(
        Event.PAPER_CODE_GIVEN,
        f"Cán bộ điểm vừa đưa giấy có mã đặt lại PIN, tài khoản sinh năm {birth_year}, "
        f"dùng từ {at:%H:%M} {short(at.date())}. {stop}",
    )


def paper_code_stopped(birth_year: int) -> Letter:
    """The answer to the SMS "HUY" while a code on paper waits."""
    return Letter(
        Event.PAPER_CODE_STOPPED,
        f"Mã đặt lại PIN trên giấy đã bỏ, tài khoản sinh năm {birth_year}. Mã PIN vẫn như cũ. "
        "Anh/chị gọi công an phường để biết ai đã xin.",
    )


def pin_changed(birth_year: int, at: datetime) -> Letter:
    """One SMS after a forgotten PIN was replaced."""
    return Letter(
        Event.PIN_CHANGED,
        f"Mã PIN của tài khoản sinh năm {birth_year} đã đổi lúc {clock_words(at)} ngày {short(at.date())}. "
        f"{not_you('đổi')}",
    )


def data_taken(birth_year: int, at: datetime) -> Letter:
    """One SMS when somebody took the account's data away as files."""
    return Letter(
        Event.DATA_TAKEN,
        f"Dữ liệu của tài khoản sinh năm {birth_year} vừa được tải về lúc {clock_words(at)} ngày {short(at.date())}. "
        "Nếu không phải anh/chị, gọi ngay công an phường.",
    )


def consent_withdrawn(at: datetime) -> Letter:
    """One SMS when somebody took back, on her own page, what she had agreed to; what it was a family need not read."""
    return Letter(
        Event.CONSENT_WITHDRAWN,
        f"Anh/chị vừa rút lại một điều đã đồng ý trên Trang của tôi, lúc {clock_words(at)} ngày {short(at.date())}. "
        f"{not_you('rút')}",
    )


def account_closed(birth_year: int, at: datetime) -> Letter:
    """One SMS when an account was closed: the last one about it."""
    return Letter(
        Event.ACCOUNT_CLOSED,
        f"Tài khoản sinh năm {birth_year} đã đóng lúc {clock_words(at)} ngày {short(at.date())}. {not_you('đóng')}",
    )


def correction_answered() -> Letter:
    """One SMS when the ward answered what somebody said is wrong about her; what it says she reads herself."""
    return Letter(
        Event.CORRECTION_ANSWERED,
        "Yêu cầu sửa dữ liệu của anh/chị đã có trả lời. Anh/chị xem ở Trang của tôi, Dữ liệu của tôi.",
    )


def account_opened(helper: str, first_name: str) -> Letter:
    """
    One SMS when somebody was helped to open an account with this phone.

    helper: "điểm Phường Cầu Giấy", "tổ trưởng Tổ 01". first_name: at most 20 letters.
    """
    return Letter(
        Event.ACCOUNT_OPENED,
        f"{helper[:1].upper()}{helper[1:]} vừa mở tài khoản cho {first_name} bằng số này. {not_you()}",
    )


def card_given(ward_name: str, first_name: str) -> Letter:
    """One SMS when the point printed a sign-in card: whoever was not there must hear of it."""
    return Letter(
        Event.CARD_GIVEN, f"Điểm {ward_name} vừa in thẻ đăng nhập cho {first_name}, thẻ cũ hết dùng. {not_you('xin')}"
    )


def card_ended(first_name: str) -> Letter:
    """One SMS when a sign-in card was reported lost."""
    return Letter(
        Event.CARD_ENDED,
        f"Thẻ đăng nhập của {first_name} đã khóa vì báo mất. Anh/chị vẫn vào được bằng số điện thoại và mã PIN. "
        "Muốn có thẻ mới: ra điểm.",
    )


def phone_code(code: str) -> Letter:
    """One SMS to a number that is to become somebody's."""
    return Letter(
        Event.PHONE_CODE,
        f"Mã xác nhận số điện thoại mới: {code}, dùng trong 10 phút. Anh/chị tự gõ mã này, không đọc cho ai.",
    )


def phone_will_change(new_phone: str, at: datetime, by_sms: bool) -> Letter:
    """One SMS to the old number, some days before. by_sms: whether an answer would arrive."""
    answer = "nhắn HUY" if by_sms else "vào Trang của tôi"
    return Letter(
        Event.PHONE_WILL_CHANGE,
        f"Số đăng nhập của anh/chị sẽ đổi sang số đuôi {new_phone[-3:]} từ {at:%H:%M} {short(at.date())}. "
        f"Nếu không phải anh/chị: {answer}, hoặc gọi công an phường.",
    )


def phone_changed(new_phone: str) -> Letter:
    """One SMS to the old number once it has changed."""
    return Letter(
        Event.PHONE_CHANGED,
        f"Tài khoản của anh/chị nay đăng nhập bằng số đuôi {new_phone[-3:]}, không bằng số này nữa. {not_you('đổi')}",
    )


def phone_signs_in() -> Letter:
    """One SMS to the new number once it has changed."""
    return Letter(Event.PHONE_SIGNS_IN, f"Từ nay anh/chị đăng nhập bằng số điện thoại này và mã PIN. {KEEP_PIN}")


def phone_stays() -> Letter:
    """One SMS when a change was stopped."""
    return Letter(Event.PHONE_STAYS, "Số điện thoại đăng nhập của anh/chị vẫn là số này, không đổi nữa.")


def invited(inviter: str, address: str, symbols: str, until: date) -> Letter:
    """
    One SMS that invites to open an account.

    inviter: "Tổ trưởng Tổ 01", at most 24 letters. address: that of the page, at most 44; symbols are typed after it.
    """
    return Letter(
        Event.INVITED,
        f"{inviter} mời anh/chị mở tài khoản: vào {address}/{symbols}, đến {short(until)}. "
        "Mã PIN tự chọn, không đưa cho ai.",
    )


def not_you(did: str = "") -> str:
    """What whoever did not want it does at once. did: "nhờ", "đổi"; "" where there was nothing for her to do."""
    return f"Nếu không phải {'anh/chị ' + did if did else 'anh/chị'}, gọi ngay công an phường."
