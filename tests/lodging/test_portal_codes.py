"""Columns K and L hold the portal's own codes once its file was read, and nothing where one is not sure."""

import io
from pathlib import Path

import pytest
import xlsxwriter
from flask import Flask

from app.database import db
from app.lodging.guest import Kind, check
from app.lodging.handing_over import Stay, line
from app.lodging.lines import read_line
from app.lodging.portal import written
from app.lodging.portal_units.actions import load
from app.lodging.portal_units.queries import portal_units
from app.lodging.portal_units.template import TemplateUnreadable, read_template
from app.lodging.portal_units.written import Cells, PortalUnits
from app.places import units
from tests.house.lodging_forms import READY
from tests.lodging.test_lists import TONIGHT
from tests.lodging.test_portal import cells

# Invented, as the layout of the official file of 26/07/2026 is described (data/stay_portal.json).
PROVINCES = ("101 - TP. Hà Nội", "103 - TP. Hải Phòng")
COMMUNES = ("101900167 - Phường Cầu Giấy", "101900160 - Phường Nghĩa Đô", "103900001 - Phường Hồng Bàng")
GIAY = Cells("101 - TP. Hà Nội", "101900167 - Phường Cầu Giấy")


def template(provinces: tuple[str, ...] = PROVINCES, communes: tuple[str, ...] = COMMUNES) -> bytes:
    made = io.BytesIO()
    book = xlsxwriter.Workbook(made)
    sheets = {"DS_KHACH_VIET_NAM_LUU_TRU": (), "TINH_THANH": provinces, "PHUONG_XA": communes, "DANH_MUC": ()}
    for name, lines in sheets.items():
        sheet = book.add_worksheet(name)
        sheet.write_string(0, 0, "DANH MỤC")
        for place, one in enumerate(lines, start=1):
            sheet.write_string(place, 0, one)
    book.close()
    return made.getvalue()


@pytest.fixture
def loaded() -> PortalUnits:
    return PortalUnits(read_template(template()))


def test_a_ward_of_today_is_found_in_its_province(loaded: PortalUnits) -> None:
    assert loaded.cells(units.ward("00166")) == GIAY


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("Tổ 5, Phường Cầu Giấy, Thành phố Hà Nội", GIAY),
        ("Số 12, ngõ 34, Tổ 1, Phường Cầu Giấy, TP Hà Nội", GIAY),
        ("Phường Hồng Bàng, Thành phố Hải Phòng", Cells("103 - TP. Hải Phòng", "103900001 - Phường Hồng Bàng")),
        ("Phường Ba Đình, Thành phố Hà Nội", Cells()),
        ("Thanh Liêm, Hà Nam", Cells()),
        ("nhà bà Hai", Cells()),
        ("", Cells()),
    ],
)
def test_where_a_guest_lives_is_said_only_where_it_is_sure(loaded: PortalUnits, address: str, found: Cells) -> None:
    assert loaded.of_address(address) == found


def test_nothing_loaded_leaves_both_empty() -> None:
    assert PortalUnits(()).cells(units.ward("00166")) == Cells()


def test_the_guests_own_address_is_not_mixed_with_the_houses() -> None:
    guest = check(read_line(f"{READY}, Tổ 5, Phường Hồng Bàng, Hải Phòng"), Kind.HOTEL, TONIGHT).guest
    assert guest
    found = line(1, Stay(guest, "Nhà nghỉ Hoa Mai, số 5", "Phường Cầu Giấy", GIAY))
    assert found[10:12] == (GIAY.province, GIAY.commune)
    assert found[12] == guest.address
    assert "Cầu Giấy" not in found[12]


@pytest.mark.parametrize(
    "content",
    [b"", b"%PDF-1.4", template(provinces=()), template(communes=()), template(communes=("999000001 - Xã Lạ",))],
)
def test_another_file_is_refused_with_a_sentence(content: bytes) -> None:
    with pytest.raises(TemplateUnreadable, match="Tải lại"):
        read_template(content)


def test_the_command_loads_the_newest_file_and_forgets_what_is_gone(app: Flask, tmp_path: Path) -> None:
    path = tmp_path / "tblt_vn_import.xlsx"
    path.write_bytes(template())
    said = app.test_cli_runner().invoke(args=["portal", "load", str(path)])
    assert said.output == "Đã nạp mã của cổng: 2 tỉnh, thành phố; 3 xã, phường, đặc khu.\n"
    with app.app_context():
        assert load(read_template(template(communes=COMMUNES[1:]))) == (2, 2)
        db.session.commit()
        assert portal_units().cells(units.ward("00166")) == Cells()
    path.write_bytes(b"%PDF-1.4")
    assert app.test_cli_runner().invoke(args=["portal", "load", str(path)]).exit_code == 1


def test_the_export_holds_the_portals_lists(loaded: PortalUnits) -> None:
    content = written([], loaded.all)
    assert [row[0] for row in cells(content, "TINH_THANH")] == list(PROVINCES)
    assert [row[0] for row in cells(content, "PHUONG_XA")] == sorted(COMMUNES, key=COMMUNES.index)
