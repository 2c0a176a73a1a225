"""Decides what each of the four boxes of form CT01 is for: who signs there, or why nobody does."""

from collections.abc import Sequence
from datetime import date

from app.catalogue.answers import Raw
from app.catalogue.representing import AS, OF_AGE, age, representation
from app.catalogue.service import Capacity, Received
from app.dossiers.snapshot import Snapshot
from app.papers.ct01_box import (
    AGREES,
    DECLARANT,
    DIVORCED,
    HEAD,
    JOINS_A_PARENT,
    NOT_NEEDED,
    OWNER,
    PARENT,
    SIGNS,
    Agreeing,
    Box,
    agreed,
    nobody,
)
from app.papers.ct01_owners import are_divorced, joins_a_parent, owners

IF_NOT_THE_PARENT = (
    "Khi người kê khai không phải cha, mẹ hay người giám hộ của người chưa đủ 18 tuổi: ghi “Đồng ý”, ký, ghi rõ họ tên"
)


def of_a_household(
    service: Received, raw: Raw, taken: Snapshot, declarant: str, born: Sequence[str], day: date
) -> tuple[Box, ...]:
    """
    born: of whoever moves, then of each who comes along.

    Note 7 spares the declarant on the portal. What is filed here the desk takes in as if it was handed over: she signs.
    """
    return (
        _head(raw, taken),
        owners(raw, taken),
        _parents(service, raw, taken, born, day),
        Box(DECLARANT, True, SIGNS, declarant),
    )


def each_of_a_list(name: str, born: str, day: date) -> tuple[Box, ...]:
    """Thông tư 116/2026/TT-BCA Điều 12 khoản 2: what the establishment has to say stands in its own request."""
    asked = "cơ sở có văn bản đề nghị riêng"
    of_age = nobody(PARENT, "người này đã đủ 18 tuổi")
    parent = Box(PARENT, True, AGREES) if _is_minor(born, day) else of_age
    return (nobody(HEAD, asked), nobody(OWNER, asked), parent, Box(DECLARANT, True, SIGNS, name))


def to_be_filled() -> tuple[Box, ...]:
    """On a blank sheet: what each is for, and when it stays empty."""
    return (
        Box(HEAD, True, f"{AGREES}. Để trống nếu người kê khai là chủ hộ"),
        Box(OWNER, True, f"{AGREES}. Để trống nếu người kê khai là chủ nhà"),
        Box(PARENT, True, IF_NOT_THE_PARENT),
        Box(DECLARANT, True, SIGNS),
    )


def _head(raw: Raw, taken: Snapshot) -> Box:
    """Whoever leaves a household is let go by the head whom it has; field 7 names the one it will have (note 2)."""
    asked = next((one for one in ("chu_ho_cu", "chu_ho") if taken.answers(f"{one}_dong_y")), "")
    if asked:
        return _agrees(HEAD, asked, "chủ hộ", raw, taken)
    if joins_a_parent(raw, taken):
        return nobody(HEAD, JOINS_A_PARENT)
    if are_divorced(raw, taken):
        return nobody(HEAD, DIVORCED)
    heads = taken.answers("la_chu_ho") and raw.get("la_chu_ho") == "co"
    return nobody(HEAD, "người kê khai là chủ hộ" if heads else NOT_NEEDED)


def _parents(service: Received, raw: Raw, taken: Snapshot, born: Sequence[str], day: date) -> Box:
    if taken.answers("cha_me_dong_y"):
        return _agrees(PARENT, "cha_me", "cha hoặc mẹ", raw, taken)
    speaks = representation(service, raw)
    is_parent = speaks is not None and speaks.capacity is not Capacity.AUTHORISED
    # Whoever speaks for the one who moves may be nothing to the children who come along.
    if any(_is_minor(one, day) for one in (born[1:] if is_parent else born)):
        return Box(PARENT, True, IF_NOT_THE_PARENT)
    if speaks and is_parent:
        return nobody(PARENT, f"người kê khai là {AS[speaks.capacity]}")
    return nobody(PARENT, "không có người chưa đủ 18 tuổi")


def _agrees(role: str, asked: str, who: str, raw: Raw, taken: Snapshot) -> Box:
    """asked: how the ids of the questions about that person begin."""
    name, number = (next(iter(taken.answers(f"{asked}_{one}")), "") for one in ("ten", "so"))
    return agreed(role, Agreeing(who, name, number, str(raw.get(f"{asked}_dong_y"))))


def _is_minor(born: str, day: date) -> bool:
    years = age(born, day)
    return years is not None and years < OF_AGE
