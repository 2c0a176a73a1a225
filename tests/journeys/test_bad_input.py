"""What people really type: each is told what to do, and what they typed still stands there; what may be true passes."""

import unicodedata

import pytest
from flask import Flask

from tests.dossiers.filed import filed
from tests.journeys.bad_luck import FIRST_STEP, fills_in
from tests.personas import Person, Worker

NAME, BORN, NUMBER = "Họ, chữ đệm và tên", "Ngày sinh", "Số định danh"
SCRIPT = "<script>alert(1)</script>"

TOLD = [
    (NAME, "Lê Văn Tư 😀", "bỏ “😀”"),
    (NAME, "Tư " * 3_334, "dài quá 60 chữ"),
    (NAME, SCRIPT, "bỏ “<”"),
    (BORN, "31/02/1969", "Không có ngày 31 tháng 2"),
    (BORN, "24/11/2026", "chưa đến"),
    (BORN, "😀", "gõ ngày, tháng, năm bằng số"),
    (NUMBER, "011234567", "chứng minh nhân dân cũ, 9 chữ số"),
    (NUMBER, "0010690043211234", "có 16 chữ số"),
]


@pytest.fixture
def at_his_name(ong_tu: Person) -> Person:
    """Ông Tư on the step that asks who he is, answered except for what a test spoils."""
    ong_tu.opens(FIRST_STEP).chooses("Nhà thuê").presses("Tiếp tục")
    ong_tu.types("Phường, xã", "cau giay ha noi").types("Số nhà", "Số 12").presses("Tiếp tục")
    ong_tu.types("Bắt đầu ở từ ngày nào", "01/12/2026").chooses("1 năm").presses("Tiếp tục")
    ong_tu.chooses("Tôi, một mình").presses("Tiếp tục")
    return ong_tu.types(NAME, ong_tu.name).types(BORN, ong_tu.born).types(NUMBER, ong_tu.number).chooses("Nam")


@pytest.mark.parametrize(("label", "typed", "words"), TOLD, ids=lambda text: text[:20])
def test_he_reads_what_to_do_and_his_words_still_stand(at_his_name: Person, label: str, typed: str, words: str):
    at_his_name.types(label, typed).presses("Tiếp tục", expects=422).sees(words)
    assert at_his_name.typed(label).split() == typed.split()


def test_an_old_phone_that_takes_letters_apart_writes_the_same_name(at_his_name: Person):
    at_his_name.types(NAME, unicodedata.normalize("NFD", "Lê Văn Tự")).presses("Tiếp tục")
    at_his_name.follows("Quay lại")
    assert at_his_name.typed(NAME) in ("Lê Văn Tự", unicodedata.normalize("NFD", "Lê Văn Tự"))


def test_the_desk_reads_the_name_of_an_old_phone_put_together(app: Flask, chi_mai: Worker):
    with app.app_context():
        number = filed(ho_ten=unicodedata.normalize("NFD", "Trần Thị Lộc")).number
    chi_mai.signs_in().opens(f"/tiep-nhan/ho-so/{number}").sees("Trần Thị Lộc")


@pytest.mark.parametrize("typed", [SCRIPT, "Số 5 👵🏠"])
def test_the_desk_reads_the_street_as_it_was_typed(app: Flask, chi_mai: Worker, typed: str):
    with app.app_context():
        number = filed(noi_o_nha=typed).number
    chi_mai.signs_in().opens(f"/tiep-nhan/ho-so/{number}").sees(typed)
    assert SCRIPT not in chi_mai.response.text


@pytest.mark.parametrize(("number", "words"), [("999069004321", "Ba số đầu 999"), ("001169004321", "giới tính là nữ")])
def test_a_number_that_looks_wrong_may_be_right(ong_tu: Person, chi_mai: Worker, number: str, words: str):
    ong_tu.number = number
    fills_in_and_confirms(ong_tu, words)
    chi_mai.signs_in().opens("/tiep-nhan/ho-so/CG-261123-0001").sees(words)


def fills_in_and_confirms(ong_tu: Person, words: str) -> None:
    fills_in(ong_tu)
    ong_tu.sees(words).sees("Nếu đúng như vậy, anh/chị cứ gửi").sees_no("cứ làm tiếp").follows(
        "Tiếp tục"
    ).opens_account()
    ong_tu.sees(words).presses("Gửi hồ sơ").sees("Đã gửi hồ sơ")
