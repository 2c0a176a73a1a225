"""Decides how a dossier came about, in kinds that stay apart: each gives the helper something else."""

from collections.abc import Collection
from enum import StrEnum


class Help(StrEnum):
    """None of them: she did it herself. Several may be true of one dossier."""

    # Hướng dẫn: she does it herself, the helper sits beside her and sees nothing by himself.
    GUIDED = "guided"
    # Làm thay: a helper types and sends, under her mandate.
    MANDATE = "mandate"
    # Đại diện: who files speaks for somebody else, as parent, guardian, or by a written power.
    REPRESENTED = "represented"
    # Nộp hộ giấy: somebody only carries papers to the desk.
    PAPERS = "papers"


class Bringer(StrEnum):
    """Who carried the papers, as far as anybody needs to know."""

    FAMILY = "nguoi-nha"
    NEIGHBOUR = "hang-xom"
    LEADER = "to-truong"
    OFFICER = "can-bo"
    OTHER = "khac"


BRINGERS: dict[Bringer, str] = {
    Bringer.FAMILY: "người nhà",
    Bringer.NEIGHBOUR: "hàng xóm",
    Bringer.LEADER: "tổ trưởng",
    Bringer.OFFICER: "cán bộ tại điểm",
    Bringer.OTHER: "người khác",
}
ALONE = "Tự làm"
# Of what was sent before it said by which.
BY_SOME_RIGHT = "Khai thay cho người khác, với tư cách cha mẹ, người giám hộ hoặc người được ủy quyền"


def kinds(under_mandate: bool, guided: bool, represented: bool) -> tuple[Help, ...]:
    """What is known at sending. Who types for her does more than guide."""
    how = Help.MANDATE if under_mandate else Help.GUIDED if guided else None
    return (*([how] if how else []), *([Help.REPRESENTED] if represented else []))


def said(helped: Collection[str], guided_by: str, sent_by: str, represented: str = "") -> tuple[str, ...]:
    """One line per kind. guided_by, sent_by: "cán bộ hỗ trợ Nguyễn Văn Minh". represented: who speaks for whom."""
    lines = {
        Help.MANDATE: f"Làm thay, người dân đã đồng ý: {sent_by}",
        Help.GUIDED: f"Tự làm, có hướng dẫn: {guided_by}",
        Help.REPRESENTED: f"Đại diện: {represented}" if represented else BY_SOME_RIGHT,
        Help.PAPERS: "Giấy tờ do người khác mang đến nộp hộ",
    }
    by_herself = () if set(helped) & {Help.MANDATE, Help.GUIDED} else (ALONE,)
    return (*by_herself, *(words for kind, words in lines.items() if kind in helped))
