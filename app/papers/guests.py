"""Decides what the receipt of a lodging declaration states: of the whole list, and of one guest."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from uuid import UUID

from app.clock import HANOI
from app.days import moment_words, short
from app.lodging.guest import Guest
from app.papers.content import place_and_day
from app.papers.statement import Fact
from app.people.citizen_number import masked

TITLE = "Biên nhận khai báo lưu trú"
HEADINGS = ("TT", "Họ tên", "Ngày sinh", "Số giấy tờ", "Phòng", "Đến", "Đi", "Ghi chú")
LATE = "báo muộn"


@dataclass(frozen=True, slots=True)
class Declared:
    """What a declaration is of. at: the minute that counts; it knows its zone. late: how many of its guests were."""

    id: UUID
    house: str
    street: str
    ward: str
    at: datetime
    guests: int
    late: int


@dataclass(frozen=True, slots=True)
class GuestsPaper:
    """One receipt from top to bottom; a row for each guest, a cell below each heading."""

    issuer: tuple[str, ...]
    number: str
    place_and_day: str
    title: str
    opening: str
    facts: tuple[Fact, ...]
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    closing: tuple[str, ...]


def list_receipt(sent: Declared, guests: Sequence[tuple[Guest, bool]]) -> GuestsPaper:
    """Of everybody in one sending, in the order in which they were typed. With each guest whether he was late."""
    facts = (Fact("Số khách", str(sent.guests)), *((Fact("Báo muộn", f"{sent.late} khách"),) if sent.late else ()))
    rows = tuple(_row(place, guest, late) for place, (guest, late) in enumerate(guests, start=1))
    return _paper(sent, f"{number_of(sent)}/LT", facts, rows)


def guest_receipt(sent: Declared, guest: Guest, late: bool, place: int) -> GuestsPaper:
    """Of one guest, who is told of nobody else. place: where he stands in the list."""
    return _paper(sent, f"{number_of(sent)}-{place}/LT", (), (_row(place, guest, late),))


def number_of(sent: Declared) -> str:
    """As it is read out over the telephone: the day, and letters that no other list of that day has."""
    return f"{sent.at.astimezone(HANOI):%y%m%d}-{sent.id.hex[:6].upper()}"


def written(paper: GuestsPaper) -> str:
    """As JSON, for whoever draws it."""
    return json.dumps(asdict(paper), ensure_ascii=False)


def _paper(sent: Declared, number: str, facts: tuple[Fact, ...], rows: tuple[tuple[str, ...], ...]) -> GuestsPaper:
    return GuestsPaper(
        issuer=("Điểm dịch vụ công", sent.ward),
        number=number,
        place_and_day=place_and_day(sent.ward, sent.at),
        title=TITLE,
        opening=f"Công an {sent.ward[:1].lower()}{sent.ward[1:]} đã nhận thông báo lưu trú sau đây:",
        facts=(
            Fact("Cơ sở", sent.house),
            Fact("Địa chỉ", sent.street),
            Fact("Khai lúc", moment_words(sent.at)),
            *facts,
        ),
        headings=HEADINGS,
        rows=rows,
        closing=("Số giấy tờ được che bớt. Quét mã vuông để biết biên nhận này có thật không và được khai phút nào.",),
    )


def _row(place: int, guest: Guest, late: bool) -> tuple[str, ...]:
    days = (short(guest.arrives), short(guest.leaves))
    return (
        str(place),
        guest.name,
        str(guest.born),
        masked(guest.identity.number),
        guest.room,
        *days,
        LATE if late else "",
    )
