"""Chị Mai and her chief share the work out on the pages of the desk; bà Lan reads nothing of it."""

import pytest
from flask import Flask

from app.actor import Role
from app.database import db
from app.demo import DemoStaff, staff_member
from app.places.queries import ward
from tests.dossiers.filed import at_work, filed
from tests.personas import Person, Worker

NUMBER = "CG-261123-0001"
PAGE = f"/tiep-nhan/ho-so/{NUMBER}"


@pytest.fixture
def database_url(sqlite_copies):
    """One database is enough: the rules behind are tried on both."""
    url = sqlite_copies.new()
    yield url
    sqlite_copies.drop(url)


@pytest.fixture
def app(app: Flask, settings) -> Flask:
    huong = DemoStaff("huong", "Vũ Thu Hương", Role.RECEIVER, "")
    with app.app_context():
        db.session.add(staff_member(huong, ward(at_work("mai").ward_id), None, settings.pin_pepper))
        filed()
    return app


def test_chi_mai_takes_a_dossier_and_it_is_hers_in_the_list(chi_mai: Worker):
    chi_mai.signs_in().opens("/tiep-nhan/?giu=toi").sees("Anh/chị chưa giữ hồ sơ nào")
    chi_mai.opens(PAGE).sees("chưa ai nhận").follows("Nhận, giao, trả lại").presses("Nhận về tôi")
    chi_mai.sees("Người giữ:").opens("/tiep-nhan/").follows("Của tôi").sees(NUMBER).sees("Của tôi\n1")


def test_two_who_take_at_once_are_told_who_was_first(chi_mai: Worker, app: Flask):
    huong = Worker(app, "huong").signs_in().opens(f"{PAGE}/nguoi-giu")
    chi_mai.signs_in().opens(f"{PAGE}/nguoi-giu").presses("Nhận về tôi")
    huong.presses("Nhận về tôi", expects=409).sees("do\nNguyễn Thị Mai\ngiữ").follows("Mở lại").sees("Đang giữ")


def test_the_chief_gives_all_work_of_chi_mai_to_her_colleague(chi_mai: Worker, anh_quang: Worker):
    chi_mai.signs_in().opens(f"{PAGE}/nguoi-giu").presses("Nhận về tôi")
    anh_quang.signs_in().opens("/tiep-nhan/ban-giao").presses("Giao hết", expects=422).sees("Chọn người nghỉ")
    anh_quang.types("Ai nghỉ?", "Nguyễn Thị Mai: 1 hồ sơ").types("Ai làm thay?", "Vũ Thu Hương")
    anh_quang.presses("Giao hết").sees(NUMBER).sees("Vũ Thu Hương")


def test_a_head_is_not_offered_to_take_and_a_stranger_finds_nothing(anh_quang: Worker, chi_hoa: Worker):
    anh_quang.signs_in().opens(f"{PAGE}/nguoi-giu").sees_no("Nhận về tôi").sees("Giao cho Nguyễn Thị Mai")
    chi_hoa.signs_in()
    for page in ("nguoi-giu", "y-kien"):
        chi_hoa.opens(f"{PAGE}/{page}", expects=404)


def test_anh_quang_is_asked_and_answers(chi_mai: Worker, anh_quang: Worker, ba_lan: Person):
    chi_mai.signs_in().opens(PAGE).follows("Hỏi ý kiến đồng nghiệp").types("Hỏi gì?", "Cần công chứng không?")
    chi_mai.presses("Hỏi", expects=422).sees("Chọn một đồng nghiệp")
    assert chi_mai.typed("Hỏi gì?") == "Cần công chứng không?"
    chi_mai.types("Hỏi ai?", "Lê Văn Quang").presses("Hỏi").sees("Chưa trả lời")
    anh_quang.signs_in().opens("/tiep-nhan/").sees("hỏi ý kiến anh/chị").follows("Hỏi ý kiến tôi").follows(NUMBER)
    anh_quang.follows("Trả lời").presses("Trả lời", expects=422).types("Ý kiến của anh/chị", "Không cần.")
    anh_quang.presses("Trả lời").sees("Không cần.").opens("/tiep-nhan/?y-kien=toi").sees("Không có đồng nghiệp nào")
    chi_mai.opens(PAGE).sees("Không cần.")
    ba_lan.signs_in().opens(f"/toi/ho-so/{NUMBER}").sees_no("công chứng").sees_no("Quang")


def test_an_answer_longer_than_a_line_comes_back_with_what_was_typed(chi_mai: Worker):
    chi_mai.signs_in().opens(f"{PAGE}/y-kien").types("Hỏi ai?", "Lê Văn Quang").types("Hỏi gì?", "a" * 201)
    assert chi_mai.presses("Hỏi", expects=422).sees("nhiều nhất 200").typed("Hỏi gì?") == "a" * 201
