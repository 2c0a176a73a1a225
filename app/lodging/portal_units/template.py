"""Reads the portal's codes from its own import template: a cell is a code, a dash and a name."""

import io
import re
from collections.abc import Iterable
from dataclasses import dataclass

from python_calamine import CalamineError, CalamineWorkbook, WorksheetNotFound, ZipError

from app.letters import tidy

PROVINCES, COMMUNES = "TINH_THANH", "PHUONG_XA"
# "101 - TP. Hà Nội", "101900167 - Phường Cầu Giấy": a commune's code begins with that of its province.
_UNIT = re.compile(r"(\d{1,12})\s*-\s*(\S.*)")


class TemplateUnreadable(ValueError):
    """Not the portal's template, or one without codes; the text says what to do."""


@dataclass(frozen=True, slots=True)
class Unit:
    """written: the whole cell, as the portal wants it back."""

    code: str
    written: str
    is_commune: bool


def read_template(content: bytes) -> tuple[Unit, ...]:
    """Every province and commune in the file. Raises TemplateUnreadable."""
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        provinces, communes = (book.get_sheet_by_name(name).to_python() for name in (PROVINCES, COMMUNES))
    except (CalamineError, WorksheetNotFound, ZipError, OSError) as problem:
        raise TemplateUnreadable(
            f"Đây không phải tệp mẫu của cổng: thiếu trang {PROVINCES} hoặc {COMMUNES}. Tải lại tblt_vn_import.xlsx."
        ) from problem
    found = (*_units(provinces, is_commune=False), *_units(communes, is_commune=True))
    known = {one.code for one in found if not one.is_commune}
    astray = [one.written for one in found if one.is_commune and not any(one.code.startswith(code) for code in known)]
    if not known or len(known) == len(found):
        raise TemplateUnreadable("Tệp mẫu này chưa có mã tỉnh hoặc mã xã nào. Tải lại tblt_vn_import.xlsx từ cổng.")
    if astray:
        raise TemplateUnreadable(f"Tệp mẫu có xã không thuộc tỉnh nào: {astray[0]}. Tải lại tệp từ cổng.")
    return found


def _units(table: Iterable[Iterable[object]], *, is_commune: bool) -> tuple[Unit, ...]:
    cells = (tidy(str(cell)) for row in table for cell in row)
    named = (_UNIT.fullmatch(cell) for cell in cells)
    return tuple({one[1]: Unit(one[1], one[0], is_commune) for one in named if one}.values())
