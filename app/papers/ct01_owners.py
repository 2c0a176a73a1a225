"""Decides what the box of the owners of the home is for (note 5 of form CT01)."""

from collections.abc import Mapping, Sequence

from app.catalogue.answers import Raw
from app.catalogue.steps.consents import SEVERAL
from app.catalogue.steps.owners import BY_ONE, OTHER_OWNERS
from app.dossiers.snapshot import Snapshot
from app.papers.ct01_box import (
    DIVORCED,
    JOINS_A_PARENT,
    NOT_NEEDED,
    ON_THE_SHEET,
    ON_VNEID,
    OTHERWISE,
    OWNER,
    Agreeing,
    Box,
    agreed,
    nobody,
)

EACH_AGREES = "Từng chủ nhà ghi “Đồng ý”, ký, ghi rõ họ tên"
CHOSEN = ", được các chủ nhà khác cử đồng ý thay"
DECLARANT_OWNS = "người kê khai là chủ nhà"
# Each says of somebody else that he owns the home, or speaks for whom it belongs to.
ASKED = ("chu_nha_dong_y", "chu_nha_cach", "dai_dien_dong_y", "chu_ho_la_chu_nha")


def owners(raw: Raw, taken: Snapshot) -> Box:
    """taken: the same answers in words; what stands there is asked on this way, and counts."""
    if joins_a_parent(raw, taken):
        return nobody(OWNER, JOINS_A_PARENT)
    if are_divorced(raw, taken):
        return nobody(OWNER, DIVORCED)
    if not (_is_own(raw, taken) or any(taken.answers(one) for one in ASKED)):
        return nobody(OWNER, NOT_NEEDED)
    chosen = CHOSEN if _chose_one(raw, taken) else ""
    named, others = _named(raw, taken), _others(raw, taken)
    if not others:
        return agreed(OWNER, named, chosen) if named else nobody(OWNER, f"{DECLARANT_OWNS}{chosen}")
    everybody = (*((named,) if named else ()), *others)
    otherwise = [_otherwise(one) for one in everybody if one.how != ON_THE_SHEET]
    told = [*otherwise, *([] if named else [DECLARANT_OWNS])]
    signing = [one.name for one in everybody if one.how == ON_THE_SHEET]
    if not signing:
        return nobody(OWNER, "; ".join(told))
    return Box(
        OWNER, True, ". ".join((EACH_AGREES, *(f"{one[:1].upper()}{one[1:]}" for one in told))), "; ".join(signing)
    )


def joins_a_parent(raw: Raw, taken: Snapshot) -> bool:
    """Whether a child under 6 comes to a parent or guardian who is registered there."""
    return bool(taken.answers("o_cung")) and raw.get("o_cung") == "roi"


def are_divorced(raw: Raw, taken: Snapshot) -> bool:
    """Whether somebody leaves the household of a wife or husband after a divorce, and stays in the home."""
    return bool(taken.answers("ly_hon")) and raw.get("ly_hon") == "co"


def _is_own(raw: Raw, taken: Snapshot) -> bool:
    return bool(taken.answers("cho_o")) and raw.get("cho_o") == "nha_minh"


def _named(raw: Raw, taken: Snapshot) -> Agreeing | None:
    """The owner who was asked for, or the head of household where he is the owner; None where the declarant is."""
    if _is_own(raw, taken):
        return None
    of = next((one for one in ("chu_nha", "dai_dien", "chu_ho_cu") if taken.answers(f"{one}_ten")), "chu_ho")
    name, number = (next(iter(taken.answers(f"{of}_{one}")), "") for one in ("ten", "so"))
    how = str(raw.get(f"{of}_dong_y"))
    return Agreeing("chủ nhà", name, number, str(raw.get("chu_nha_cach")) if how == SEVERAL else how)


def _others(raw: Raw, taken: Snapshot) -> list[Agreeing]:
    rows = raw.get(OTHER_OWNERS, ()) if taken.answers(f"{OTHER_OWNERS}.ho_ten") else ()
    people: Sequence[Mapping[str, str]] = () if isinstance(rows, str) else rows
    words = {(item.id, item.row): item.text for group in taken.groups for item in group.items}
    name, number = f"{OTHER_OWNERS}.ho_ten", f"{OTHER_OWNERS}.so_dinh_danh"
    return [Agreeing("chủ nhà", words[name, row["id"]], words[number, row["id"]], row["dong_y"]) for row in people]


def _chose_one(raw: Raw, taken: Snapshot) -> bool:
    return any(taken.answers(one) and raw.get(one) == BY_ONE for one in ("chu_nha_chung", "nha_chung"))


def _otherwise(one: Agreeing) -> str:
    """By name, since there are several; with the number where VNeID says yes (note 8)."""
    known = f"{one.name} ({one.number})" if one.how == ON_VNEID else one.name
    return OTHERWISE[one.how].format(who=known)
