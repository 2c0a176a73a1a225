"""What bà Lan takes home: the receipt when she has sent, CT04 when the desk has accepted."""

import re
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from threading import Barrier
from typing import Any

import pytest
from flask import Flask
from pypdf import PdfReader

from app.actor import Staff
from app.clock import now
from app.database import db
from app.dossiers.actions import advance
from app.dossiers.lifecycle import Move
from app.dossiers.queries import locked
from app.dossiers.said import NOTHING
from app.papers import queries
from app.papers.actions import issue_after, issue_receipt
from app.papers.kind import Kind
from app.papers.pdf import draw
from app.papers.qr import square
from app.papers.statement import Statement, read
from tests.dossiers.filed import GRANDCHILD, TWO_OWNERS, at_work, ba_lan_signed_in, filed, filed_often
from tests.personas import Helped, Person, Worker, answers_every_step

KB = 1024


def with_receipt(**changed: Any) -> str:
    """The number of a dossier whose receipt was handed out."""
    dossier = filed(**changed)
    issue_receipt(dossier, ba_lan_signed_in(), "", now())
    db.session.commit()
    return dossier.number


def receipt_of(**changed: Any) -> Statement:
    number = with_receipt(**changed)
    slip = queries.find(number, Kind.RECEIPT, 1, ba_lan_signed_in())
    assert slip
    return read(slip.statement)


def accepts(number: str, mai: Staff | None = None) -> None:
    mai = mai or at_work("mai")
    dossier = locked(number, mai)
    assert dossier
    advance(dossier, Move.ACCEPT, mai, now())
    issue_after(dossier, Move.ACCEPT, NOTHING, mai, "Nguyễn Thị Mai", now())


def text_of(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf)).pages)


def said(statement: Statement) -> dict[str, str]:
    return {one.label: one.text for one in (*statement.facts, *statement.terms)}


@pytest.fixture
def inside(app: Flask):
    with app.app_context():
        yield app


def test_the_receipt_says_what_was_sent_and_until_when(inside: Flask):
    words = said(receipt_of())
    assert words["Mã hồ sơ"] == "CG-261123-0001"
    assert words["Có kết quả chậm nhất"] == "17 giờ, thứ Hai 30/11/2026"
    assert words["Nội dung yêu cầu"].endswith("thời hạn 1 năm, cho: Trần Thị Lan; Trần Gia Bảo")


def test_an_owner_who_agrees_does_not_move(inside: Flask):
    assert said(receipt_of(**TWO_OWNERS))["Nội dung yêu cầu"].endswith("cho: Trần Thị Lan; Trần Gia Bảo")


@pytest.mark.parametrize(
    "name",
    ["Nguyễn Văn A" + "n" * 40, "Ộng Ậu Ệp Ữ Ỵ"],
)
def test_a_long_or_marked_name_stands_on_the_pdf(inside: Flask, name: str):
    statement = receipt_of(ho_ten=name)
    drawn = text_of(draw(statement, "https://vidu.vn/g/abc", now()))
    assert "".join(name.split()) in "".join(drawn.replace("\u200b", "").split())


@pytest.mark.parametrize("typed", ['#import "x"', "*đậm* _nghiêng_", "$x^2$ @a", "\\#panic()", "<b>x</b>", "😀 ៛"])
def test_what_is_typed_is_shown_and_never_read_as_markup(inside: Flask, typed: str):
    statement = receipt_of(noi_o_nha=f"Số 1 {typed}")
    drawn = draw(statement, "https://vidu.vn/g/abc", now())
    plain = typed.replace("😀 ", "").replace("៛", "")
    assert "".join(plain.split()) in "".join(text_of(drawn).split())


def test_a_paper_is_light_and_the_same_each_time(inside: Flask):
    statement = receipt_of(thanh_vien=[{**GRANDCHILD, "id": str(one)} for one in range(30)])
    first, second = (draw(statement, "https://vidu.vn/g/abc", statement_time) for statement_time in [now()] * 2)
    assert (len(first) <= 60 * KB, first == second) == (True, True)


def test_the_square_bears_dirt(inside: Flask):
    assert square("https://vidu.vn/g/abcdefghijklmnop").error in ("M", "Q", "H")


def test_each_register_counts_without_a_gap_also_after_a_failure(inside: Flask):
    first, second = filed().number, filed().number
    accepts(first)
    db.session.rollback()
    for number in (second, first):
        accepts(number)
        db.session.commit()
    mai = at_work("mai")
    numbers = [read(slip.statement).number for slip in db.session.scalars(queries.visible(mai))]
    assert sorted(numbers) == ["1/PTN", "2/PTN"]


def test_fifty_dossiers_accepted_at_once_have_fifty_numbers_without_a_gap(app: Flask):
    many = 50
    with app.app_context():
        numbers, mai = filed_often(many), at_work("mai")
    together = Barrier(many)

    def at_once(number: str) -> None:
        with app.app_context():
            together.wait(30)
            accepts(number, mai)
            db.session.commit()

    with ThreadPoolExecutor(many) as desks:
        list(desks.map(at_once, numbers))
    with app.app_context():
        given = sorted(slip.serial or 0 for slip in db.session.scalars(queries.visible(at_work("mai"))))
        assert given == list(range(1, many + 1))


def test_ba_lan_takes_both_papers_home(ba_lan: Person, chi_mai: Worker, chi_hoa: Worker, ong_tu: Person):
    ba_lan.signs_in().opens("/ho-so/moi/dang-ky-tam-tru")
    answers_every_step(ba_lan, ba_lan)
    ba_lan.presses("Gửi hồ sơ").follows("In giấy xác nhận").sees("Giấy xác nhận đã gửi hồ sơ").sees("Trần Gia Bảo")
    chi_mai.signs_in().opens("/tiep-nhan/ho-so/CG-261123-0001").sees_no("In phiếu tiếp nhận")
    chi_mai.presses("Tiếp nhận hồ sơ").follows("In phiếu tiếp nhận").sees("Mẫu CT04").sees("1/PTN").sees(
        "Nguyễn Thị Mai"
    )
    pdf = ba_lan.signs_in().client.get("/toi/ho-so/CG-261123-0001/giay/tiep-nhan.pdf")
    assert "PHIẾU TIẾP NHẬN HỒ SƠ" in text_of(pdf.data)
    assert "không có giá trị" in text_of(pdf.data)
    chi_hoa.signs_in().opens("/tiep-nhan/ho-so/CG-261123-0001/giay/tiep-nhan", expects=404)
    ong_tu.opens("/toi/ho-so/CG-261123-0001/giay/xac-nhan").sees("Đăng nhập")


def test_the_officer_prints_it_for_her(anh_minh: Helped, ba_lan: Person):
    anh_minh.begins_with(ba_lan).follows("Đăng ký tạm trú")
    answers_every_step(anh_minh, ba_lan)
    anh_minh.presses("Gửi hồ sơ").follows("In giấy xác nhận").sees("Nguyễn Văn Minh")
    anh_minh.follows("Quay lại").sees("CG-261123-0001")


def test_whoever_holds_the_paper_sees_state_and_dates_and_no_name(app: Flask, ba_lan: Person, ong_tu: Person):
    with app.app_context():
        number = with_receipt()
        token = db.session.scalars(queries.visible(ba_lan_signed_in())).one().token
    ong_tu.opens(f"/g/{token}").sees(number).sees("Đã gửi, chờ tiếp nhận").sees_no("Trần Thị Lan")
    assert ong_tu.response.headers["X-Robots-Tag"] == "noindex"
    ong_tu.opens(f"/g/{token[:-1]}", expects=404)


def test_a_stranger_who_tries_papers_is_stopped(ong_tu: Person):
    answers = [ong_tu.client.get(f"/g/{'x' * 15}{one}").status_code for one in range(100)]
    assert (answers[0], answers[-1]) == (404, 429)


def test_what_was_printed_stays_as_it_was(app: Flask, ba_lan: Person, chi_mai: Worker):
    with app.app_context():
        number = with_receipt()
    chi_mai.signs_in().opens(f"/tiep-nhan/ho-so/{number}/yeu-cau-bo-sung")
    form, fields = chi_mai.filled("Yêu cầu bổ sung")
    phone = next(one for one in chi_mai.document.xpath("//label") if "điện thoại" in one.text_content())
    place = re.sub(r"\D", "", phone.find("input").get("name"))
    sent = {**dict(fields), f"tick{place}": "y", f"loi{place}": "Số mới?"}
    chi_mai.sends(form.get("action"), [*sent.items()])
    ba_lan.signs_in().opens(f"/toi/ho-so/{number}/bo-sung").types("Số điện thoại", "0987654321").presses("Gửi bổ sung")
    ba_lan.follows("In giấy xác nhận").sees("0912 345 678").sees_no("0987 654 321")
