"""Reads the rooms of a house as people write them: a line each, or a whole floor in one."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from app.letters import folded, tidy

LONGEST_ROOM, MOST_BEDS, MOST_ROOMS, USUAL_BEDS = 20, 200, 500, 2
# "201, 2", "201: 2 giường", "Phòng 201 2 người"; without a number of beds two are meant.
_BEDS = re.compile(
    r"^(?P<name>.+?)\s*[,;:=\t-]\s*(?P<beds>\d{1,3})\s*(?:giường|giuong|người|nguoi|chỗ|cho|khách|khach)?\.?$"
)
_FLOOR = re.compile(r"^(?P<before>\D*)(?P<first>\d{1,4})\s*(?:-|–|đến|den)\s*(?P=before)(?P<last>\d{1,4})$")
_WORD = re.compile(r"^(?:phòng|phong|p\.)\s*", re.I)


@dataclass(frozen=True, slots=True)
class RoomLine:
    """One room. beds: how many people sleep in it."""

    name: str
    beds: int


class RoomsUnreadable(ValueError):
    """A line that is no room; the text tells the host what to do."""


def read_rooms(text: str) -> tuple[RoomLine, ...]:
    """A room for each line, for "201-210, 2" one for each number. Raises RoomsUnreadable."""
    found: dict[str, RoomLine] = {}
    for line in (tidy(one) for one in text.splitlines()):
        for room in _of_line(line) if line else ():
            if folded(room.name) in found:
                raise RoomsUnreadable(f"Phòng {room.name} ghi hai lần. Bỏ bớt một dòng.")
            found[folded(room.name)] = room
    if len(found) > MOST_ROOMS:
        raise RoomsUnreadable(f"Ở đây có {len(found)} phòng. Mỗi nhà ghi nhiều nhất {MOST_ROOMS} phòng.")
    return tuple(found.values())


def written(rooms: Iterable[RoomLine]) -> str:
    """The same rooms as lines, to be read again."""
    return "\n".join(f"{room.name}, {room.beds}" for room in rooms)


def _of_line(line: str) -> tuple[RoomLine, ...]:
    floor = _FLOOR.match(_WORD.sub("", line))
    # "201-2" is a room for two, "201-210" is a floor.
    beds = None if floor and int(floor["first"]) < int(floor["last"]) else _BEDS.match(line)
    name = _WORD.sub("", tidy(beds["name"] if beds else line))
    count = int(beds["beds"]) if beds else USUAL_BEDS
    if not 1 <= count <= MOST_BEDS:
        raise RoomsUnreadable(f"Dòng “{line}”: số giường từ 1 đến {MOST_BEDS}. Ví dụ: 201, 2")
    return tuple(RoomLine(_short(one, line), count) for one in _names(name, line))


def _names(name: str, line: str) -> list[str]:
    floor = _FLOOR.match(name)
    if not floor:
        return [name]
    first, last = int(floor["first"]), int(floor["last"])
    if not first <= last < first + MOST_ROOMS:
        raise RoomsUnreadable(f"Dòng “{line}”: ghi từ số nhỏ đến số lớn. Ví dụ: 201-210, 2")
    width = len(floor["first"])
    return [f"{floor['before']}{number:0{width}}" for number in range(first, last + 1)]


def _short(name: str, line: str) -> str:
    if not name or len(name) > LONGEST_ROOM:
        raise RoomsUnreadable(f"Dòng “{line[:40]}”: tên phòng nhiều nhất {LONGEST_ROOM} chữ. Ví dụ: 201, 2")
    return name
