"""Whose due date changes when a ward's calendar does, and to when."""

from dataclasses import replace
from datetime import date, datetime

from app.catalogue.term import WorkingDays
from app.clock import HANOI
from app.dossiers.deadline import Pause
from app.dossiers.due_days.moved import Moved, Running, due_by, list_mark, received_by
from app.office.calendar import national_calendar
from app.office.own_day import OwnDay, with_own, wrong_day

COUNTRY = national_calendar()
THREE_DAYS = WorkingDays(3)
TODAY = date(2026, 11, 23)
FRIDAY_OFF = COUNTRY.with_own_days(off=[date(2026, 11, 27)], worked=[])
SATURDAY_WORKED = COUNTRY.with_own_days(off=[], worked=[date(2026, 11, 28)])


def at(day: int, hour: int, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, tzinfo=HANOI)


# Case 1 of the decisions: sent Monday evening before a holiday, received Wed 25, due Mon 30.
BA_LANS = Running(at(23, 19), date(2026, 11, 25), at(30, 17), ())


def test_a_day_off_moves_it_to_the_next_day_of_work() -> None:
    assert due_by(BA_LANS, THREE_DAYS, COUNTRY, FRIDAY_OFF, TODAY) == at(1, 17, 12)


def test_a_worked_saturday_brings_it_forward() -> None:
    assert due_by(BA_LANS, THREE_DAYS, COUNTRY, SATURDAY_WORKED, TODAY) == at(28, 17)


def test_a_day_off_before_it_counts_moves_what_is_not_yet_received() -> None:
    closed = COUNTRY.with_own_days(off=[date(2026, 11, 25)], worked=[])
    assert received_by(BA_LANS, closed, TODAY) == date(2026, 11, 26)
    assert due_by(BA_LANS, THREE_DAYS, COUNTRY, closed, TODAY) == at(1, 17, 12)


def test_what_was_received_before_today_stays_received() -> None:
    closed = COUNTRY.with_own_days(off=[date(2026, 11, 25)], worked=[])
    assert received_by(BA_LANS, closed, date(2026, 11, 26)) == date(2026, 11, 25)


def test_pauses_are_counted_by_the_new_calendar_too() -> None:
    waited = replace(BA_LANS, due=at(1, 17, 12), pauses=(Pause(date(2026, 11, 26), date(2026, 11, 27)),))
    assert due_by(waited, THREE_DAYS, COUNTRY, SATURDAY_WORKED, TODAY) == at(30, 17)


def test_a_day_that_was_promised_keeps_unless_the_ward_is_closed() -> None:
    promised = replace(BA_LANS, due=at(3, 17, 12))
    assert due_by(promised, THREE_DAYS, COUNTRY, FRIDAY_OFF, TODAY) == at(3, 17, 12)
    closed = COUNTRY.with_own_days(off=[date(2026, 12, 3)], worked=[])
    assert due_by(promised, THREE_DAYS, COUNTRY, closed, TODAY) == at(4, 17, 12)


def test_the_mark_of_a_preview_changes_with_any_line() -> None:
    one = Moved(None, "CG-261123-0001", "Đăng ký tạm trú", TODAY, at(27, 17), at(30, 17))  # type: ignore[arg-type]
    assert list_mark([one]) == list_mark([one])
    assert len({list_mark([]), list_mark([one]), list_mark([replace(one, becomes=at(26, 17))])}) == 3


def test_only_a_day_to_come_that_would_change_something_can_be_set() -> None:
    own = [OwnDay(date(2026, 11, 27), False, "mất điện")]
    wrong = {
        OwnDay(date(2026, 11, 22), False, "hôm qua"): "đã qua",
        OwnDay(date(2028, 5, 22), False, "xa"): "hơn một năm",
        OwnDay(date(2026, 11, 28), False, "thứ Bảy"): "vốn đã là ngày nghỉ",
        OwnDay(date(2026, 11, 26), True, "thứ Năm"): "vốn đã là ngày làm việc",
        OwnDay(date(2026, 11, 27), True, "ghi rồi"): "đã ghi riêng",
    }
    for wanted, words in wrong.items():
        assert words in wrong_day(wanted, own, TODAY)
    assert wrong_day(OwnDay(date(2026, 11, 28), True, "trực"), own, TODAY) == ""


def test_two_own_days_stand_together() -> None:
    both = with_own([OwnDay(date(2026, 11, 27), False, "a"), OwnDay(date(2026, 11, 28), True, "b")])
    assert not both.is_working_day(date(2026, 11, 27))
    assert both.is_working_day(date(2026, 11, 28))
