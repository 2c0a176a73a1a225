"""Decides when two spellings are one text, and which Vietnamese name comes first."""

import re
import unicodedata

_INVISIBLE = {"Cc", "Cf", "Cs"}  # control; zero-width and soft hyphen; half an emoji, which has no UTF-8
_APOSTROPHES = re.compile("['’‘`´ʼ′]")
_MARKS = re.compile("[\u0300-\u036f]")
_BETWEEN_WORDS = re.compile("[^\\w\u0300-\u036f]+|_+")

_TONES = {"\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5"}  # huyền hỏi ngã sắc nặng
# '{' and '|' follow 'z' in ASCII: ă comes after every word with a, and before b.
_LETTERS = {"ă": "a{", "â": "a|", "đ": "d{", "ê": "e{", "ô": "o{", "ơ": "o|", "ư": "u{"}


def tidy(text: str) -> str:
    """One line as we store it: NFC, nothing invisible, single spaces, no space at either end."""
    line = " ".join(text.split())
    if not line.isprintable():
        line = "".join(char for char in line if unicodedata.category(char) not in _INVISIBLE)
    return " ".join(unicodedata.normalize("NFC", line).split())


def folded(text: str) -> str:
    """Search key: lower case without marks, đ as d, no apostrophes, other punctuation as one space.

    "Ea M’Droh" and "ea mdroh" agree, Hòa and Hoà too. Letters of other scripts stay as they are.
    """
    return " ".join(_MARKS.sub("", _loose(text)).replace("đ", "d").split())


def spelled(text: str) -> str:
    """ASCII key that keeps the marks but not their place: Hòa and Hoà agree, Hoa and Hóa differ.

    Each word is its letters, '!' and a digit for its tone, so byte order is Vietnamese dictionary order
    word by word: all Hoa stand before all Hòa, and those before all Hoan.
    """
    return " ".join(_spelled_word(word) for word in _loose(text).split())


def order_key(name: str) -> str:
    """Key of a personal name for byte order (SQLite, PostgreSQL "C"): given name, family, middle names."""
    words = spelled(name).split()
    return " ".join(words[-1:] + words[:-1])


def _loose(text: str) -> str:
    """Lower case, each mark behind its letter, words parted by spaces."""
    plain = _APOSTROPHES.sub("", tidy(text))  # first: ´ would fall apart into a space and a tone
    lower = unicodedata.normalize("NFKD", plain).casefold().replace("ð", "đ")  # old fonts write Ð for Đ
    return _BETWEEN_WORDS.sub(" ", unicodedata.normalize("NFKD", lower))


def _spelled_word(word: str) -> str:
    tones = "".join(_TONES.get(char, "") for char in word)
    letters = unicodedata.normalize("NFC", "".join(char for char in word if char not in _TONES))
    return "".join(_spelled_letter(char) for char in letters) + "!" + (tones or "0")


def _spelled_letter(char: str) -> str:
    if char in _LETTERS:
        return _LETTERS[char]
    base = unicodedata.normalize("NFD", char)[0]
    return base if re.fullmatch("[a-z0-9]", base) else f"~{ord(base):06x}"
