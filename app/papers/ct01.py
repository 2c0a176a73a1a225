"""Form CT01 as Thông tư 116/2026/TT-BCA has it: its words, its fields, and a blank one."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass

from app.papers.ct01_box import Box
from app.papers.ct01_boxes import to_be_filled

FORM = "Mẫu CT01 ban hành kèm theo Thông tư số 116/2026/TT-BCA ngày 29/6/2026"
TITLE = "Tờ khai thay đổi thông tin cư trú"
HEADINGS = ("TT", "Họ, chữ đệm và tên", "Ngày sinh", "Giới tính", "Số định danh cá nhân", "Quan hệ với chủ hộ")
NOTES = (
    "(1) Cơ quan đăng ký cư trú.",
    "(2) Đăng ký thường trú, tạm trú, tách hộ: ghi chủ hộ mới.",
    "(3) Ghi rõ ràng, cụ thể; địa chỉ theo đơn vị hành chính mới, kèm địa chỉ cũ ghi trên giấy tờ nếu có.",
    "(4) (5) (6) Ghi rõ nội dung đồng ý, ký, ghi rõ họ tên; hoặc đồng ý qua VNeID, Cổng dịch vụ công; hoặc viết giấy "
    "đồng ý riêng, không cần công chứng, chứng thực; hoặc cơ quan đăng ký cư trú hỏi trực tiếp.",
    "(5) Nhà có nhiều chủ sở hữu thì tất cả đồng ý, trừ khi đã thỏa thuận cử một người đồng ý thay; trường hợp điểm a "
    "khoản 2 Điều 20 Luật Cư trú thì một người.",
    "(7) Người kê khai là chủ hộ, chủ sở hữu, cha, mẹ hoặc người giám hộ thì không ký ở các ô đó. Nộp trực tuyến thì "
    "người kê khai không phải ký.",
    "(8) Chỉ ghi khi đồng ý qua VNeID.",
)


@dataclass(frozen=True, slots=True)
class Field:
    """A numbered field. An empty text leaves room for the pen; digits: it is written into twelve boxes."""

    label: str
    text: str
    digits: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """
    One sheet from top to bottom, fields that share a line together.

    whose: who is on it, for a list of sheets. members: a cell below each heading. by_hand: nobody is on it yet.
    """

    whose: str
    to: str
    lines: tuple[tuple[Field, ...], ...]
    members: tuple[tuple[str, ...], ...]
    by_hand: bool
    boxes: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class Mover:
    """Fields 1 to 4."""

    name: str = ""
    born: str = ""
    sex: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True)
class Head:
    """Fields 7 to 9."""

    name: str = ""
    relation: str = ""
    number: str = ""


NOBODY, NO_HEAD = Mover(), Head()


def blank() -> Sheet:
    """For anybody, to be filled by hand."""
    return fill("", "", "", boxes=to_be_filled(), by_hand=True)


def written(drawn: Iterable[Sheet]) -> str:
    """As JSON, for whoever draws them."""
    form = {"form": FORM, "title": TITLE, "headings": HEADINGS, "notes": NOTES}
    return json.dumps({**form, "sheets": [asdict(one) for one in drawn]}, ensure_ascii=False)


def fill(
    whose: str,
    to: str,
    wanted: str,
    *,
    boxes: tuple[Box, ...],
    mover: Mover = NOBODY,
    contact: tuple[str, str] = ("", ""),
    head: Head = NO_HEAD,
    members: tuple[tuple[str, ...], ...] = (),
    by_hand: bool = False,
) -> Sheet:
    """Every field in its place; what nobody says is left to the pen."""
    lines = (
        (Field("1. Họ, chữ đệm và tên khai sinh", mover.name),),
        (Field("2. Ngày, tháng, năm sinh", mover.born), Field("3. Giới tính", mover.sex)),
        (Field("4. Số định danh cá nhân", mover.number, digits=True),),
        (Field("5. Số điện thoại liên hệ", contact[0]), Field("6. Email", contact[1])),
        (Field("7. Họ, chữ đệm và tên chủ hộ (2)", head.name), Field("8. Mối quan hệ với chủ hộ", head.relation)),
        (Field("9. Số định danh cá nhân của chủ hộ", head.number, digits=True),),
        (Field("10. Nội dung đề nghị (3)", wanted),),
    )
    return Sheet(whose, to, lines, members, by_hand, boxes)
