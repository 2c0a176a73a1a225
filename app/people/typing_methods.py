"""Undoes Telex and VNI: the word that a person types with these keys."""

import re
import unicodedata
from collections.abc import Callable

# Keys behind a vowel -> the combining mark they stand for: huyền, sắc, hỏi, ngã, nặng.
_TELEX_TONES = {"f": "\u0300", "s": "\u0301", "r": "\u0309", "x": "\u0303", "j": "\u0323"}
_VNI_TONES = {"2": "\u0300", "1": "\u0301", "3": "\u0309", "4": "\u0303", "5": "\u0323"}
_TELEX_LETTERS = {"dd": "đ", "aa": "â", "aw": "ă", "ee": "ê", "oo": "ô", "ow": "ơ", "uw": "ư"}
_VNI_LETTERS = {"d9": "đ", "a6": "â", "a8": "ă", "e6": "ê", "o6": "ô", "o7": "ơ", "u7": "ư"}

_VOWELS = "aăâeêioôơuưy"
_TONE = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_SYLLABLE = re.compile(
    "(?:b|ch|c|d|đ|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|r|s|th|tr|t|v|x)?"
    "(?:uyê|uya|iê|yê|uô|ươ|oa|oă|oe|uâ|uê|uơ|uy|ia|ua|ưa|[aăâeêioôơuưy])[iyou]?(?:ch|c|m|ng|nh|n|p|t)?"
)


def from_telex(word: str) -> str:
    """ "Nguyeexn", or "Nguyeenx" with the tone at its end, is "Nguyễn"."""
    return _like(word, lambda keys: _undone(keys, _TELEX_LETTERS, _TELEX_TONES))


def from_vni(word: str) -> str:
    """ "Nguye64n", or "Nguye6n4", is "Nguyễn"."""
    return _like(word, lambda keys: _undone(keys, _VNI_LETTERS, _VNI_TONES))


def is_syllable(word: str) -> bool:
    """Whether a Vietnamese word can be spelled so; names of other peoples often can't."""
    toneless = unicodedata.normalize("NFC", _TONE.sub("", unicodedata.normalize("NFD", word.lower())))
    return _SYLLABLE.fullmatch(toneless) is not None


def _like(word: str, undo: Callable[[str], str]) -> str:
    """The word undone in small letters, written as large as it stood."""
    undone = undo(word.lower())
    if word.isupper() and len(word) > 1:
        return undone.upper()
    return undone[:1].upper() + undone[1:] if word[:1].isupper() else undone


def _undone(keys: str, letters: dict[str, str], tones: dict[str, str]) -> str:
    for pair, letter in letters.items():
        keys = keys.replace(pair, letter)
    if keys[-1:] in tones:
        marked = _toned(keys[:-1], tones[keys[-1]]) or keys
    else:
        behind_its_letter = f"([{_VOWELS}])([{''.join(tones)}])"
        marked = re.sub(behind_its_letter, lambda found: found[1] + tones[found[2]], keys)
    return unicodedata.normalize("NFC", marked)


def _toned(word: str, tone: str) -> str:
    """The word with a tone that was typed behind its last letter; "" where nothing can bear it."""
    start = 2 if re.match(f"(qu|gi)[{_VOWELS}]", word) else 0
    vowels = [place for place, letter in enumerate(word) if letter in _VOWELS and place >= start]
    if not vowels:
        return ""
    changed = [place for place in vowels if word[place] in "ăâêôơư"]
    open_ended = vowels[-1] == len(word) - 1 and len(vowels) > 1
    place = changed[-1] if changed else vowels[-2] if open_ended else vowels[-1]
    return word[: place + 1] + tone + word[place + 1 :]
