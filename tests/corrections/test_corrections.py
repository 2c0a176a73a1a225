"""Bà Lan says what is wrong about her; her ward answers, and nobody else reads it."""

from flask import Flask
from sqlalchemy import text

from app.database import db
from tests.journeys.bad_luck import messages_to
from tests.personas import Person, Worker

WRONG = "Tên tôi là Trần Thị Lan, đang ghi là Lân"
ANSWER = "Đã sửa tên theo thẻ căn cước."


def asks(ba_lan: Person) -> None:
    ba_lan.signs_in().opens("/toi/du-lieu").follows("Có chỗ sai, tôi muốn sửa")
    ba_lan.chooses("Họ tên hoặc năm sinh").types("Sai thế nào", WRONG).presses("Gửi yêu cầu sửa").sees("Đang chờ")


def test_what_she_says_reaches_her_wards_desk_and_the_answer_reaches_her(app: Flask, ba_lan: Person, chi_mai: Worker):
    asks(ba_lan)
    chi_mai.signs_in().opens("/tiep-nhan/").follows("Yêu cầu sửa dữ liệu").follows("Trần Thị Lan").sees(WRONG)
    chi_mai.sees_no(ba_lan.phone)
    chi_mai.chooses("Đã sửa").types("Trả lời người dân", ANSWER).presses("Gửi trả lời").sees("Không có yêu cầu nào chờ")
    ba_lan.opens("/toi/du-lieu/sua").sees(ANSWER)
    (told,) = [one for one in messages_to(app, ba_lan.phone) if "sua du lieu" in one]
    assert ANSWER not in told
    ba_lan.opens("/toi/ai-da-mo").sees("Xem chỗ sai mà anh/chị báo").sees("Trả lời chỗ sai mà anh/chị báo")


def test_the_desk_of_another_ward_finds_nothing(app: Flask, ba_lan: Person, chi_hoa: Worker):
    asks(ba_lan)
    chi_hoa.signs_in().opens("/tiep-nhan/sua-du-lieu").sees("Không có yêu cầu nào chờ")
    with app.app_context():
        asked = db.session.execute(text("SELECT id FROM correction")).scalar()
    chi_hoa.opens(f"/tiep-nhan/sua-du-lieu/{asked}", expects=404)


def test_an_empty_request_says_what_to_write(ba_lan: Person):
    ba_lan.signs_in().opens("/toi/du-lieu/sua").chooses("Chỗ khác").presses("Gửi yêu cầu sửa", expects=422)
    ba_lan.sees("đang sai thế nào, đúng là gì")


def test_many_that_wait_are_enough(ba_lan: Person):
    for _ in range(5):
        asks(ba_lan)
    ba_lan.chooses("Chỗ khác").types("Sai thế nào", WRONG).presses("Gửi yêu cầu sửa", expects=422)
    ba_lan.sees("gọi công an phường")
    assert ba_lan.typed("Sai thế nào") == WRONG


def test_two_colleagues_answer_once(app: Flask, ba_lan: Person, chi_mai: Worker):
    asks(ba_lan)
    late = Worker(app, "mai").signs_in(slowly=True)
    chi_mai.signs_in()
    for one in (chi_mai, late):
        one.opens("/tiep-nhan/sua-du-lieu").follows("Trần Thị Lan").chooses("Đã sửa").types("Trả lời", "Đã sửa tên rồi")
    chi_mai.presses("Gửi trả lời")
    late.presses("Gửi trả lời", expects=409).sees("Đồng nghiệp vừa trả lời trước").sees("Đã sửa tên rồi")


def test_the_audit_says_that_and_never_what(app: Flask, ba_lan: Person):
    asks(ba_lan)
    with app.app_context():
        (row,) = db.session.execute(text("SELECT subject, reason FROM audit_row WHERE verb = 'correction-asked'"))
    assert (row.subject.partition(":")[0], row.reason) == ("account", "")
