"""Decides which neighbourhood an address means: "số 12 ngõ 34, tổ 1" lies in "Tổ 01"."""

import re
from collections.abc import Iterable

from app.letters import folded, tidy

# With its marks or with none at all: "tờ 5" is a sheet of the land map.
_NUMBERED = re.compile(r"(?<!\w)(?:tổ(?: dân phố)?|to(?: dan pho)?|tdp)\.?(?: số| so)? ?0*(\d{1,3})(?!\w)")


def named_in(text: str, names: Iterable[str]) -> tuple[str, ...]:
    """Those of these neighbourhoods that the text names, by number or by whole name."""
    numbers = _numbers(text)
    words = f" {folded(text)} "
    return tuple(name for name in names if _numbers(name) & numbers or f" {folded(name)} " in words)


def lies_outside(text: str, own: str) -> bool:
    """Whether the text names a numbered neighbourhood, and not this one. What names none contradicts nothing."""
    return bool(_numbers(text)) and not named_in(text, (own,))


def _numbers(text: str) -> frozenset[str]:
    return frozenset(_NUMBERED.findall(tidy(text).lower()))
