"""A stay that goes on or ends early is an act of its own: noted beside the declaration and told to the ward."""

from datetime import date, datetime, timedelta

import pytest
from time_machine import Traveller

from app.clock import HANOI, now
from app.lodging import queries
from app.lodging.actions import declare
from app.lodging.records import GuestRow
from app.lodging.stays import queries as stays
from app.lodging.stays.actions import as_last_night, enter, extend, leave
from app.lodging.stays.terms import Change, StayRefused, TooLong, check_extension, is_told_late, night_of
from tests.dossiers.filed import at_work
from tests.house.lodging_forms import READY
from tests.lodging.evenings import House, declares, types

MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)
BINH = "Trần Thị Bình, 12/03/1985, 001185000234, 202"
TAM = "Đỗ Văn Tám, 04/05/1983, 001083000567, 203, 23/11/2026, 28/11/2026"


@pytest.fixture
def slept(house: House, evening: Traveller) -> list[GuestRow]:
    """Three came on Monday: two until Tuesday, one until Saturday. It is Tuesday evening."""
    rows = types(house, READY, BINH, TAM)
    declare(*house, now())
    evening.shift(timedelta(days=1))
    return rows


def names(rows: list[GuestRow]) -> list[str]:
    return [row.name for row in rows]


@pytest.mark.parametrize(("hour", "day"), [(19, TUESDAY), (23, TUESDAY), (7, MONDAY), (8, TUESDAY)])
def test_until_eight_in_the_morning_it_is_the_night_before(hour: int, day: date) -> None:
    assert night_of(datetime(2026, 11, 24, hour, 30, tzinfo=HANOI)) == day


def test_thirty_days_are_the_most() -> None:
    check_extension(MONDAY, TUESDAY, MONDAY + timedelta(days=30))
    with pytest.raises(TooLong, match="tạm trú"):
        check_extension(MONDAY, TUESDAY, MONDAY + timedelta(days=31))
    with pytest.raises(StayRefused, match="đã khai ở đến"):
        check_extension(MONDAY, TUESDAY, TUESDAY)


@pytest.mark.parametrize(("hour", "minute", "late"), [(22, 59, False), (23, 0, True)])
def test_it_is_told_before_23_00_of_the_day_on_which_it_should_have_ended(hour: int, minute: int, late: bool) -> None:
    assert is_told_late(TUESDAY, datetime(2026, 11, 24, hour, minute, tzinfo=HANOI)) is late


def test_as_last_night_except_one(house: House, slept: list[GuestRow]) -> None:
    an, binh, tam = slept
    here = {an.place, tam.place}
    report = as_last_night(house[0], here, {binh.place}, date(2026, 11, 25), house[1], now())
    assert [(one.guest_id, one.change, one.was, one.until) for one in report.changes] == [
        (an.id, Change.EXTENDED, TUESDAY, date(2026, 11, 25))
    ], "who is declared longer anyway stays as he is; who left on the day that was declared is no news"
    assert [one.id for one in report.left] == [binh.id]
    assert (an.leaves, an.stays_until) == (TUESDAY, date(2026, 11, 25)), "what was declared stays what was declared"
    assert names(stays.slept_here(*house, TUESDAY)) == ["Nguyễn Văn An", "Đỗ Văn Tám"]


def test_sent_twice_it_is_told_once(house: House, slept: list[GuestRow]) -> None:
    here, left = {slept[0].place}, {slept[1].place}
    assert as_last_night(house[0], here, left, date(2026, 11, 25), house[1], now()).changes
    again = as_last_night(house[0], here, left, date(2026, 11, 25), house[1], now())
    assert not again.changes
    assert not again.left


def test_whoever_was_not_on_the_page_is_not_said_to_have_left(house: House, slept: list[GuestRow]) -> None:
    an, *others = slept
    until = [one.stays_until for one in others]
    as_last_night(house[0], {an.place}, (), date(2026, 11, 25), house[1], now())
    assert all(one.left_at is None for one in others)
    assert [one.stays_until for one in others] == until


def test_leaving_before_the_day_is_told_and_on_the_day_is_not(house: House, slept: list[GuestRow]) -> None:
    an, _, tam = slept
    (early,) = leave(tam, house[0], house[1], now()).changes
    assert (early.change, early.was, early.until) == (Change.LEFT_EARLY, date(2026, 11, 28), TUESDAY)
    assert not leave(an, house[0], house[1], now()).changes
    assert an.left_at
    assert not leave(tam, house[0], house[1], now()).changes, "said twice he left the first time"


def test_said_to_have_left_by_mistake_he_stays_on(house: House, slept: list[GuestRow]) -> None:
    tam = slept[2]
    leave(tam, house[0], house[1], now())
    extend(tam, house[0], date(2026, 11, 28), house[1], now())
    assert (tam.left_at, tam.stays_until) == (None, date(2026, 11, 28))


def test_after_thirty_days_nobody_is_extended_and_the_others_are(
    house: House, slept: list[GuestRow], evening: Traveller
) -> None:
    an, binh, _ = slept
    extend(an, house[0], MONDAY + timedelta(days=30), house[1], now())
    evening.shift(timedelta(days=29))
    binh.arrives, binh.stays_until = night_of(now()) - timedelta(days=1), night_of(now())
    places = {an.place, binh.place}
    report = as_last_night(house[0], places, (), night_of(now()) + timedelta(days=1), house[1], now())
    assert [one.guest_id for one in report.changes] == [binh.id]
    assert [one.id for one in report.too_long] == [an.id]
    assert an.left_at is None


def test_the_desk_of_the_ward_sees_it_until_it_is_in_the_portal_and_no_other_ward_does(
    house: House, slept: list[GuestRow]
) -> None:
    extend(slept[0], house[0], date(2026, 11, 26), house[1], now())
    mai, hoa, minh = at_work("mai"), at_work("hoa"), at_work("minh")
    ((told, where),) = stays.not_entered(mai)
    assert (told.guest.name, where.id) == ("Nguyễn Văn An", house[0].id)
    assert not stays.not_entered(hoa)
    assert not stays.not_entered(minh)
    enter([told.change], mai, now())
    assert not stays.not_entered(mai)
    assert told.change.entered_by == mai.staff_id


def test_whoever_still_sleeps_here_is_not_declared_a_second_time(house: House, slept: list[GuestRow]) -> None:
    an, _, tam = slept
    again = TAM.partition(", 23/11")[0]
    types(house, again)
    assert declare(*house, now()) is None, "he is declared until Saturday"
    leave(tam, house[0], house[1], now())
    assert declare(*house, now()), "he left, and came again"
    extend(an, house[0], date(2026, 11, 25), house[1], now())
    types(house, READY)
    assert declare(*house, now()) is None, "his stay goes on"
    assert queries.counts(*house) == (0, 1)


def test_whoever_is_declared_anew_tonight_is_not_asked_about_and_his_first_stay_is_over(
    house: House, slept: list[GuestRow]
) -> None:
    an, *_ = slept
    (anew,) = declares(house, READY)
    assert (anew.arrives, an.stays_until) == (TUESDAY, TUESDAY)
    assert names(stays.slept_here(*house, TUESDAY)) == ["Trần Thị Bình", "Đỗ Văn Tám"]
    assert stays.count_ending(*house, TUESDAY) == 1
    assert not as_last_night(house[0], {an.place}, (), date(2026, 11, 25), house[1], now()).changes
    with pytest.raises(StayRefused, match="khai lại"):
        extend(an, house[0], date(2026, 11, 26), house[1], now())
    leave(anew, *house, now())
    assert extend(an, house[0], date(2026, 11, 26), house[1], now()).changes, "the second was a mistake"
