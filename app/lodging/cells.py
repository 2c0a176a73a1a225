"""The cells of a guest's row: what may be typed about one guest, as it was typed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Cell(StrEnum):
    """One column of tonight's table; the value names the field in forms."""

    NAME = "ho_ten"
    BORN = "sinh"
    SEX = "gioi_tinh"
    NUMBER = "so"
    PAPER = "loai_giay"
    ROOM = "phong"
    PHONE = "dien_thoai"
    NATION = "quoc_tich"
    ADDRESS = "noi_o"
    ARRIVES = "den"
    LEAVES = "di"
    REASON = "ly_do"
    NOTE = "ghi_chu"
    # Not typed: what the reading of the line has to say of it, until somebody mended the row.
    TOLD = "loi_doc"
    # Not typed either: which row of her sheet of paper it was.
    ON_SHEET = "dong_giay"


NAMES: dict[Cell, str] = {
    Cell.NAME: "họ tên",
    Cell.BORN: "ngày sinh",
    Cell.SEX: "giới tính",
    Cell.NUMBER: "số giấy tờ",
    Cell.PAPER: "loại giấy tờ",
    Cell.ROOM: "phòng",
    Cell.PHONE: "số điện thoại",
    Cell.NATION: "quốc tịch",
    Cell.ADDRESS: "nơi ở hiện nay",
    Cell.ARRIVES: "ngày đến",
    Cell.LEAVES: "ngày đi",
    Cell.REASON: "lý do",
    Cell.NOTE: "ghi chú",
}


@dataclass(frozen=True, slots=True)
class Problem:
    """What must be mended before this guest can be declared, and in which cell."""

    cell: Cell
    words: str


@dataclass(frozen=True, slots=True)
class Row:
    """
    What was typed about one guest: only cells in which something stands.

    Nothing of the line is dropped: what nobody understood stands in the note.
    """

    cells: Mapping[Cell, str] = field(default_factory=dict)

    def __getitem__(self, cell: Cell) -> str:
        return self.cells.get(cell, "")
