"""One of the four boxes of form CT01: whether somebody signs there, and what stands in it."""

from dataclasses import dataclass

HEAD = "Ý kiến của chủ hộ (4)"
OWNER = "Ý kiến của chủ sở hữu chỗ ở hợp pháp (5)"
PARENT = "Ý kiến của cha hoặc mẹ hoặc người giám hộ (6)"
DECLARANT = "Người kê khai (7)"

AGREES = "Ghi “Đồng ý”, ký, ghi rõ họ tên"
SIGNS = "Ký, ghi rõ họ tên"
ON_THE_SHEET, ON_VNEID = "ky", "vneid"
# Notes 4 and 5: then neither head nor owner is asked.
JOINS_A_PARENT = "trẻ dưới 6 tuổi về ở với cha, mẹ hoặc người giám hộ"
# Luật Cư trú 68/2020/QH14 Điều 25 khoản 1 điểm b.
DIVORCED = "vợ chồng đã ly hôn vẫn dùng chung nhà"
# Notes 4 and 5 name the cases in which they are asked.
NOT_NEEDED = "thủ tục này không cần ý kiến ở ô này"
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


@dataclass(frozen=True, slots=True)
class Agreeing:
    """Who agrees, and by which of the ways. who: "chủ hộ", where the name is not said."""

    who: str
    name: str
    number: str
    how: str


def agreed(role: str, one: Agreeing, besides: str = "") -> Box:
    """The box of one person. besides: what else is to be said."""
    if one.how == ON_THE_SHEET:
        return Box(role, True, f"{AGREES}{besides}", one.name)
    on_vneid = (one.name, one.number) if one.how == ON_VNEID else ("", "")
    return nobody(role, f"{OTHERWISE[one.how].format(who=one.who)}{besides}", *on_vneid)


def nobody(role: str, why: str, name: str = "", number: str = "") -> Box:
    """Whoever looks at an empty box reads why it is."""
    return Box(role, False, f"Không ký ở ô này: {why}", name, number)
