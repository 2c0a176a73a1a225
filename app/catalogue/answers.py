"""Reads raw answers, as typed, into values; or says in words what to do. Raw text is never changed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from app.catalogue.bounds import born, ends_in_time, fits_branch, not_longer, one_of, within
from app.catalogue.condition import holds
from app.catalogue.question import (
    Address,
    BirthDay,
    Choice,
    CitizenNumber,
    Day,
    Email,
    Members,
    PersonName,
    Phone,
    Question,
    Text,
)
from app.days import read_day, short
from app.letters import tidy
from app.people.citizen_number import read_number
from app.people.email import read_email
from app.people.names import read_name
from app.people.phone import read_phone
from app.places import units

Row = Mapping[str, str]
Raw = Mapping[str, str | Sequence[Row]]

STREET = 120


@dataclass(frozen=True, slots=True)
class Place:
    """An address of today."""

    ward: units.Ward
    street: str


Value = str | date | Place | tuple[Row, ...] | None


class Unclear(ValueError):
    """An answer that can't be read yet. field: where to point; str(self): the sentence that says what to do."""

    def __init__(self, field: str, sentence: str) -> None:
        super().__init__(sentence)
        self.field = field


def read(question: Question, raw: Raw, today: date, around: Raw | None = None) -> Value:
    """The value of one answer; None where an optional one is empty. around: of a row, the answers. Raises Unclear."""
    if isinstance(question, Members):
        return rows_of(question, raw)
    if isinstance(question, Address):
        return _place(question, raw)
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


def text_of(raw: Raw, field: str) -> str:
    """What stands in a field, "" if nothing does."""
    typed = raw.get(field, "")
    return typed if isinstance(typed, str) else ""


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
        case _, date():
            return short(value)
        case _, Place():
            return ", ".join(part for part in (value.street, value.ward.full_name) if part)
        case _:
            return str(value)


def _read_typed(question: Question, typed: str, today: date) -> Value:
    match question:
        case Text(longest=longest):
            return not_longer(typed, longest)
        case PersonName():
            return read_name(typed)
        case Choice(options=options):
            return one_of(typed, options)
        case Day():
            return within(question, read_day(typed), today)
        case BirthDay():
            return born(read_day(typed), today)
        case CitizenNumber():
            return read_number(typed)
        case Phone():
            return read_phone(typed)
        case Email():
            return read_email(typed)
    raise TypeError(f"no reader for {type(question).__name__}")


def _empty(question: Question) -> str:
    match question:
        case Choice():
            return f"Chọn một dòng cho {question.name}."
        case _:
            return f"Điền {question.name}."


def _place(question: Address, raw: Raw) -> Place | None:
    typed, code, street = (tidy(text_of(raw, field)) for field in question.fields)
    if not (typed or code or street) and not question.required:
        return None
    ward = _ward_meant(question, raw)
    if question.with_street and not street:
        raise Unclear(question.fields[2], "Điền số nhà, ngõ, đường hoặc tổ, thôn.")
    if len(street) > STREET:
        raise Unclear(question.fields[2], f"Viết ngắn lại, nhiều nhất {STREET} chữ.")
    if question.other_than and ward == _ward_found(raw, question.other_than):
        raise Unclear(question.id, question.clash)
    return Place(ward, street)


def _ward_found(raw: Raw, question: str) -> units.Ward | None:
    """The ward that was picked among those the typed name may mean, else the only one it can mean."""
    typed, code = tidy(text_of(raw, question)), text_of(raw, f"{question}_xa")
    picked = units.ward(code)
    if picked and any(match.ward == picked for match in units.find(typed)):
        return picked
    return units.certain(typed)


def _ward_meant(question: Address, raw: Raw) -> units.Ward:
    typed = tidy(text_of(raw, question.id))
    if not typed:
        raise Unclear(question.id, f"Gõ tên phường, xã của {question.name}.")
    found = _ward_found(raw, question.id)
    if found:
        return found
    if not units.find(typed):
        raise Unclear(question.id, "Chưa tìm thấy phường, xã này. Gõ tên mới hoặc tên cũ, ví dụ: dich vong hau")
    raise Unclear(question.id, "Có vài nơi giống tên này. Chọn một nơi ở ngay dưới đây.")
