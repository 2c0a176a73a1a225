"""Decides whether what was typed about a guest can be declared, what must be mended first, and what looks doubtful."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TypeVar

from app.days import DayUnreadable, read_day, short
from app.letters import folded, tidy
from app.lodging.birth import Birth, BirthUnreadable, read_birth
from app.lodging.cells import Cell, Problem, Row
from app.lodging.codes import OTHER_REASON, reason_of
from app.lodging.habit import USUAL, Habit
from app.lodging.papers import Identity, PaperUnreadable, read_paper
from app.people.citizen_number import Sex, doubts
from app.people.names import NameUnreadable, read_name
from app.people.phone import PhoneUnreadable, read_phone

# Thông tư 116/2026/TT-BCA Đ14 k4: whoever stays longer registers temporary residence.
LONGEST_STAY = timedelta(days=30)
# The official portal takes arrivals of today and yesterday only.
ARRIVED_BACK = timedelta(days=1)
LONGEST_ROOM, LONGEST_TEXT = 20, 200
_TWO_PEOPLE = "Dòng này có hai số giấy tờ. Tách ra, mỗi người một dòng."
_ANOTHER_NUMBER = re.compile(r"(?<!\d)\d{12}(?!\d)")
_SEXES = {"nam": Sex.MALE, "m": Sex.MALE, "nu": Sex.FEMALE, "f": Sex.FEMALE}
_HOME = ("", "viet nam", "vn", "vnm", "vnm viet nam")
T = TypeVar("T")


class Kind(StrEnum):
    """Kinds of establishments, as the lodging notice of VNeID names them (data/stay_portal.json), and three more."""

    HOTEL = "co-so-du-lich"
    ROOMS = "nha-tro"
    DORMITORY = "ky-tuc-xa"
    HOSPITAL = "kham-chua-benh"
    HOME = "ho-gia-dinh"
    RELIGIOUS = "co-so-ton-giao"
    VEHICLE = "phuong-tien"
    OTHER = "khac"


# Where the portal wants the room of each guest.
WITH_ROOMS = (Kind.HOTEL, Kind.ROOMS, Kind.DORMITORY, Kind.HOSPITAL)


@dataclass(frozen=True, slots=True)
class Guest:
    """One guest as he is declared. reason: code of the portal, its own words in reason_words where it is "20"."""

    name: str
    born: Birth
    sex: Sex | None
    identity: Identity
    arrives: date
    leaves: date
    room: str
    reason: str
    reason_words: str
    phone: str
    address: str
    note: str


@dataclass(frozen=True, slots=True)
class Checked:
    """guest: None while a problem stands, as it says all the same. foreign: goes to its own list."""

    guest: Guest | None
    says: Guest
    problems: tuple[Problem, ...]
    doubts: tuple[Problem, ...]
    foreign: bool


def check(row: Row, kind: Kind, today: date, typed_on: date | None = None, habit: Habit = USUAL) -> Checked:
    """
    One row of tonight's table. An empty day of arrival is the day on which it was typed; the rest is the house's habit.

    typed_on: today where nothing is said: what is typed before midnight and sent after it is of the night before.
    """
    reader = _Reader(row, today, typed_on or today, habit)
    guest = reader.guest(kind)
    foreign = folded(row[Cell.NATION]) not in _HOME
    # The first that was noticed about a cell is what to do about it.
    told = (Problem(Cell.NAME, row[Cell.TOLD]),) if row[Cell.TOLD] else ()
    problems = tuple({one.cell: one for one in reversed((*told, *reader.problems))}.values())[::-1]
    found = () if problems else _doubts(guest, row)
    return Checked(None if problems or foreign else guest, guest, problems, found, foreign)


class _Reader:
    """Reads cell after cell, and remembers what could not be read."""

    def __init__(self, row: Row, today: date, typed_on: date, habit: Habit) -> None:
        self.row, self.today, self.typed_on, self.habit = row, today, typed_on, habit
        self.problems: list[Problem] = []

    def guest(self, kind: Kind) -> Guest:
        born = self.reads(Cell.BORN, lambda typed: read_birth(typed, self.row[Cell.NUMBER], self.today))
        identity = self.reads(Cell.NUMBER, lambda typed: read_paper(typed, self.row[Cell.PAPER]))
        arrives = self.arrives()
        self.was_born(born, arrives)
        reason, words = self.reason()
        return Guest(
            name=self.reads(Cell.NAME, read_name) or tidy(self.row[Cell.NAME]),
            born=born or Birth(self.today.year),
            sex=self.sex(identity),
            identity=identity or Identity("", tidy(self.row[Cell.NUMBER])),
            arrives=arrives,
            leaves=self.leaves(arrives),
            room=self.room(kind),
            reason=reason,
            reason_words=words,
            phone=(self.reads(Cell.PHONE, read_phone) or "") if self.row[Cell.PHONE] else "",
            address=tidy(self.row[Cell.ADDRESS])[:LONGEST_TEXT],
            note=self.note(),
        )

    def reads(self, cell: Cell, read: Callable[[str], T]) -> T | None:
        try:
            return read(self.row[cell])
        except (BirthUnreadable, DayUnreadable, NameUnreadable, PaperUnreadable, PhoneUnreadable) as problem:
            self.problems.append(Problem(cell, str(problem)))
            return None

    def sex(self, identity: Identity | None) -> Sex | None:
        typed = folded(self.row[Cell.SEX])
        if typed and typed.split()[-1] not in _SEXES:
            self.problems.append(Problem(Cell.SEX, "Ghi Nam hoặc Nữ."))
        if typed:
            return _SEXES.get(typed.split()[-1])
        # The fourth digit says it; what was typed goes before it.
        return identity.sex if identity else None

    def arrives(self) -> date:
        typed = self.row[Cell.ARRIVES]
        day = (self.reads(Cell.ARRIVES, read_day) if typed else None) or self.typed_on
        if day > self.today:
            self.problems.append(Problem(Cell.ARRIVES, f"Ngày {short(day)} chưa đến. Đêm đó hãy khai."))
        elif day < self.today - ARRIVED_BACK:
            self.problems.append(Problem(Cell.ARRIVES, "Cổng của công an chỉ nhận khách đến hôm nay hoặc hôm qua."))
        return day

    def was_born(self, born: Birth | None, arrives: date) -> None:
        if born and (born.day or date(born.year, 1, 1)) > arrives:
            words = f"Sinh {born} là sau ngày đến {short(arrives)}. Trẻ vừa sinh thì ngày đến ghi là ngày sinh."
            self.problems.append(Problem(Cell.BORN, words))

    def leaves(self, arrives: date) -> date:
        typed = self.row[Cell.LEAVES]
        day = (self.reads(Cell.LEAVES, read_day) if typed else None) or arrives + timedelta(days=self.habit.nights)
        if day < arrives:
            self.problems.append(Problem(Cell.LEAVES, f"Ngày đi {short(day)} trước ngày đến {short(arrives)}."))
        elif day > arrives + LONGEST_STAY:
            self.problems.append(Problem(Cell.LEAVES, "Ở quá 30 ngày thì khách đăng ký tạm trú, không khai lưu trú."))
        return day

    def room(self, kind: Kind) -> str:
        room = tidy(self.row[Cell.ROOM])
        if kind in WITH_ROOMS and not room:
            self.problems.append(Problem(Cell.ROOM, "Ghi số phòng."))
        if len(room) > LONGEST_ROOM:
            self.problems.append(Problem(Cell.ROOM, f"Số phòng nhiều nhất {LONGEST_ROOM} chữ."))
        return room

    def note(self) -> str:
        note = tidy(self.row[Cell.NOTE])
        if _ANOTHER_NUMBER.search(note):
            self.problems.insert(0, Problem(Cell.NUMBER, _TWO_PEOPLE))
        return note[:LONGEST_TEXT]

    def reason(self) -> tuple[str, str]:
        typed = tidy(self.row[Cell.REASON])
        code = reason_of(typed) if typed else self.habit.reason
        return (code, "") if code and code != OTHER_REASON else (OTHER_REASON, typed[:LONGEST_TEXT])


def _doubts(guest: Guest, row: Row) -> tuple[Problem, ...]:
    found = [Problem(Cell.NUMBER, str(one)) for one in doubts_of_number(guest)]
    if len(guest.name.split()) == 1:
        found.append(Problem(Cell.NAME, "Tên chỉ có một chữ. Xem lại giấy tờ; nếu đúng thì xác nhận."))
    if guest.born.day is None:
        found.append(Problem(Cell.BORN, "Chỉ có năm sinh. Giấy tờ ghi đủ ngày thì gõ thêm; nếu không thì xác nhận."))
    if guest.sex is None:
        found.append(Problem(Cell.SEX, "Chưa biết nam hay nữ. Ghi thêm nếu giấy tờ có."))
    if row[Cell.NOTE]:
        found.append(Problem(Cell.NOTE, "Chưa rõ chữ này thuộc ô nào. Chuyển sang ô đúng, hoặc để làm ghi chú."))
    return tuple(found)


def doubts_of_number(guest: Guest) -> tuple[str, ...]:
    """What in a citizen number contradicts the rest; nothing for other papers."""
    if not guest.identity.is_citizen:
        return ()
    return tuple(str(one) for one in doubts(guest.identity.number, guest.born.compared_with(), guest.sex))
