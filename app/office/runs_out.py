"""Decides whether the national table still reaches as far as a term may, and says so to whoever can mend it."""

from datetime import date, timedelta

from app.office.calendar import OfficeCalendar

# The longest term that we know, 30 days with a pause of the same length (khai báo thông tin cư trú).
REACH = timedelta(days=60)


def runs_out(today: date, calendar: OfficeCalendar) -> str:
    """What is wrong with the table within the reach of a term filed today, in plain words; "" if nothing is."""
    last = today + REACH
    for year in range(today.year, last.year + 1):
        if year not in calendar.years:
            return (
                f"Chưa có lịch nghỉ lễ năm {year}. Hạn rơi vào năm {year} đang tính như không có ngày lễ nào, "
                "có thể sai. Báo quản trị cập nhật lịch nghỉ."
            )
        if year in calendar.unconfirmed_years:
            return (
                f"Lịch nghỉ lễ năm {year} mới là dự tính, chưa có thông báo chính thức. Hạn rơi vào dịp lễ, Tết "
                "có thể đổi. Có thông báo thì báo quản trị cập nhật lịch nghỉ."
            )
    return ""
