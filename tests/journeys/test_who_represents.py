"""Đại diện: who speaks for whom, by what right, and what shows it stands before the desk, and before her."""

import pytest
from flask import Flask

from app.catalogue.services.dang_ky_tam_tru import SERVICE
from app.clock import today
from app.dossiers.records import Dossier
from app.dossiers.represented import represented
from app.dossiers.snapshot import from_json
from tests.dossiers.filed import ANSWERS, filed
from tests.journeys.bad_luck import opens_at_desk
from tests.journeys.test_for_whom import comes_to_for_whom, says_the_rest, says_who_files, says_who_moves
from tests.personas import Person, Worker

WHOM = {"nguoi_ten": "Trần Gia Bảo", "nguoi_gioi": "nam", "nguoi_so": "001215000456", "nguoi_quan_he": "Cháu nội"}
HOME = {"nguoi_thuong_tru": "Phường Hồng Gai, Quảng Ninh"}
CHILD = {"cho_ai": "tre_em", "nguoi_sinh": "01/06/2015"}
ADULT = {"cho_ai": "nguoi_lon", "nguoi_sinh": "01/06/1995", "nguoi_so": "001095000456"}


def sent(app: Flask, **answers: str) -> Dossier:
    with app.app_context():
        return filed(**{**WHOM, **HOME, **answers})


@pytest.mark.parametrize(
    ("answers", "line", "proof"),
    [
        (
            {**CHILD, "la_gi": "cha_me"},
            "Đại diện: Trần Thị Lan khai thay Trần Gia Bảo, sinh 01/06/2015, là cha hoặc mẹ",
            "xem giấy khai sinh",
        ),
        ({**CHILD, "la_gi": "giam_ho"}, "là người giám hộ", "xem trích lục đăng ký giám hộ"),
        ({**ADULT, "duoc_nho": "giam_ho"}, "là người giám hộ", "quyết định của tòa"),
        ({**ADULT, "duoc_nho": "uy_quyen"}, "là người được ủy quyền", "Xem giấy ủy quyền: người được khai ký"),
    ],
)
def test_the_desk_reads_who_speaks_for_whom_and_what_shows_it(
    app: Flask, chi_mai: Worker, ba_lan: Person, answers: dict[str, str], line: str, proof: str
) -> None:
    number = sent(app, **answers).number
    opens_at_desk(chi_mai, number)
    chi_mai.sees("Tự làm").sees(line).sees("Xem quyền đại diện").sees(proof)
    ba_lan.signs_in().opens(f"/toi/ho-so/{number}").sees(line).sees_no("Xem quyền đại diện")


def test_a_grandmother_speaks_for_nobody_the_parents_agree_apart(app: Flask, chi_mai: Worker) -> None:
    parents = {"cha_me_ten": "Lê Thị Na", "cha_me_dong_y": "hoi"}
    opens_at_desk(chi_mai, sent(app, **CHILD, **parents, la_gi="khac").number)
    chi_mai.sees("Trần Gia Bảo").sees("Lê Thị Na").sees_no("Đại diện").sees_no("Xem quyền đại diện")


def test_whoever_files_for_herself_represents_nobody(app: Flask, chi_mai: Worker) -> None:
    opens_at_desk(chi_mai, sent(app).number)
    chi_mai.sees_no("Đại diện").sees_no("Xem quyền đại diện")


@pytest.mark.parametrize(
    ("born", "told"), [("01/06/2015", True), ("23/11/2019", True), ("24/11/2019", False), ("01/06/2026", False)]
)
def test_a_child_of_seven_is_asked_too(app: Flask, chi_mai: Worker, born: str, told: bool) -> None:
    opens_at_desk(chi_mai, sent(app, **{**CHILD, "nguoi_sinh": born}, la_gi="cha_me", o_cung="chua").number)
    (chi_mai.sees if told else chi_mai.sees_no)("hỏi cả ý kiến cháu")


def test_what_the_desk_had_mended_is_what_it_reads(app: Flask) -> None:
    with app.app_context():
        dossier = filed(**{**WHOM, **HOME, **CHILD}, la_gi="cha_me")
        mended = {**dossier.answers, "la_gi": "giam_ho"}
        found = represented(SERVICE, mended, from_json(dossier.snapshot), today())
    assert found
    assert found.who.endswith("là người giám hộ")
    assert represented(SERVICE, ANSWERS, from_json(dossier.snapshot), today()) is None


def test_the_receipt_of_a_guardian_says_so_too(ba_lan: Person) -> None:
    ba_lan.signs_in()
    comes_to_for_whom(ba_lan)
    ba_lan.chooses("1 năm").presses("Tiếp tục").chooses("Con, cháu chưa đủ 18 tuổi").presses("Tiếp tục")
    says_who_files(ba_lan)
    says_who_moves(ba_lan, "Trần Gia Bảo", "01/06/2015", "001215000456")
    ba_lan.chooses("Người giám hộ").presses("Tiếp tục")
    says_the_rest(ba_lan, "Trẻ em")
    ba_lan.sees("Giấy tờ về việc giám hộ").presses("Gửi hồ sơ").follows("In giấy xác nhận")
    ba_lan.sees("Trần Thị Lan khai thay Trần Gia Bảo, sinh 01/06/2015, là người giám hộ")
