"""Reads raw answers, as typed, into values; or says in words what to do. Raw text is never changed."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

from app.catalogue.bounds import ends_in_time, fits_branch, not_longer, one_of, within
from app.catalogue.condition import holds
from app.catalogue.place import Place, read_place
from app.catalogue.question import (
    Address,
    BirthDay,
    Choice,
    CitizenNumber,
    Day,
    Declaration,
    Email,
    FormerAddress,
    Members,
    Money,
    Number,
    Period,
    PersonName,
    Phone,
    Question,
    Several,
    Text,
)
from app.catalogue.raw import Raw, Row, Unclear, text_of
from app.catalogue.readers import (
    Chosen,
    Span,
    Year,
    read_birth,
    read_chosen,
    read_count,
    read_money,
    read_period,
    read_tick,
)
from app.days import read_day, short
from app.fees.amount import money
from app.letters import tidy
from app.people.citizen_number import read_number
from app.people.email import read_email
from app.people.names import read_name
from app.people.phone import read_phone

# What a caller needs to read answers, wherever it is defined.
__all__ = ["Place", "Raw", "Row", "Unclear", "Value", "read", "readable", "rows_of", "shown", "text_of"]

FORMER = 160
# What is read from the text alone.
_PLAIN: Mapping[type, Callable[[str], str]] = {
    PersonName: read_name,
    CitizenNumber: read_number,
    Phone: read_phone,
    Email: read_email,
    Declaration: read_tick,
}

Value = str | date | Place | Chosen | Decimal | int | Span | Year | tuple[Row, ...] | None


def read(question: Question, raw: Raw, today: date, around: Raw | None = None) -> Value:
    """The value of one answer; None where an optional one is empty. around: of a row, the answers. Raises Unclear."""
    if isinstance(question, Members):
        return rows_of(question, raw)
    if isinstance(question, Address):
        return read_place(question, raw)
    if isinstance(question, Period):
        return read_period(question, raw, today)
    typed = tidy(text_of(raw, question.id))
    if not typed:
        if question.required or (question.required_when and holds(question.required_when, raw)):
            raise Unclear(question.id, _empty(question))
        return None
    try:
        value = _read_typed(question, typed, today)
        if isinstance(question, BirthDay) and isinstance(value, date):
            fits_branch(question, value, raw, today)
        if isinstance(question, Day) and isinstance(value, date) and question.since:
            ends_in_time(question, value, text_of(around or raw, question.since))
    except ValueError as problem:
        raise Unclear(question.id, str(problem)) from problem
    return value


def readable(question: Question, raw: Raw, today: date) -> bool:
    """Whether the answer can be read, or may be missing."""
    try:
        read(question, raw, today)
    except Unclear:
        return False
    return True


def rows_of(question: Members, raw: Raw) -> tuple[Row, ...]:
    """The people added so far."""
    rows = raw.get(question.id, ())
    return () if isinstance(rows, str) else tuple(rows)


def shown(question: Question, value: Value) -> str:
    """The value in words, for the summary, the desk and every paper."""
    match question, value:
        case _, None:
            return ""
        case Choice(options=options), str():
            return options[value]
        case Several(options=options), Chosen(keys):
            return "; ".join(options[key] for key in keys)
        case Declaration(), _:
            return "Có"
        case Money(), int():
            return money(value)
        case Number(unit=unit), Decimal():
            return f"{value} {unit}".strip().replace(".", ",")
        case _, Span(since, until):
            return f"từ {short(since)} đến {short(until)}"
        case _, Year(year):
            return str(year)
        case _, date():
            return short(value)
        case _, Place():
            return ", ".join(part for part in (value.street, value.ward.full_name) if part)
        case _:
            return str(value)


def _read_typed(question: Question, typed: str, today: date) -> Value:
    if type(question) in _PLAIN:
        return _PLAIN[type(question)](typed)
    match question:
        case Text(longest=longest):
            return not_longer(typed, longest)
        case Choice(options=options):
            return one_of(typed, options)
        case Several(options=options):
            return read_chosen(typed, options)
        case Number():
            return read_count(question, typed)
        case Money():
            return read_money(question, typed)
        case Day():
            return within(question, read_day(typed), today)
        case BirthDay():
            return read_birth(question, typed, today)
        case FormerAddress():
            return not_longer(typed, FORMER)
    raise TypeError(f"no reader for {type(question).__name__}")


def _empty(question: Question) -> str:
    match question:
        case Choice():
            return f"Chọn một dòng cho {question.name}."
        case Several():
            return f"Chọn ít nhất một ô cho {question.name}."
        case Declaration():
            return "Bấm vào ô vuông nếu anh/chị đồng ý với câu này."
        case _:
            return f"Điền {question.name}."
