"""Reads ticks, numbers, amounts, periods and years as people type them; a ValueError says in words what to do."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.catalogue.bounds import born, one_of, within_days
from app.catalogue.question import TICKED, BirthDay, Money, Number, Period
from app.catalogue.raw import Raw, Unclear, text_of
from app.days import DayUnreadable, months_later, read_day, short
from app.fees.amount import money
from app.letters import tidy

_MILLIONS = re.compile(r"(\d+)(?:[.,](\d{1,3}))?\s*(nghìn|ngàn|k|triệu|tr|tỷ|tỉ)")
_UNITS = (
    dict.fromkeys(("nghìn", "ngàn", "k"), 1_000)
    | dict.fromkeys(("triệu", "tr"), 10**6)
    | dict.fromkeys(("tỷ", "tỉ"), 10**9)
)
_NUMBER = re.compile(r"-?\d+(?:[.,]\d+)?")
_YEAR = re.compile(r"(?:năm )?(\d{4})")


@dataclass(frozen=True, slots=True)
class Chosen:
    """The ticked ones, in the order of the options."""

    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Span:
    """From a day to a day, both counted."""

    since: date
    until: date


@dataclass(frozen=True, slots=True)
class Year:
    """A year of birth of which nobody knows the day."""

    year: int


def read_chosen(typed: str, options: Mapping[str, str]) -> Chosen:
    """ "a,b" -> both."""
    ticked = {one_of(key, options) for key in typed.split(",") if key}
    if not ticked:
        raise ValueError("Chọn ít nhất một ô.")
    return Chosen(tuple(key for key in options if key in ticked))


def read_tick(typed: str) -> str:
    """TICKED, and nothing else."""
    if typed != TICKED:
        raise ValueError("Bấm vào ô vuông nếu anh/chị đồng ý với câu này.")
    return typed


def read_count(question: Number, typed: str) -> Decimal:
    """ "62", "62,5", "62.5 m²" with the question's unit."""
    plain = typed.casefold().removesuffix(question.unit.casefold()).replace(" ", "")
    if not _NUMBER.fullmatch(plain):
        raise ValueError(f"Ghi bằng chữ số. Ví dụ: {question.least or 1}")
    number = Decimal(plain.replace(",", "."))
    if -int(number.as_tuple().exponent) > question.places:
        raise ValueError(
            f"Ghi nhiều nhất {question.places} số sau dấu phẩy." if question.places else "Ghi số tròn, không lẻ."
        )
    if not question.least <= number <= question.most:
        raise ValueError(f"Ghi số từ {question.least} đến {question.most}.")
    return number


def read_money(question: Money, typed: str) -> int:
    """đồng of "1500000", "1.500.000 đ", "1,5 triệu"."""
    plain = typed.casefold().removesuffix("đồng").removesuffix("đ").strip()
    said = _MILLIONS.fullmatch(plain)
    if said:
        whole, part, unit = said.groups()
        thousandths = int(whole + (part or "").ljust(3, "0"))
        amount = thousandths * _UNITS[unit] // 1000
    else:
        digits = re.sub(r"[.,\s]", "", plain)
        if not (digits.isascii() and digits.isdigit()):
            raise ValueError("Ghi số tiền bằng chữ số. Ví dụ: 1.500.000")
        amount = int(digits)
    if amount > question.most:
        raise ValueError(f"Số tiền lớn quá, nhiều nhất {money(question.most)}. Xem lại giúp.")
    return amount


def read_period(question: Period, raw: Raw, today: date) -> Span | None:
    """An end without a beginning is no period; each day is blamed by itself."""
    typed = {field: tidy(text_of(raw, field)) for field in question.fields}
    if not any(typed.values()) and not question.required:
        return None
    days = []
    for field, words in zip(question.fields, ("bắt đầu", "kết thúc"), strict=True):
        if not typed[field]:
            raise Unclear(field, f"Điền ngày {words} của {question.name}.")
        try:
            days.append(read_day(typed[field]))
        except ValueError as problem:
            raise Unclear(field, str(problem)) from problem
    try:
        return _span(question, (days[0], days[1]), today)
    except ValueError as problem:
        raise Unclear(question.fields[1], str(problem)) from problem


def read_birth(question: BirthDay, typed: str, today: date) -> date | Year:
    """A day; or, where the question lets it, the year alone."""
    alone = _YEAR.fullmatch(typed.casefold()) if question.year_enough else None
    if alone:
        year = int(alone.group(1))
        born(date(year, 1, 1), today)
        return Year(year)
    try:
        return born(read_day(typed), today)
    except DayUnreadable as unreadable:
        more = " Không rõ ngày thì gõ năm sinh, ví dụ: 1938" if question.year_enough else ""
        raise ValueError(f"{unreadable}{more}") from unreadable


def _span(question: Period, days: tuple[date, date], today: date) -> Span:
    """Both days are near enough, in order, and not too far from each other."""
    since, until = days
    for day in days:
        within_days(day, today, question.days_back, question.days_ahead)
    if until < since:
        raise ValueError(f"Ngày này phải từ {short(since)} trở đi.")
    if question.months and until > months_later(since, question.months):
        raise ValueError(f"Nhiều nhất {question.months} tháng: đến {short(months_later(since, question.months))}.")
    return Span(since, until)
