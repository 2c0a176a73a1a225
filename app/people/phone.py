"""Decides which telephone number a person means."""

import re
import unicodedata

from app.letters import tidy

_SEPARATORS = re.compile(r"[\s.\-‐‑‒–—()/]")
# A bare 84 is the country only before a whole number: 84 also begins mobile numbers typed without their 0.
_FROM_ABROAD = re.compile(r"^(?:(?:\+|00)84|84(?=0?(?:[35789]\d{8}|2\d{9})$))0?")
_MOBILE = re.compile(r"0[35789]\d{8}")
_LANDLINE = re.compile(r"02\d{9}")
_SHOWN_START, _SHOWN_END = 2, 3

_EXAMPLE = "Ví dụ: 0912 345 678"
_NOT_DIGITS = f"Số điện thoại chỉ gồm chữ số. Anh/chị bỏ chữ và ký hiệu khác rồi gõ lại. {_EXAMPLE}"
_NO_NUMBER = f"Anh/chị gõ số di động 10 chữ số, hoặc số máy bàn 11 chữ số bắt đầu bằng 02. {_EXAMPLE}"


class PhoneUnreadable(ValueError):
    """No telephone number of Viet Nam; the text tells the person what to do."""


def read_phone(text: str) -> str:
    """The digits from 0 on: 10 of a mobile, 11 of a landline.

    Raises PhoneUnreadable with a sentence to show.
    """
    typed = _SEPARATORS.sub("", unicodedata.normalize("NFKC", tidy(text)))
    digits = _FROM_ABROAD.sub("0", typed)
    if not digits:
        raise PhoneUnreadable(_NO_NUMBER)
    if digits.startswith(("+", "00")):
        raise PhoneUnreadable(f"Chúng tôi chỉ nhắn được tới số của Việt Nam. {_NO_NUMBER}")
    if not (digits.isascii() and digits.isdigit()):
        raise PhoneUnreadable(_NOT_DIGITS)
    if is_mobile(digits) or _LANDLINE.fullmatch(digits):
        return digits
    raise PhoneUnreadable(_what_is_wrong(digits))


def is_mobile(phone: str) -> bool:
    """Whether messages reach it. phone comes from read_phone."""
    return _MOBILE.fullmatch(phone) is not None


def spoken(phone: str) -> str:
    """In groups, as it is read aloud: "0912 345 678", "024 3834 5678", "0220 383 4567"."""
    if is_mobile(phone):
        return f"{phone[:4]} {phone[4:7]} {phone[7:]}"
    # Only Ha Noi and Ho Chi Minh City have an area code of three digits.
    area = 3 if phone.startswith(("024", "028")) else 4
    return f"{phone[:area]} {phone[area:-4]} {phone[-4:]}"


def masked(phone: str) -> str:
    """What a bystander may read: "09•• ••• 678"."""
    groups = spoken(phone)
    hidden = re.sub(r"\d", "•", groups[_SHOWN_START:-_SHOWN_END])
    return groups[:_SHOWN_START] + hidden + groups[-_SHOWN_END:]


def _what_is_wrong(digits: str) -> str:
    if is_mobile("0" + digits):
        return f"Số này thiếu số 0 ở đầu. Nếu đúng là {spoken('0' + digits)}, anh/chị gõ lại như vậy."
    if re.fullmatch(r"01\d{9}", digits):
        return f"Số di động 11 chữ số đã đổi thành 10 chữ số từ năm 2018. Anh/chị gõ số mới. {_EXAMPLE}"
    return f"Số vừa gõ có {len(digits)} chữ số. {_NO_NUMBER}"
