"""Decides what the register says of a dossier, line by line, and for which days it can be asked."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from app.clock import HANOI
from app.days import months_later, short
from app.dossiers.lifecycle import State
from app.papers.content import Office, place_and_day
from app.people.phone import spoken

# Thông tư 03/2025/TT-VPCP has a form for it (07, not seen by us); the columns are those that such registers have.
HEADINGS = (
    *("TT", "Mã hồ sơ", "Mã trên cổng", "Thủ tục", "Người nộp", "Điện thoại", "Ngày nhận", "Hẹn trả"),
    *("Có kết quả", "Trả kết quả", "Kết quả", "Ký nhận, ghi chú"),
)
LONGEST_PERIOD = timedelta(days=366)
ENDED = {
    State.NOT_ACCEPTED: "Không tiếp nhận",
    State.WITHDRAWN: "Người dân rút",
    State.STOPPED: "Dừng giải quyết",
}


class PeriodUnclear(ValueError):
    """No period that a register can be made for; the text says what to type."""


@dataclass(frozen=True, slots=True)
class Period:
    """Whole days, both ends counted."""

    first: date
    last: date

    @property
    def words(self) -> str:
        """As in "từ ngày 01/11/2026 đến ngày 30/11/2026"."""
        return f"từ ngày {short(self.first)} đến ngày {short(self.last)}"


@dataclass(frozen=True, slots=True)
class Line:
    """One dossier. decided_at, handed_over_at: None where it has not come to that; moments know their zone."""

    number: str
    official_code: str | None
    service_name: str
    applicant: str
    phone: str
    received_on: date
    due_at: datetime
    state: State
    granted: bool | None
    decided_at: datetime | None
    handed_over_at: datetime | None


def month_of(day: date) -> Period:
    """The whole month: what is sent this evening counts as received on a day to come."""
    return Period(day.replace(day=1), months_later(day.replace(day=1), 1) - timedelta(days=1))


def period(first: date, last: date) -> Period:
    """Raises PeriodUnclear for days in the wrong order, or for more than a year."""
    if last < first:
        raise PeriodUnclear("Ngày cuối đứng trước ngày đầu. Anh/chị xem lại hai ngày.")
    if last - first >= LONGEST_PERIOD:
        raise PeriodUnclear("Kỳ dài hơn một năm. Anh/chị chọn nhiều nhất một năm.")
    return Period(first, last)


def cells(line: Line, place: int) -> tuple[str, ...]:
    """One cell below each heading."""
    return (
        str(place),
        line.number,
        line.official_code or "",
        line.service_name,
        line.applicant,
        spoken(line.phone),
        short(line.received_on),
        _day(line.due_at),
        _day(line.decided_at),
        _day(line.handed_over_at),
        outcome(line),
        "",
    )


def outcome(line: Line) -> str:
    """What came out, and whether it came late."""
    if line.granted is None:
        return ENDED.get(line.state, "Đang giải quyết")
    words = "Đồng ý" if line.granted else "Không đủ điều kiện"
    return f"{words}, quá hạn" if line.decided_at and line.decided_at > line.due_at else words


def _day(moment: datetime | None) -> str:
    return short(moment.astimezone(HANOI).date()) if moment else ""


@dataclass(frozen=True, slots=True)
class Register:
    """One register, as every way of printing it shows it: a cell below each heading."""

    issuer: str
    place_and_day: str
    title: str
    period: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def register(lines: Sequence[Line], asked: Period, office: Office, at: datetime) -> Register:
    """The lines in the order in which they came, numbered from one."""
    return Register(
        issuer=office.police,
        place_and_day=place_and_day(office.ward, at),
        title="Sổ theo dõi hồ sơ",
        period=asked.words,
        headings=HEADINGS,
        rows=tuple(cells(line, place) for place, line in enumerate(lines, start=1)),
    )
