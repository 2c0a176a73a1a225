"""People write and hear days in their own way."""

from contextlib import suppress
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.clock import HANOI
from app.days import DayUnreadable, day_words, moment_words, read_day, short, weekday_words

OUR_DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    "typed",
    [
        "5/2/1958",
        "05/02/1958",
        "05-02-1958",
        "05.02.1958",
        "05021958",
        "5 2 1958",
        " 5 / 2 / 1958 ",
        "ngày 5 tháng 2 năm 1958",
        "Ngày 05 tháng 02 năm 1958",
        "ngay 5 thang 2 nam 1958",
        "ngày5tháng2năm1958",
        "５/２/１９５８",
        "1958-02-05",
    ],
)
def test_ong_tu_writes_his_birthday_as_he_likes(typed):
    assert read_day(typed) == date(1958, 2, 5)


def said_about(typed: str) -> str:
    with pytest.raises(DayUnreadable) as refused:
        read_day(typed)
    return str(refused.value)


@pytest.mark.parametrize("typed", ["5/2/58", "050258", "ngày 5 tháng 2 năm 58", "5/2/958", "5/2/19588"])
def test_ong_tu_writes_a_short_year_and_reads_to_write_it_whole(typed):
    assert "gõ đủ 4 số của năm" in said_about(typed)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("31/02/2026", "Không có ngày 31 tháng 2."),
        ("31/4/2026", "Không có ngày 31 tháng 4."),
        ("32/1/2026", "Không có ngày 32 tháng 1."),
        ("0/1/2026", "Không có ngày 0 tháng 1."),
    ],
)
def test_ba_lan_reads_that_the_month_has_no_such_day(typed, said):
    assert said in said_about(typed)


def test_ba_lan_reads_that_only_leap_years_have_this_day():
    assert "Năm 2026 không có ngày 29 tháng 2" in said_about("29/2/2026")


def test_a_child_born_on_a_leap_day_has_a_birthday():
    assert read_day("29/2/2024") == date(2024, 2, 29)


@pytest.mark.parametrize("typed", ["2/13/1958", "02131958", "5/0/1958"])
def test_ba_lan_wrote_the_month_first_and_reads_the_order(typed):
    assert "ngày trước, tháng sau" in said_about(typed)


@pytest.mark.parametrize("typed", ["5/2/0958", "5/2/1058", "5/2/2958"])
def test_nobody_here_was_born_in_that_year(typed):
    assert "xem lại năm" in said_about(typed)


@pytest.mark.parametrize(
    "typed",
    ["", "1958", "5/2", "hôm qua", "5/2/1958 10:30", "5/hai/1958", "005/2/1958", "5/2/1958/1", "٥/٢/١٩٥٨"],
)
def test_ba_lan_reads_how_a_day_is_written(typed):
    assert "Anh/chị gõ ngày, tháng, năm bằng số" in said_about(typed)


@given(OUR_DAYS)
def test_every_day_we_show_we_read(day):
    assert read_day(short(day)) == day


@given(OUR_DAYS)
def test_every_day_run_together_we_read(day):
    assert read_day(short(day).replace("/", "")) == day


@given(st.text())
def test_no_text_stops_the_page(text):
    with suppress(DayUnreadable):
        read_day(text)


def test_the_week_has_its_names():
    week = [weekday_words(date(2026, 11, 23 + after)) for after in range(7)]
    assert week == ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"]


def test_a_day_is_said_with_its_weekday():
    assert day_words(date(2026, 11, 30)) == "thứ Hai 30/11/2026"


def test_a_short_day_has_two_digits_each():
    assert short(date(1958, 2, 5)) == "05/02/1958"


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        (datetime(2026, 11, 23, 19, 42, tzinfo=HANOI), "19 giờ 42 phút, thứ Hai 23/11/2026"),
        (datetime(2026, 11, 30, 8, 5, tzinfo=HANOI), "8 giờ 05 phút, thứ Hai 30/11/2026"),
        (datetime(2026, 11, 30, 17, 0, tzinfo=HANOI), "17 giờ, thứ Hai 30/11/2026"),
        (datetime(2026, 11, 23, 18, 30, tzinfo=UTC), "1 giờ 30 phút, thứ Ba 24/11/2026"),
    ],
)
def test_a_moment_is_said_on_our_clock(moment, said):
    assert moment_words(moment) == said
