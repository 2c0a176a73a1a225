"""Anh Quang names the account of his ward, sees the square first, and everybody sees who changed it when."""

from base64 import b64decode
from io import BytesIO
from urllib.parse import urlencode

import pytest
import zxingcpp
from flask import Flask
from PIL import Image

from app.audit.records import AuditRow
from app.clock import now
from app.database import db
from app.fees.actions import set_account
from app.fees.records import FeeAccount
from app.fees.vietqr import Account
from tests.browser import Browser
from tests.dossiers.filed import at_work
from tests.fees.test_vietqr import parts
from tests.journeys.bad_luck import count, taps_twice
from tests.personas import Worker

PAGE = "/tiep-nhan/tai-khoan-le-phi"
# Both databases: tests/house/test_forgery.py.
pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture
def anh_quang(app: Flask) -> Worker:
    return Worker(app, "quang").signs_in()


def looks_at(head: Worker, number: str = "0011 0042 56789", expects: int = 200) -> Worker:
    """The form of the page is one to look with: its fields stand in the address."""
    head.opens(PAGE)
    (form,) = (one for one in head.document.forms if one.method == "GET")
    typed = {"ngan_hang": "970436", "so": number, "chu": "Công an phường Cầu Giấy"}
    assert set(typed) == set(form.fields)
    return head.opens(f"{form.action}?{urlencode(typed)}", expects)


def test_he_sees_the_square_first_and_only_then_it_counts(app: Flask, anh_quang: Worker, chi_mai: Worker) -> None:
    looks_at(anh_quang).sees("CONG AN PHUONG CAU GIAY").sees("Đừng bấm chuyển tiền")
    assert parts(parts(square_on(anh_quang)["38"])["01"]) == {"00": "970436", "01": "0011004256789"}
    assert count(app, FeeAccount, FeeAccount.number == "0011004256789") == 0
    anh_quang.presses("Đúng, dùng tài khoản này").sees("0011004256789").sees("Ngân hàng trình diễn")
    assert anh_quang.document.xpath("//ol/li[1]//small[contains(., 'Lê Văn Quang')]"), "who changed it stands beside it"
    chi_mai.signs_in().opens(PAGE).sees("Vietcombank").sees("Chỉ huy của phường đổi").sees_no("Xem mã VietQR trước")
    assert count(app, AuditRow, AuditRow.verb == "fee-account-set") == 1


def square_on(page: Browser) -> dict[str, str]:
    (source,) = page.document.xpath("//main//img/@src")
    return parts(zxingcpp.read_barcodes(Image.open(BytesIO(b64decode(source.partition(",")[2]))))[0].text)


def test_what_no_bank_would_take_is_told_and_stays_typed(anh_quang: Worker) -> None:
    looks_at(anh_quang, "tài khoản ở kho bạc", expects=422).sees("4 đến 19 chữ số")
    assert anh_quang.typed("Số tài khoản") == "tài khoản ở kho bạc"
    anh_quang.opens(f"{PAGE}/xem?so=001100", expects=422).sees("Chọn ngân hàng trong danh sách")


def test_two_taps_change_it_once(app: Flask, anh_quang: Worker) -> None:
    taps_twice(looks_at(anh_quang), "Đúng, dùng tài khoản này", at_the_same_moment=False)
    assert count(app, FeeAccount, FeeAccount.ended_at.is_(None)) == 1
    assert count(app, FeeAccount, FeeAccount.bank_bin == "970436") == 1


def test_what_another_head_changed_meanwhile_is_not_written_over_unseen(app: Flask, anh_quang: Worker) -> None:
    looks_at(anh_quang)
    with app.app_context():
        set_account(Account("MB", "970422", "999888", "CONG AN PHUONG"), at_work("quang"), now())
        db.session.commit()
    anh_quang.presses("Đúng, dùng tài khoản này", expects=422).sees("vừa được đổi")
    assert count(app, FeeAccount, FeeAccount.bank_bin == "970436") == 0
    anh_quang.presses("Đúng, dùng tài khoản này").sees("0011004256789")


def test_without_an_account_everybody_is_told_to_pay_at_the_counter(app: Flask, anh_quang: Worker) -> None:
    anh_quang.opens(PAGE).presses("Bỏ tài khoản này").sees("người dân nộp lệ phí tại quầy").sees("0000000000")
    assert count(app, FeeAccount, FeeAccount.ended_at.is_(None)) == 0
    assert count(app, AuditRow, AuditRow.verb == "fee-account-ended") == 1
