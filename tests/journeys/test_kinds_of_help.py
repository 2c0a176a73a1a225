"""Who helped, and how, stands on the dossier from the first second: for her, for the desk and on the receipt."""

from uuid import uuid4

import pytest
from flask import Flask
from sqlalchemy import text

from app.audit.records import AuditRow
from app.coaching.records import Guidance
from app.database import db
from tests.browser import Browser
from tests.journeys.bad_luck import FIRST_STEP, SUMMARY, count, fills_in, opens_at_desk, sends_dossier
from tests.personas import Helped, Person, Worker, answers_every_step

GUIDED = "Tự làm, có hướng dẫn: cán bộ hỗ trợ Nguyễn Văn Minh"
FOR_HER = "Làm thay, người dân đã đồng ý: cán bộ hỗ trợ Nguyễn Văn Minh"
NUMBER = "CG-261123-0001"


def notes(officer: Worker, code: str = "", digits: str = "", expects: int = 200) -> Worker:
    """The officer writes down that he guided somebody, with what she read to him."""
    officer.opens("/huong-dan").types("Mã bác đọc cho", code).types("Bốn số cuối", digits)
    if not code:
        officer.types("Đã hướng dẫn việc gì?", "Đăng ký tạm trú")
    officer.presses("Ghi lại", expects)
    return officer


def code_shown(browser: Browser) -> str:
    """The code at the foot of the open step."""
    return browser.reads().partition("bất kỳ máy nào:")[2].split()[0]


def test_alone_is_said_to_her_and_to_the_desk(ba_lan: Person, chi_mai: Worker):
    number = sends_dossier(ba_lan)
    ba_lan.sees("Tự làm.").follows("In giấy xác nhận").sees("Cách nộp").sees("Tự làm")
    opens_at_desk(chi_mai, number)
    chi_mai.sees("Cách nộp").sees("Tự làm")


def test_what_anh_minh_sends_for_ba_lan_says_so(anh_minh: Helped, ba_lan: Person, chi_mai: Worker):
    anh_minh.begins_with(ba_lan).follows("Đăng ký tạm trú")
    answers_every_step(anh_minh, ba_lan)
    anh_minh.presses("Gửi hồ sơ").sees(FOR_HER)
    ba_lan.signs_in().opens(f"/toi/ho-so/{NUMBER}").sees(FOR_HER).follows("In giấy xác nhận")
    ba_lan.sees(FOR_HER)
    opens_at_desk(chi_mai, NUMBER)
    chi_mai.sees(FOR_HER)


def test_anh_minh_guides_and_the_dossier_says_that_she_did_it_herself(
    app: Flask, anh_minh: Helped, ba_lan: Person, chi_mai: Worker
):
    ba_lan.signs_in().opens(FIRST_STEP).chooses("Nhà thuê").presses("Tiếp tục")
    notes(anh_minh.signs_in(), code_shown(ba_lan)).sees("Đã ghi").sees_no("Lan")
    ba_lan.opens(FIRST_STEP).follows("Làm tiếp hồ sơ đó").opens("cho-o")
    answers_every_step(ba_lan, ba_lan)
    ba_lan.presses("Gửi hồ sơ").sees(GUIDED).follows("In giấy xác nhận").sees(GUIDED)
    opens_at_desk(chi_mai, NUMBER)
    chi_mai.sees(GUIDED).sees_no("Làm thay")
    assert count(app, Guidance, Guidance.account_id.is_not(None)) == 1


def test_guidance_is_noted_afterwards_with_number_and_digits(anh_minh: Helped, ba_lan: Person):
    number = sends_dossier(ba_lan)
    notes(anh_minh.signs_in(), number, "5678").sees("Đã ghi")
    ba_lan.opens(f"/toi/ho-so/{number}").sees(GUIDED).sees("Đã ghi người hướng dẫn")


def test_guidance_without_any_code_is_nobodys(app: Flask, anh_minh: Helped):
    notes(anh_minh.signs_in()).sees("Đã ghi")
    with app.app_context():
        ((account, draft, point),) = db.session.execute(text("SELECT account_id, draft_id, point_id FROM guidance"))
    assert (account, draft) == (None, None)
    assert point


def test_ong_binh_guides_a_neighbour(ong_binh: Worker, ba_lan: Person):
    number = sends_dossier(ba_lan)
    ong_binh.signs_in().follows("Tổ của tôi").follows("Ghi đã hướng dẫn")
    notes(ong_binh, number, "5678")
    ba_lan.opens(f"/toi/ho-so/{number}").sees("Phạm Văn Bình")


@pytest.mark.parametrize(
    ("code", "digits", "words"),
    [
        ("H7K29PXM", "", "Chưa tìm thấy mã này"),
        ("xyz", "", "Chưa tìm thấy mã này"),
        (NUMBER, "", "Gõ bốn số cuối"),
        (NUMBER, "0000", "Chưa tìm thấy mã này"),
        ("CG-261123-0099", "5678", "Chưa tìm thấy mã này"),
    ],
)
def test_a_wrong_code_tells_what_to_do_and_nothing_else(
    app: Flask, anh_minh: Helped, ba_lan: Person, code: str, digits: str, words: str
):
    sends_dossier(ba_lan)
    notes(anh_minh.signs_in(), code, digits, expects=422).sees(words).sees_no("Trần Thị Lan")
    assert count(app, Guidance) == 0


def test_nothing_chosen_and_no_code_is_asked_again(anh_minh: Helped):
    anh_minh.signs_in().opens("/huong-dan").presses("Ghi lại", expects=422).sees("Chọn việc vừa hướng dẫn")


def test_numbers_are_tried_five_times_an_hour(anh_minh: Helped, ba_lan: Person):
    number = sends_dossier(ba_lan)
    anh_minh.signs_in()
    for digits in range(5):
        notes(anh_minh, number, f"000{digits}", expects=422)
    notes(anh_minh, number, "5678", expects=422).sees("thử lại")


def test_what_was_done_for_her_is_not_called_guided_afterwards(app: Flask, anh_minh: Helped, ba_lan: Person):
    anh_minh.begins_with(ba_lan).follows("Đăng ký tạm trú")
    answers_every_step(anh_minh, ba_lan)
    anh_minh.presses("Gửi hồ sơ")
    notes(anh_minh, NUMBER, "5678", expects=422).sees("ghi rồi: cán bộ hỗ trợ Nguyễn Văn Minh")
    assert count(app, Guidance) == 0


def test_guided_twice_is_noted_once(app: Flask, anh_minh: Helped, ba_lan: Person):
    number = sends_dossier(ba_lan)
    notes(anh_minh.signs_in(), number, "5678")
    notes(anh_minh, number, "5678", expects=422).sees("ghi rồi")
    assert count(app, Guidance) == 1


def test_an_officer_of_another_ward_notes_nothing_with_our_dossier(app: Flask, ba_lan: Person, chi_hoa: Worker):
    number = sends_dossier(ba_lan)
    chi_hoa.signs_in()
    assert chi_hoa.client.get("/huong-dan").status_code == 404, "the desk guides nobody"
    with app.app_context():
        db.session.execute(text("UPDATE staff SET role = 'officer' WHERE username = 'hoa'"))
        db.session.commit()
    notes(chi_hoa, number, "5678", expects=422).sees("Chưa tìm thấy mã này")


def test_a_mother_files_for_her_child(ba_lan: Person):
    ba_lan.signs_in()
    fills_in(ba_lan)
    ba_lan.opens("cho-ai").chooses("Con, cháu chưa đủ 18").presses("Tiếp tục").presses("Tiếp tục")
    ba_lan.types("Họ, chữ đệm và tên", "Trần Gia Bảo").types("Ngày sinh", "01/06/2015").chooses("Nam")
    ba_lan.types("Số định danh", "001215000456").types("thường trú", "hong gai quang ninh").presses("Tiếp tục")
    ba_lan.chooses("Cha hoặc mẹ").presses("Tiếp tục")
    while ba_lan.heading != "Ảnh chụp giấy tờ":
        if ba_lan.heading == "Ai là chủ hộ ở nơi tạm trú?":
            ba_lan.types("Người chuyển đến là gì", "Con đẻ")
        ba_lan.presses("Tiếp tục")
    ba_lan.follows("Tiếp tục")
    assert ba_lan.heading == SUMMARY
    ba_lan.presses("Gửi hồ sơ").sees("Tự làm. Đại diện: Trần Thị Lan khai thay Trần Gia Bảo")


def test_a_neighbour_carries_the_papers(app: Flask, ba_lan: Person, chi_mai: Worker):
    number = sends_dossier(ba_lan)
    opens_at_desk(chi_mai, number)
    chi_mai.follows("có người nộp hộ giấy").presses("Ghi lại", expects=422).sees("Chọn một dòng")
    chi_mai.chooses("Hàng xóm").presses("Ghi lại").sees("Giấy tờ do người khác mang đến nộp hộ").sees("hàng xóm")
    ba_lan.opens(f"/toi/ho-so/{number}").sees("Giấy tờ được mang đến nộp hộ").sees("hàng xóm").sees("Tự làm")
    assert count(app, AuditRow, AuditRow.verb == "papers-brought", AuditRow.reason == "hang-xom") == 1


def test_papers_of_a_dossier_that_is_over_are_not_noted(ba_lan: Person, chi_mai: Worker):
    number = sends_dossier(ba_lan)
    opens_at_desk(chi_mai, number)
    form = chi_mai.follows("có người nộp hộ giấy").filled("Ghi lại")
    ba_lan.follows("Rút hồ sơ này").presses("Rút hồ sơ")
    chi_mai.sends(form[0].get("action"), [*{**dict(form[1]), "ai": "hang-xom", "khoa": str(uuid4())}.items()], 409)
    chi_mai.opens(f"/tiep-nhan/ho-so/{number}").sees_no("nộp hộ giấy")
