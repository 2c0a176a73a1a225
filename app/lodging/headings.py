"""Which cell a column holds, by its heading: the official template's, those of 2023 and 2025, and what hosts write."""

from collections.abc import Mapping, Sequence
from itertools import zip_longest

from app.letters import folded
from app.lodging.cells import Cell

LOOKED_AT = 15

# Folded headings; a star or a remark in brackets behind them is left out before.
_CELLS: dict[Cell, tuple[str, ...]] = {
    Cell.NAME: ("ho ten", "ho va ten", "ho chu dem va ten", "ten khach", "ten", "khach", "ho ten khach", "full name"),
    Cell.BORN: ("ngay sinh", "ngay thang nam sinh", "nam sinh", "sinh", "sinh ngay", "ngay thang sinh", "dob"),
    Cell.SEX: ("gioi tinh", "gioi", "nam nu", "sex"),
    Cell.NUMBER: (
        "so giay to", "cmnd cccd so dinh danh", "cmnd cccd", "cccd cmnd", "cccd", "cmnd", "so cccd", "so cmnd",
        "so dinh danh", "so can cuoc", "can cuoc", "so cccd cmnd", "giay to", "so cmnd cccd", "so cccd cmnd ho chieu",
        "cccd ho chieu",
    ),
    Cell.PAPER: ("loai giay to",),
    Cell.PHONE: ("so dien thoai", "dien thoai", "sdt", "so dt", "dt"),
    Cell.NATION: ("quoc tich",),
    Cell.ARRIVES: (
        "ngay den", "thoi gian luu tru den ngay", "tu ngay", "thoi gian luu tru tu ngay", "thoi gian tu ngay",
        "ngay nhan phong", "check in",
    ),
    Cell.LEAVES: (
        "ngay di du kien", "ngay di", "di ngay", "thoi gian luu tru di ngay", "den ngay",
        "thoi gian den ngay",
        "ngay tra phong", "check out",
    ),
    Cell.ROOM: ("so phong khoa", "so phong", "phong", "ten phong khoa", "so phong ma can ho", "phong so"),
    Cell.REASON: ("ly do cu tru", "ly do", "ly do luu tru", "muc dich"),
    Cell.NOTE: ("ghi chu",),
}  # fmt: skip
# Of these each adds a part to where somebody lives, from the house to the province.
_ADDRESS = (
    ("dia chi chi tiet", "so nha", "dia chi so nha"),
    ("phuong xa dac khu", "phuong xa", "dia chi phuong xa"),
    ("quan huyen", "dia chi quan huyen"),
    ("tinh thanh pho", "tinh tp", "tinh thanh", "dia chi tinh thanh"),
    ("dia chi", "noi o", "noi cu tru", "thuong tru", "noi thuong tru", "dia chi thuong tru"),
)
# A second number: used where the first one is empty.
_OTHER_NUMBERS = ("so ho chieu", "ho chieu", "giay to khac", "so giay to khac")
# Columns of the official files that tell nothing the portal wants of a guest today.
_UNUSED = (
    "stt", "tt", "so tt", "nghe nghiep", "noi lam viec", "dan toc", "ton giao", "loai cu tru", "noi cu tru hien nay",
    "dia chi quoc gia", "quoc gia", "ten giay to", "nhap ly do", "thoi gian luu tru", "thoi gian",
)  # fmt: skip


class Columns:
    """Where each cell of a row stands."""

    def __init__(self, headings: Sequence[str]) -> None:
        self._names = [plain(one) for one in headings]

    @property
    def found(self) -> int:
        """How many headings say what stands below them."""
        return sum(1 for name in self._names if name in _KNOWN)

    @property
    def names_guests(self) -> bool:
        """Whether it is a row of headings: a name stands below one, and something else below another."""
        return self.found > 1 and any(name in _CELLS[Cell.NAME] for name in self._names)

    def cells(self, row: Sequence[str]) -> Mapping[Cell, str]:
        """A row's values by cell; what stands below a heading that nobody knows is a note."""
        found = {cell: self._first(row, names) for cell, names in _CELLS.items()}
        found[Cell.NUMBER] = found[Cell.NUMBER] or self._first(row, _OTHER_NUMBERS)
        found[Cell.ADDRESS] = ", ".join(part for names in _ADDRESS if (part := self._first(row, names)))
        strange = [value for value, name in self._pairs(row) if value and name not in _KNOWN]
        found[Cell.NOTE] = ", ".join(part for part in (found[Cell.NOTE], *strange) if part)
        return {cell: value for cell, value in found.items() if value}

    def _first(self, row: Sequence[str], names: Sequence[str]) -> str:
        return next((value for value, name in self._pairs(row) if name in names and value), "")

    def _pairs(self, row: Sequence[str]) -> list[tuple[str, str]]:
        return list(zip(row, [*self._names, *[""] * (len(row) - len(self._names))], strict=False))


def plain(heading: str) -> str:
    """ "HỌ VÀ TÊN (*)" is "ho va ten". A remark in brackets counts where it makes a difference: "(đến ngày)"."""
    whole, before = folded(heading.replace("(*)", "")), folded(heading.partition("(")[0])
    return whole if whole in _KNOWN or before not in _KNOWN else before


def both(upper: Sequence[str], lower: Sequence[str]) -> list[str]:
    """Headings in two rows: a merged one stands above each of its parts."""
    above, named = "", []
    for over, below in zip_longest(upper, lower, fillvalue=""):
        above = over or (above if below else "")
        # The lower one alone says more: "Đến ngày" below "Thời gian lưu trú" is the day of leaving.
        named.append(below if plain(below) in _KNOWN else f"{above} {below}".strip())
    return named


_KNOWN = {
    *(name for names in _CELLS.values() for name in names),
    *(name for names in _ADDRESS for name in names),
    *_OTHER_NUMBERS,
    *_UNUSED,
}
