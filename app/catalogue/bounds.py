"""How far an answer may go, and what to say where it goes further."""

from collections.abc import Mapping
from datetime import date, timedelta

from app.catalogue.condition import holds, is_minor
from app.catalogue.question import BirthDay, Day
from app.days import DayUnreadable, months_later, read_day, short

OLDEST = 130


def not_longer(typed: str, longest: int) -> str:
    """Raises ValueError where it is."""
    if len(typed) > longest:
        raise ValueError(f"Viết ngắn lại, nhiều nhất {longest} chữ. Bây giờ là {len(typed)} chữ.")
    return typed


def one_of(typed: str, options: Mapping[str, str]) -> str:
    """Raises ValueError where it is none of the options."""
    if typed not in options:
        raise ValueError("Chọn một trong các dòng ở đây.")
    return typed


def within(question: Day, day: date, today: date) -> date:
    """Raises ValueError where the day is further off than the question lets it be."""
    if question.past and day < today - timedelta(days=question.days_back):
        raise ValueError(question.past)
    if question.ahead and day > today + timedelta(days=question.days_ahead):
        raise ValueError(question.ahead)
    return within_days(day, today, question.days_back, question.days_ahead)


def within_days(day: date, today: date, back: int, ahead: int) -> date:
    """The same of so many days before and after today."""
    if day < today - timedelta(days=back):
        raise ValueError(f"Ngày {short(day)} đã quá lâu. Xem lại năm giúp.")
    if day > today + timedelta(days=ahead):
        raise ValueError(f"Ngày {short(day)} còn quá xa. Xem lại năm giúp.")
    return day


def born(day: date, today: date) -> date:
    """Raises ValueError where nobody alive is born that day."""
    if day > today:
        raise ValueError(f"Ngày {short(day)} chưa đến. Xem lại ngày sinh giúp.")
    if day.year < today.year - OLDEST:
        raise ValueError(f"Năm {day.year} đã quá lâu. Xem lại năm sinh giúp.")
    return day


def fits_branch(question: BirthDay, born: date, raw: Mapping[str, object], today: date) -> None:
    """Somebody of age is no child, and a child no adult who asks to be helped. Raises ValueError."""
    if question.minor_when is None:
        return
    minor = is_minor(born, today)
    if minor != holds(question.minor_when, raw):
        raise ValueError(question.under_age if minor else question.of_age)


def ends_in_time(question: Day, day: date, begins: str) -> None:
    """Raises ValueError where it ends before it begins, or lasts longer than it may; begins: as typed."""
    try:
        first = read_day(begins)
    except DayUnreadable:
        return
    last = months_later(first, question.months)
    if day <= first:
        raise ValueError(f"Ngày này phải sau ngày bắt đầu ở, {short(first)}.")
    if day > last:
        raise ValueError(f"Nhiều nhất {question.months // 12} năm từ ngày bắt đầu: đến {short(last)}.")
