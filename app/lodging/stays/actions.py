"""Notes that guests stay on or have left, and tells the ward."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID, uuid4

from app.actor import Staff
from app.audit.actions import note
from app.database import db
from app.lodging.hosting import Hosting
from app.lodging.records import Establishment, GuestRow
from app.lodging.stays import queries
from app.lodging.stays.records import StayChange
from app.lodging.stays.terms import Change, StayRefused, TooLong, check_extension, is_told_late, night_of

HERE_ANEW = "Khách này đã được khai lại sau lần ấy. Mở lần khai mới trong “Khách đang ở” rồi báo ở thêm."


@dataclass(slots=True)
class Report:
    """What one telling came to. left: whoever left on the day that was declared, of which nobody needs to be told."""

    id: UUID
    changes: list[StayChange] = field(default_factory=list)
    left: list[GuestRow] = field(default_factory=list)
    too_long: list[GuestRow] = field(default_factory=list)


def as_last_night(
    house: Establishment, here: Collection[int], left: Collection[int], to: date, by: Hosting, now: datetime
) -> Report:
    """
    here, left: by their places, of whom that was said. Those who are here stay on to that day; about whom nothing was
    said, nothing changes.

    Who is declared longer anyway stays as he is. The house is locked; sent twice, the second time finds nothing to do.
    """
    report, night = Report(uuid4()), night_of(now)
    for guest in queries.slept_here(house, by, night):
        if guest.place in here:
            _stays_on(guest, to, night, report, by, now)
        elif guest.place in left:
            _leaves(guest, night, report, by, now)
    _note(house, report, by, now)
    return report


def extend(guest: GuestRow, house: Establishment, to: date, by: Hosting, now: datetime) -> Report:
    """One guest stays on to that day, also one who was said to have left. Raises StayRefused."""
    report = Report(uuid4())
    assert guest.arrives
    assert guest.stays_until
    check_extension(guest.arrives, guest.stays_until, to)
    if queries.is_here_anew(guest, by):
        raise StayRefused(HERE_ANEW)
    _extend(guest, to, report, by, now)
    _note(house, report, by, now)
    return report


def leave(guest: GuestRow, house: Establishment, by: Hosting, now: datetime) -> Report:
    """One guest has left; said twice, he left the first time."""
    report = Report(uuid4())
    if guest.left_at is None:
        _leaves(guest, night_of(now), report, by, now)
        _note(house, report, by, now)
    return report


def enter(changes: Iterable[StayChange], by: Staff, now: datetime) -> None:
    """The desk has these in the official portal."""
    for one in changes:
        one.entered_at, one.entered_by = now, by.staff_id
    note(by, "stays-entered", f"ward:{by.ward_id}", by.ward_id, now)


def _stays_on(guest: GuestRow, to: date, night: date, report: Report, by: Hosting, now: datetime) -> None:
    assert guest.arrives
    assert guest.stays_until
    if guest.stays_until > night:
        return
    try:
        check_extension(guest.arrives, guest.stays_until, to)
    except TooLong:
        report.too_long.append(guest)
        return
    _extend(guest, to, report, by, now)


def _extend(guest: GuestRow, to: date, report: Report, by: Hosting, now: datetime) -> None:
    assert guest.stays_until
    late = is_told_late(guest.stays_until, now)
    report.changes.append(_changed(guest, Change.EXTENDED, to, late, report, by, now))
    guest.left_at = None


def _leaves(guest: GuestRow, night: date, report: Report, by: Hosting, now: datetime) -> None:
    assert guest.arrives
    assert guest.stays_until
    day = max(night, guest.arrives)
    guest.left_at = now
    if guest.stays_until > day:
        report.changes.append(_changed(guest, Change.LEFT_EARLY, day, False, report, by, now))
    else:
        report.left.append(guest)


def _changed(
    guest: GuestRow, change: Change, until: date, late: bool, report: Report, by: Hosting, now: datetime
) -> StayChange:
    assert guest.stays_until
    made = StayChange(
        ward_id=guest.ward_id,
        establishment_id=guest.establishment_id,
        guest_id=guest.id,
        report_id=report.id,
        change=change,
        was=guest.stays_until,
        until=until,
        told_at=now,
        told_by=by.key,
        late=late,
    )
    db.session.add(made)
    guest.stays_until = until
    return made


def _note(house: Establishment, report: Report, by: Hosting, now: datetime) -> None:
    if report.changes:
        note(by, "stays-told", f"establishment:{house.id}", house.ward_id, now)
