"""What chị Mai reads beside a dossier, and nobody outside her desk does."""

import pytest
from flask import Flask

from app.audit.queries import unsealed
from app.database import db
from app.dossiers.beside.queries import near
from app.dossiers.queries import find
from tests.dossiers.filed import at_work, filed
from tests.files.brought import brings_photo
from tests.journeys.bad_luck import fills_in
from tests.personas import Person, Worker

DESK, MINE = "/tiep-nhan/ho-so/CG-261123-0001", "/toi/ho-so/CG-261123-0001"


@pytest.fixture(autouse=True)
def sent(app: Flask) -> None:
    with app.app_context():
        filed()


def test_a_note_is_read_at_the_desk_and_by_nobody_else(ba_lan: Person, chi_mai: Worker, chi_hoa: Worker):
    chi_mai.signs_in().opens(DESK).follows("Thêm ghi chú").sees("Chưa có ghi chú nào")
    chi_mai.types("Ghi cho đồng nghiệp", "Đã gọi chủ nhà, hẹn sáng mai").presses("Ghi lại")
    chi_mai.sees("Đã gọi chủ nhà").sees("Nguyễn Thị Mai")
    text = chi_mai.document.text_content()
    assert text.index("Đã gọi chủ nhà") < text.index("Tiếp nhận hồ sơ"), "she reads it before she decides"
    ba_lan.signs_in().opens(MINE).sees_no("Đã gọi chủ nhà").sees_no("hi chú nội bộ")
    ba_lan.opens("/toi/ai-da-mo").sees("Ghi chú nội bộ khi làm hồ sơ CG-261123-0001").sees_no("Đã gọi chủ nhà")
    chi_hoa.signs_in().opens(f"{DESK}/ghi-chu", expects=404)


def test_a_note_is_no_question_to_a_colleague(chi_mai: Worker):
    chi_mai.signs_in().opens(f"{DESK}/ghi-chu").types("Ghi cho đồng nghiệp", "Đã gọi chủ nhà").presses("Ghi lại")
    chi_mai.opens(f"{DESK}/y-kien").sees_no("Đã gọi chủ nhà")
    assert not chi_mai.document.xpath("//button[text()='Hỏi' and contains(@class, 'second')]"), "one thing to do"


def test_a_note_that_is_too_long_or_empty_comes_back_as_typed(chi_mai: Worker):
    chi_mai.signs_in().opens(f"{DESK}/ghi-chu").presses("Ghi lại", expects=422).sees("Ghi điều đồng nghiệp cần biết")
    chi_mai.types("Ghi cho đồng nghiệp", "x" * 1001).presses("Ghi lại", expects=422).sees("đã gõ 1001 chữ")
    assert chi_mai.typed("Ghi cho đồng nghiệp") == "x" * 1001


def test_the_second_dossier_warns_of_the_first_and_links_to_it(app: Flask, chi_mai: Worker):
    with app.app_context():
        filed()
    chi_mai.signs_in().opens(f"{DESK[:-1]}2").sees("đang có hồ sơ khác cùng thủ tục chưa xong")
    chi_mai.follows("Xem CG-261123-0001").sees("cùng người · cùng địa chỉ").sees("Chưa có ý kiến chủ nhà")


def test_another_ward_is_never_told_where_somebody_files(app: Flask):
    with app.app_context():
        dossier = filed()
        theirs = at_work("hoa")
        assert find(dossier.number, theirs) is None
        assert near(dossier, theirs) == []
        db.session.rollback()


def test_answers_stand_beside_the_photo_that_proves_them(app: Flask, ong_tu: Person, chi_mai: Worker):
    fills_in(ong_tu)
    brings_photo(ong_tu)
    ong_tu.follows("Tiếp tục").opens_account().presses("Gửi hồ sơ")
    chi_mai.signs_in().opens(f"{DESK[:-1]}2").follows("Giấy cho thuê").sees("Ngô Văn Chủ").sees("Mở riêng ảnh")
    with app.app_context():
        assert [one.verb for one in unsealed(100)].count("dossier-opened") == 2
