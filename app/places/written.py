"""Decides how the name of a ward, district or province may be written and still be that name."""

import re
from collections.abc import Collection, Iterator

from app.letters import folded

_KIND = re.compile("(phuong|xa|thi tran|dac khu|quan|huyen|thi xa|thanh pho|tinh) (.+)")
_SHORT = {
    "p": "phuong",
    "f": "phuong",  # F.12, as the South writes it
    "x": "xa",
    "tt": "thi tran",
    "dk": "dac khu",
    "q": "quan",
    "h": "huyen",
    "tx": "thi xa",
    "tp": "thanh pho",
    "hn": "ha noi",
    "tphn": "thanh pho ha noi",
    "hcm": "ho chi minh",
    "tphcm": "thanh pho ho chi minh",
    "sg": "sai gon",
}
_ALSO_CALLED = {"ho chi minh": "sai gon", "hue": "thua thien hue"}
_LONGEST = 24  # words; no ward with its district and province has more than 16


def kind_and_name(unit: str) -> tuple[str, str]:
    """ "Phường Cầu Giấy" -> ("phuong", "cau giay"); the kind is "" where none is written."""
    key = folded(unit)
    known = _KIND.fullmatch(key)
    return (known[1], known[2]) if known else ("", key)


def ways_to_write(unit: str) -> frozenset[str]:
    """Folded: "Thành phố Hồ Chí Minh" -> {"ho chi minh", "thanh pho ho chi minh", "sai gon", …}."""
    kind, name = kind_and_name(unit)
    names = {name, _ALSO_CALLED.get(name, name)}
    return frozenset(names | {f"{kind} {name}" for name in names})


def readings(text: str) -> Iterator[list[str]]:
    """The folded words of what was typed, likeliest reading first.

    Short forms in full; as typed ("cau giay h" is on its way to Hà Nội); without a kind that may be wrong
    (a xã that became a phường); begun at each later word ("hà nội cầu giấy").
    """
    typed = folded(text)[:200]
    words = in_full(typed)
    yield words
    yield typed.split()[:_LONGEST]
    _, name = kind_and_name(" ".join(words))
    yield name.split()
    yield from (words[start:] + words[:start] for start in range(1, len(words)))


def in_full(text: str) -> list[str]:
    """Folded words with short forms spelled out: "P.05, Q1" -> phuong 5 quan 1."""
    apart = re.sub(r"\b([pfq])(?=\d)", r"\1 ", folded(text))
    long = " ".join(_SHORT.get(word, word) for word in apart.split())
    return re.sub(r"\b0+(?=[1-9])", "", long).split()[:_LONGEST]


def names_units(words: str, around: Collection[str]) -> bool:
    """Is this nothing, or one or two of the units around ("cau giay ha noi"), in whole?"""
    return not words or words in around or any(rest in around for rest in _after_one(words, around))


def begins_units(words: str, around: Collection[str]) -> bool:
    """Is this one or two of the units around, the last one still being typed ("cau giay ha n")?"""
    rests = [words, *_after_one(words, around)]
    return any(unit.startswith(rest) for rest in rests for unit in around)


def _after_one(words: str, around: Collection[str]) -> list[str]:
    return [words[len(unit) + 1 :] for unit in around if words.startswith(f"{unit} ")]
