"""Decides how long a text is as SMS, and how it reads without marks."""

import unicodedata

ONE_SMS = 160
ONE_SMS_WITH_MARKS = 70
# A message of several parts spends 7 of the GSM letters, 3 of the others, on saying which part it is: 3GPP TS 23.040.
PART = 153
PART_WITH_MARKS = 67
# GSM 03.38: the basic alphabet, and the letters that take the room of two.
_BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_DOUBLE = frozenset("\f^{}\\[~]|€")
_PLAIN = str.maketrans("đĐ–—’‘“”", "dD--''\"\"") | {ord("…"): "..."}


def room(text: str) -> int:
    """How many letters it takes of those that an SMS has room for: 160, or 70 once one is outside the alphabet."""
    return sum(_widths(text))


def parts(text: str) -> int:
    """In how many SMS it travels, each paid for; no letter is cut in two."""
    one, many = (ONE_SMS, PART) if _plain(text) else (ONE_SMS_WITH_MARKS, PART_WITH_MARKS)
    if room(text) <= one:
        return 1
    count, left = 1, many
    for width in _widths(text):
        if width > left:
            count, left = count + 1, many
        left -= width
    return count


def sms_length_ok(text: str) -> bool:
    """Whether it is one SMS: 160 letters of the GSM alphabet, 70 once any other letter is in it."""
    return parts(text) == 1


def without_marks(text: str) -> str:
    """Vietnamese in plain letters: "Phuong Cau Giay"."""
    apart = unicodedata.normalize("NFD", text)
    return "".join(char for char in apart if not unicodedata.combining(char)).translate(_PLAIN)


def named(text: str, first_name: str) -> str:
    """Whom of a family that shares the phone it is for, by first name; as it was where that would be one SMS more."""
    for_whom = f"{first_name}: {text}"
    return for_whom if parts(for_whom) == parts(text) else text


def strange(text: str) -> str:
    """The first letter that is in no alphabet of an old phone, "" where there is none."""
    return next((char for char in text if char not in _BASIC and char not in _DOUBLE), "")


def _plain(text: str) -> bool:
    return not strange(text)


def _widths(text: str) -> list[int]:
    if _plain(text):
        return [2 if char in _DOUBLE else 1 for char in text]
    return [len(char.encode("utf-16-be")) // 2 for char in text]
