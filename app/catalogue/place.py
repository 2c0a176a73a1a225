"""Reads an address of today: a ward found by any of its names, and what stands beside it."""

from dataclasses import dataclass

from app.catalogue.question import Address
from app.catalogue.raw import Raw, Unclear, text_of
from app.letters import tidy
from app.places import units

STREET = 120


@dataclass(frozen=True, slots=True)
class Place:
    """An address of today."""

    ward: units.Ward
    street: str


def read_place(question: Address, raw: Raw) -> Place | None:
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
