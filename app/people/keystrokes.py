"""What a scanner that types, or a typing method on its way, did to a text; undone where that is certain."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from app.letters import folded, tidy
from app.people.typing_methods import from_telex, from_vni, is_syllable


class Damage(StrEnum):
    """What happened between the card and the field."""

    CODE_PAGE = "code-page"
    LAYOUT = "layout"
    TELEX = "telex"
    VNI = "vni"
    LETTERS_LOST = "letters-lost"
    BARS = "bars"


_TURN_OFF = "Tắt bộ gõ tiếng Việt trên máy tính (UniKey, EVKey) rồi quét lại, hoặc gõ theo thẻ."
EXPLAINED = {
    Damage.CODE_PAGE: f"Máy quét gửi chữ có dấu sai bảng mã. {_TURN_OFF}",
    Damage.LAYOUT: "Bàn phím máy tính đang để kiểu tiếng Việt của Windows nên chữ số thành chữ cái. "
    "Đổi sang bàn phím tiếng Anh (US) rồi quét lại, hoặc gõ theo thẻ.",
    Damage.TELEX: f"Chữ có dấu đến theo kiểu gõ Telex. {_TURN_OFF}",
    Damage.VNI: f"Chữ có dấu đến theo kiểu gõ VNI. {_TURN_OFF}",
    Damage.LETTERS_LOST: "Máy quét bỏ mất chữ có dấu. Chụp ảnh mã QR thay cho quét, hoặc gõ theo thẻ.",
    Damage.BARS: "Bàn phím máy tính đang để kiểu nước khác. Đổi sang bàn phím tiếng Anh (US) rồi quét lại.",
}


@dataclass(frozen=True, slots=True)
class Words:
    """The parts of a line that hold words; "" where they can't be trusted. damage: also when it could be undone."""

    name: str
    sex: str
    address: str
    damage: Damage | None = None


# Windows' own Vietnamese keyboard has letters and tones where others have the digits.
_ON_DIGIT_KEYS = dict(zip("ăâêô\u0300\u0309\u0303\u0301\u0323đ", "1234567890", strict=True))
# Windows, Vietnamese Windows, and what the letters become when they are typed by their numbers.
_CODE_PAGES = ("cp1252", "cp1258", "cp437", "cp850")
# The first byte of a Vietnamese letter, shown as one of them, and something behind it that no word has there.
_STILL_RECODED = re.compile("[ÃÄÅÆÂĂÁáß├─┼╞┬][\u0080-\u02ff\u2000-\u25ff]")
_SEXES = ("nam", "nữ")
_LATIN_1 = 0xFF


def recoded(text: str) -> str | None:
    """The text, if it is UTF-8 that went through a code page without losing a byte: "Thá»‹" is "Thị"."""
    if text.isascii():
        return None
    for code_page in _CODE_PAGES:
        found = _through(text, code_page)
        if found is not None:
            return found
    return None


def digits(text: str) -> str | None:
    """Digits that were typed on Windows' Vietnamese keyboard: "đđăđ" is "0010"; None where anything else is in it."""
    typed = "".join(text.split())
    if typed.isascii():
        return None
    keys = [_keys_of(char) for char in typed]
    whole = "".join(key or "" for key in keys)
    # Two tones behind one letter change places when a program tidies them: then nobody knows the order.
    tidied = any(len(key or "") > 1 for key in keys) and re.search("[\u0300\u0301\u0303\u0309\u0323]", typed)
    return whole if all(keys) and not tidied else None


def words(name: str, sex: str, address: str) -> Words:
    """The words of a line as the card has them. Never a garbled name: it is left empty instead."""
    name, sex, address = tidy(name), tidy(sex), tidy(address)
    together = f"{name} {sex} {address}"
    if _STILL_RECODED.search(together):
        return Words("", _only_sure(sex), "", Damage.CODE_PAGE)
    if any(char.isalpha() and ord(char) > _LATIN_1 for char in together):
        return Words("", sex, "", Damage.LETTERS_LOST) if _nobody_can_say(name) else Words(name, sex, address)
    for damage, undo in ((Damage.TELEX, _telex), (Damage.VNI, _vni)):
        undone = Words(undo(name), undo(sex), undo(address), damage)
        if together.isascii() and _is_certain(undone, f"{name} {address}"):
            return undone
    # No card is without a single Vietnamese letter: the scanner left them out.
    return Words("", _only_sure(sex), "", Damage.LETTERS_LOST)


def _through(text: str, code_page: str) -> str | None:
    raw = bytearray()
    for char in text:
        try:
            raw += char.encode(code_page)
        except UnicodeEncodeError:
            # Windows shows a byte that its code page leaves empty as the control character of that number.
            if not "\u0080" <= char <= "\u009f":
                return None
            raw.append(ord(char))
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return None


def _keys_of(char: str) -> str | None:
    """The digit, or the two digits that grew together into one letter; None for anything else."""
    if char in _ON_DIGIT_KEYS:
        return _ON_DIGIT_KEYS[char]
    apart = unicodedata.normalize("NFD", char)
    tone = next((mark for mark in apart[1:] if mark in _ON_DIGIT_KEYS), "")
    letter = unicodedata.normalize("NFC", apart.replace(tone, "")) if tone else ""
    return _ON_DIGIT_KEYS[letter] + _ON_DIGIT_KEYS[tone] if letter in _ON_DIGIT_KEYS else None


def _telex(text: str) -> str:
    return re.sub("[A-Za-z]+", lambda found: _if_word(found[0], from_telex), text)


def _vni(text: str) -> str:
    return re.sub("[A-Za-z][A-Za-z0-9]*", lambda found: _if_word(found[0], from_vni), text)


def _if_word(typed: str, undo: Callable[[str], str]) -> str:
    undone = undo(typed)
    return undone if is_syllable(undone) else typed


def _is_certain(undone: Words, typed: str) -> bool:
    changed = f"{undone.name} {undone.address}" != typed
    names = all(is_syllable(word) for word in undone.name.split())
    # "O6" is Ô Chợ Dừa or the house O6.
    alone = undone.damage is Damage.VNI and re.search(r"\b[A-Za-z][0-9]+\b", typed)
    return changed and names and not alone and undone.sex.lower() in _SEXES


def _nobody_can_say(name: str) -> bool:
    """ "Nguyn Vn Th"; a letter alone is a name in the highlands."""
    return any(not re.search("[aeiouy]", folded(word)) for word in name.split() if len(word) > 1)


def _only_sure(sex: str) -> str:
    return sex if sex.lower() in _SEXES else ""
