"""What looks doubtful about a guest beside those with whom he shares a room, or the list where there are no rooms."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from app.lodging.birth import Birth
from app.lodging.cells import Cell, Problem
from app.lodging.guest import Guest

# Luật Trẻ em Đ1: a child is younger than 16; whoever answers for one is of age (Bộ luật Dân sự Đ20).
CHILD_UNTIL, OF_AGE = 16, 18


@dataclass(frozen=True, slots=True)
class Beside:
    """Somebody of tonight. place: in the order in which they were typed. adult: None where nobody can say yet."""

    place: int
    room: str
    adult: bool | None


def age_on(born: Birth, day: date) -> int:
    """In whole years; where only the year is known, as at the end of that year."""
    if born.day is None:
        return day.year - born.year
    return day.year - born.day.year - ((day.month, day.day) < (born.day.month, born.day.day))


def is_child(guest: Guest) -> bool:
    """Whether somebody should be with him."""
    return age_on(guest.born, guest.arrives) < CHILD_UNTIL


def is_adult(guest: Guest) -> bool:
    """Whether he may be the one."""
    return age_on(guest.born, guest.arrives) >= OF_AGE


def doubts(place: int, guest: Guest, everybody: Iterable[Beside], beds: Mapping[str, int]) -> tuple[Problem, ...]:
    """Sentences that can be confirmed. Those who were typed before him have the beds."""
    others = [one for one in everybody if one.room == guest.room and one.place != place]
    room = f"phòng {guest.room}" if guest.room else "danh sách"
    found = []
    before, most = sum(one.place < place for one in others), beds.get(guest.room, 0)
    if most and before >= most:
        words = f"Phòng {guest.room} ngủ được {most} người, đã có {before}. Đúng thì xác nhận, nhầm thì đổi phòng."
        found.append(Problem(Cell.ROOM, words))
    if is_child(guest) and not any(one.adult is not False for one in others):
        words = f"Trẻ dưới {CHILD_UNTIL} tuổi mà {room} chưa có người lớn. Ghi người lớn đi cùng, hoặc xác nhận."
        found.append(Problem(Cell.BORN, words))
    return tuple(found)
