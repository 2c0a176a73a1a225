"""Tells apart what stands in a line about a guest: numbers wherever they stand, then words between commas."""

import re
from collections.abc import Mapping
from functools import partial

from app.letters import folded, tidy
from app.lodging.cells import Cell
from app.lodging.codes import reason_of

CITIZEN_DIGITS = 12
_LABELS = {
    Cell.NUMBER: r"(?:số\s+)?(?:cccd|căn\s*cước(?:\s+công\s+dân)?|cmnd|cmt|cmtnd|định\s+danh|đdcn|giấy\s+tờ"
    r"|hộ\s+chiếu|passport)",
    Cell.PHONE: r"(?:sđt|sdt|đt|dt|điện\s+thoại|tel|phone|số\s+điện\s+thoại)",
    Cell.BORN: r"(?:ngày\s+sinh|năm\s+sinh|sinh\s+năm|sinh\s+ngày|sinh|ns|sn|dob)",
}
_LABEL = {cell: rf"(?:\b{words}\s*[:.]?\s*)?" for cell, words in _LABELS.items()}
_EDGE, _END = r"(?<![\w/])", r"(?![\w/])"
_DAY = (
    r"\d{1,2}\s*[/.\-]\s*\d{1,2}\s*[/.\-]\s*(?:\d{4}|\d{2})|\d{4}-\d{1,2}-\d{1,2}"
    r"|ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}"
)
# In this order: a long number holds what looks like a year, a day holds what looks like a room.
_NUMBERS: tuple[tuple[Cell, re.Pattern[str]], ...] = tuple(
    (cell, re.compile(_EDGE + _LABEL.get(cell, "") + f"({pattern})" + _END, re.IGNORECASE))
    for cell, pattern in (
        (Cell.NUMBER, r"\d{3}(?P<gap>[ .\-])\d{3}(?P=gap)\d{3}(?P=gap)\d{3}|\d{12}"),
        (Cell.PHONE, r"(?:\+84|0)[ .]?[35789]\d(?:[ .\-]?\d){7}"),
        (Cell.BORN, _DAY),
        (Cell.NUMBER, r"[A-Z]\d{7,8}|[A-Z]{2}\d{7}|\d{11}|\d{9,10}"),
        (Cell.BORN, r"(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d{2}"),
    )
)
_YEAR = re.compile(_EDGE + _LABEL[Cell.BORN] + r"((?:19[0-9]|20[0-4])\d)" + _END, re.IGNORECASE)
# A year behind one of these is a house.
_HOUSE = re.compile(r"\b(?:số|ngõ|ngách|hẻm|tổ|đường|phố|thôn|xóm|km)\s*$", re.IGNORECASE)
# A single letter before the number may be part of the room's name: it stays.
_ROOM = re.compile(
    r"(?:phòng|phong|room)\s*[.:]?\s*([a-z]?\d{1,4}[a-z]?)|([pr]\s*[.:]?\s*[a-z]?\d{1,4}[a-z]?)", re.IGNORECASE
)
_ROOM_INSIDE = re.compile(_EDGE + r"(?:phòng|phong|room)\s*[.:]?\s*([a-z]?\d{1,4}[a-z]?)" + _END, re.IGNORECASE)
_ROOM_ALONE = re.compile(r"[a-z]?\d{1,4}[a-z]?", re.IGNORECASE)
_SEX = {"nam": "Nam", "nu": "Nữ", "m": "Nam", "f": "Nữ", "male": "Nam", "female": "Nữ", "m nam": "Nam", "f nu": "Nữ"}
_NATIONS: dict[str, tuple[str, ...]] = {
    "Việt Nam": ("viet nam", "vn", "vnm", "vnm viet nam"),
    "Trung Quốc": ("trung quoc", "china", "chn"),
    "Hàn Quốc": ("han quoc", "korea", "kor"),
    "Nhật Bản": ("nhat ban", "nhat", "japan", "jpn"),
    "Mỹ": ("my", "hoa ky", "usa"),
    "Pháp": ("phap", "france", "fra"),
    "Nga": ("nga", "russia", "rus"),
    "Đức": ("germany", "deu"),
    "Anh": ("uk", "gbr", "vuong quoc anh"),
    "Úc": ("uc", "australia", "aus"),
    "Lào": ("lao", "laos"),
    "Campuchia": ("campuchia", "cambodia", "khm"),
    "Thái Lan": ("thai lan", "thailand", "tha"),
    "Đài Loan": ("dai loan", "taiwan", "twn"),
    "Malaysia": ("malaysia",),
    "Singapore": ("singapore",),
    "Ấn Độ": ("an do", "india", "ind"),
    "Canada": ("canada",),
}
_NATION_OF = {spelling: nation for nation, spellings in _NATIONS.items() for spelling in spellings}
_PAPERS = {
    "cccd": "1",
    "can cuoc cong dan": "1",
    "cmnd": "2",
    "cmt": "2",
    "gplx": "3",
    "ho chieu": "4",
    "passport": "4",
}
_PAPERS |= {"giay khai sinh": "5", "bhyt": "6", "can cuoc": "8", "the can cuoc": "8"}
_ADDRESS = re.compile(
    r"\b(?:số|phường|xã|quận|huyện|tỉnh|thành phố|tp|thị trấn|thôn|xóm|bản|tổ|phố|đường|ngõ|ngách|hẻm|kđt)\b",
    re.IGNORECASE,
)
_HEADINGS: tuple[str, ...] = (
    "stt",
    "ho ten",
    "ho va ten",
    "ten",
    "nam sinh",
    "ngay sinh",
    "so cccd",
    "cccd",
    "so phong",
    "phong",
    "sdt",
)
_HEADINGS += ("gioi tinh", "so giay to", "quoc tich", "dia chi", "ly do", "ghi chu", "ngay den", "ngay di")


def numbers_out_of(line: str) -> tuple[str, list[tuple[Cell, str]]]:
    """The line with a comma in place of every number that says what it is, and those, as they were typed."""
    found: list[tuple[Cell, str]] = []

    def take(cell: Cell, match: re.Match[str]) -> str:
        if cell is Cell.BORN and _HOUSE.search(match.string[: match.start()]):
            return match[0]
        typed = tidy(match[1])
        found.append((cell, re.sub(r"[ .\-]", "", typed) if cell in (Cell.NUMBER, Cell.PHONE) else typed))
        return " , "

    for cell, pattern in _NUMBERS:
        line = pattern.sub(partial(take, cell), line)
    if not any(cell is Cell.BORN for cell, _ in found):
        line = _YEAR.sub(partial(take, Cell.BORN), line, count=1)
    line = _ROOM_INSIDE.sub(partial(take, Cell.ROOM), line, count=1)
    return line, found


def parts(line: str) -> list[str]:
    """What stands between tabs, bars, semicolons, commas, or a dash with room around it."""
    found = (tidy(part).strip(" :.()[]–-") for part in re.split(r"[\t|;,]|\s[–-]\s|\s{3,}", line))
    return [part for part in found if part]


def kind(part: str, found: Mapping[Cell, str]) -> tuple[Cell, str]:
    """Which cell a part belongs to, and what goes there."""
    plain = folded(part)
    if plain in _SEX:
        return Cell.SEX, _SEX[plain]
    if plain in _NATION_OF:
        return Cell.NATION, _NATION_OF[plain]
    if plain in _PAPERS:
        return Cell.PAPER, _PAPERS[plain]
    if reason_of(part):
        return Cell.REASON, part
    room = _ROOM.fullmatch(part) or (Cell.ROOM not in found and _ROOM_ALONE.fullmatch(part))
    if room:
        return Cell.ROOM, room[room.lastindex or 0]
    return _words(part, found)


def _words(part: str, found: Mapping[Cell, str]) -> tuple[Cell, str]:
    if Cell.NAME not in found and not any(char.isdigit() for char in part):
        return Cell.NAME, part
    # What follows a street is its ward and its town.
    if _ADDRESS.search(part) or (Cell.ADDRESS in found and Cell.REASON not in found):
        return Cell.ADDRESS, part
    return Cell.NOTE, part


def is_heading(line: str) -> bool:
    """Whether the line names columns and no guest."""
    named = [folded(part) for part in parts(line)]
    return len(named) > 1 and all(one in _HEADINGS for one in named)
