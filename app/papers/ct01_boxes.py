"""Decides what each of the four boxes of form CT01 is for: who signs there, or why nobody does."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.catalogue.answers import Raw
from app.catalogue.representing import AS, OF_AGE, age, representation
from app.catalogue.service import Capacity, Service
from app.dossiers.snapshot import Snapshot

HEAD = "Ý kiến của chủ hộ (4)"
OWNER = "Ý kiến của chủ sở hữu chỗ ở hợp pháp (5)"
PARENT = "Ý kiến của cha hoặc mẹ hoặc người giám hộ (6)"
DECLARANT = "Người kê khai (7)"

AGREES = "Ghi “Đồng ý”, ký, ghi rõ họ tên"
SIGNS = "Ký, ghi rõ họ tên"
IF_NOT_THE_PARENT = (
    "Khi người kê khai không phải cha, mẹ hay người giám hộ của người chưa đủ 18 tuổi: ghi “Đồng ý”, ký, ghi rõ họ tên"
)
ON_THE_SHEET, ON_VNEID = "ky", "vneid"
# Nghị định 154/2024/NĐ-CP Điều 8 khoản 5: whoever agrees in one of these ways signs nothing here.
OTHERWISE = {
    ON_VNEID: "{who} đồng ý qua VNeID hoặc Cổng dịch vụ công",
    "van_ban": "{who} có giấy đồng ý riêng",
    "hoi": "công an hỏi trực tiếp {who}",
}


@dataclass(frozen=True, slots=True)
class Box:
    """
    signs: whether somebody signs here. words: what to do, or why nobody does.

    name: below the signature, as far as it is known. number: beside the name, only where VNeID says yes (note 8).
    """

    role: str
    signs: bool
    words: str
    name: str = ""
    number: str = ""


def of_a_household(
    service: Service, raw: Raw, taken: Snapshot, declarant: str, born: Sequence[str], day: date
) -> tuple[Box, ...]:
    """
    born: of whoever moves, then of each who comes along.

    Note 7 spares the declarant on the portal. What is filed here the desk takes in as if it was handed over: she signs.
    """
    is_head, is_owner = raw.get("la_chu_ho") == "co", raw.get("cho_o") == "nha_minh"
    return (
        _nobody(HEAD, "người kê khai là chủ hộ") if is_head else _agrees(HEAD, "chu_ho", "chủ hộ", raw, taken),
        _nobody(OWNER, "người kê khai là chủ nhà") if is_owner else _agrees(OWNER, "chu_nha", "chủ nhà", raw, taken),
        _parents(service, raw, taken, born, day),
        Box(DECLARANT, True, SIGNS, declarant),
    )


def each_of_a_list(name: str, born: str, day: date) -> tuple[Box, ...]:
    """Thông tư 116/2026/TT-BCA Điều 12 khoản 2: what the establishment has to say stands in its own request."""
    asked = "cơ sở có văn bản đề nghị riêng"
    of_age = _nobody(PARENT, "người này đã đủ 18 tuổi")
    parent = Box(PARENT, True, AGREES) if _is_minor(born, day) else of_age
    return (_nobody(HEAD, asked), _nobody(OWNER, asked), parent, Box(DECLARANT, True, SIGNS, name))


def to_be_filled() -> tuple[Box, ...]:
    """On a blank sheet: what each is for, and when it stays empty."""
    return (
        Box(HEAD, True, f"{AGREES}. Để trống nếu người kê khai là chủ hộ"),
        Box(OWNER, True, f"{AGREES}. Để trống nếu người kê khai là chủ nhà"),
        Box(PARENT, True, IF_NOT_THE_PARENT),
        Box(DECLARANT, True, SIGNS),
    )


def _parents(service: Service, raw: Raw, taken: Snapshot, born: Sequence[str], day: date) -> Box:
    if taken.answers("cha_me_dong_y"):
        return _agrees(PARENT, "cha_me", "cha hoặc mẹ", raw, taken)
    speaks = representation(service, raw)
    is_parent = speaks is not None and speaks.capacity is not Capacity.AUTHORISED
    # Whoever speaks for the one who moves may be nothing to the children who come along.
    if any(_is_minor(one, day) for one in (born[1:] if is_parent else born)):
        return Box(PARENT, True, IF_NOT_THE_PARENT)
    if speaks and is_parent:
        return _nobody(PARENT, f"người kê khai là {AS[speaks.capacity]}")
    return _nobody(PARENT, "không có người chưa đủ 18 tuổi")


def _agrees(role: str, asked: str, who: str, raw: Raw, taken: Snapshot) -> Box:
    """asked: how the ids of the questions about that person begin."""
    name, number = (next(iter(taken.answers(f"{asked}_{one}")), "") for one in ("ten", "so"))
    how = str(raw.get(f"{asked}_dong_y"))
    if how == ON_THE_SHEET:
        return Box(role, True, AGREES, name)
    on_vneid = (name, number) if how == ON_VNEID else ("", "")
    return _nobody(role, OTHERWISE[how].format(who=who), *on_vneid)


def _nobody(role: str, why: str, name: str = "", number: str = "") -> Box:
    return Box(role, False, f"Không ký ở ô này: {why}", name, number)


def _is_minor(born: str, day: date) -> bool:
    years = age(born, day)
    return years is not None and years < OF_AGE
