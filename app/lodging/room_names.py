"""Decides which room of a house is meant where people write its name in their own way."""

import re
from collections.abc import Callable, Iterable

from app.letters import folded

# "Phòng 201", "ph. 201", "P201", "số 201", "phòng Hoa"; a single p before a name is part of it.
_WORD = re.compile(r"^(?:(?:phong|room) (?:so )?|(?:phong|room|phg|ph|p|r)? ?(?:so )?(?=\d)|[pr] (?=[a-z] ?\d))")
_APART = re.compile(r"(?<=[a-z]) (?=\d)")


class RoomNames:
    """The rooms that a house has written down."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = set(names)
        self._alike = [(key, _by(key, self._names)) for key in (str.casefold, _bare)]

    def meant(self, typed: str) -> str:
        """
        The house's own name of that room: its 201 for "P. 201". As it was typed where it has none, or two could be
        meant: in a house with a room 201 and a room P201 they are two.
        """
        if typed in self._names:
            return typed
        for key, named in self._alike:
            found = named.get(key(typed), ())
            if found:
                return found[0] if len(found) == 1 else typed
        return typed


def _by(key: Callable[[str], str], names: Iterable[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for one in names:
        found.setdefault(key(one), []).append(one)
    return found


def _bare(name: str) -> str:
    """Without the word for a room and without what parts a letter from its number: "P. A-201" and "a201" are one."""
    return _APART.sub("", _WORD.sub("", folded(name)))
