"""After the result bà Lan says what she thought, once, and nobody learns that it was she."""

from datetime import datetime

import pytest
from flask import Flask
from time_machine import Traveller

from app.clock import HANOI, now
from app.database import db
from app.dossiers.queries import locked
from app.impressions.actions import rate
from app.impressions.faces import Face
from app.impressions.records import Impression
from app.papers.kind import Kind
from app.papers.queries import find
from tests.browser import Browser
from tests.dossiers.filed import ba_lan_signed_in, filed
from tests.dossiers.handed import handed_over, hands_over
from tests.journeys.bad_luck import count, messages_to, taps_twice, twin
from tests.journeys.test_mended import DESK, MINE
from tests.papers.test_papers import with_receipt
from tests.personas import Helped, Person, Worker

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
IN_DECEMBER = datetime(2026, 12, 31, 9, 0, tzinfo=HANOI)
IN_JANUARY = datetime(2027, 1, 4, 9, 0, tzinfo=HANOI)


@pytest.fixture
def given(app: Flask, ba_lan: Person) -> str:
    with app.app_context():
        number = handed_over()
    ba_lan.signs_in()
    return number


def test_she_says_it_once_and_her_phone_stays_silent(app: Flask, given: str, ba_lan: Person) -> None:
    told = len(messages_to(app, ba_lan.phone))
    later = twin(ba_lan).opens(f"{MINE}/danh-gia?mat=buon")
    ba_lan.opens(MINE).sees("Anh/chị thấy thế nào?").follows("Hài lòng").types("Nói thêm", "Các cháu chỉ dẫn tận tình")
    taps_twice(ba_lan, "Gửi ý kiến", at_the_same_moment=False)
    ba_lan.opens(MINE).sees("Cảm ơn anh/chị").sees_no("Hài lòng").sees_no("tận tình")
    later.presses("Gửi ý kiến", expects=409)
    assert count(app, Impression) == count(app, Impression, Impression.face == Face.GLAD) == 1
    assert len(messages_to(app, ba_lan.phone)) == told


def test_without_a_face_or_with_a_novel_it_is_asked_again(given: str, ba_lan: Person) -> None:
    ba_lan.opens(f"{MINE}/danh-gia").types("Nói thêm", "chữ " * 12_500).presses("Gửi ý kiến", expects=422)
    ba_lan.sees("Chọn một khuôn mặt").sees("Viết ngắn lại")
    assert ba_lan.typed("Nói thêm").startswith("chữ chữ")


def test_before_the_result_nobody_is_asked_and_no_helper_answers(
    app: Flask, ba_lan: Person, anh_minh: Helped, chi_mai: Worker
) -> None:
    with app.app_context():
        filed()
    ba_lan.signs_in().opens(f"{MINE}/danh-gia").sees_no("khuôn mặt").sees("Đã gửi hồ sơ")
    anh_minh.begins_with(ba_lan).opens(f"{anh_minh.url}da-gui/CG-261123-0001/danh-gia", expects=404)
    chi_mai.signs_in().opens(f"{DESK}/danh-gia", expects=409)


def test_the_row_leads_to_nobody(app: Flask, given: str) -> None:
    kept = {column.name for column in Impression.__table__.columns}
    assert kept == {"id", "ward_id", "service", "month", "face", "words"}
    with app.app_context():
        dossier = locked(given, ba_lan_signed_in())
        assert dossier
        rate(dossier, Face.SAD, "Chờ lâu", ba_lan_signed_in(), now())
        db.session.commit()
        assert not [event.note for event in dossier.events if event.note and "Chờ lâu" in event.note]
    assert count(app, Impression, Impression.month == datetime(2026, 11, 1).date()) == 1


def test_the_ward_reads_a_month_that_is_over_and_of_which_five_spoke(
    app: Flask, chi_mai: Worker, chi_hoa: Worker, evening: Traveller
) -> None:
    desk = "/tiep-nhan/y-kien"
    everybody_says(app, 4)
    evening.move_to(IN_DECEMBER)
    everybody_says(app, 5)
    chi_mai.signs_in().opens(desk).sees("Dưới 5 người").sees_no("câu 1").sees_no("12/2026")
    evening.move_to(IN_JANUARY)
    chi_mai.signs_in().opens(desk).sees("Tháng 12/2026").sees("Tạm được: câu 5")
    chi_hoa.signs_in().opens(desk).sees("Chưa có tháng nào")


def everybody_says(app: Flask, people: int) -> None:
    for place in range(1, people + 1):
        with app.app_context():
            dossier = locked(handed_over(), ba_lan_signed_in())
            assert dossier
            rate(dossier, Face.SO_SO, f"câu {place}", ba_lan_signed_in(), now())
            db.session.commit()


def on_the_receipt(app: Flask) -> str:
    """What the square on bà Lan's receipt leads to."""
    with app.app_context():
        receipt = find(with_receipt(), Kind.RECEIPT, 1, ba_lan_signed_in())
        assert receipt
        return f"/g/{receipt.token}"


def test_whoever_holds_her_receipt_says_it_without_an_account_and_once(app: Flask, ba_lan: Person) -> None:
    square, holder = on_the_receipt(app), Browser(app)
    holder.opens(square).sees_no("Anh/chị thấy thế nào?").opens(f"{square}/y-kien?mat=vui").sees_no("khuôn mặt")
    with app.app_context():
        hands_over("CG-261123-0001")
    later = Browser(app).opens(f"{square}/y-kien?mat=buon")
    holder.opens(square).sees_no("Lan").follows("Hài lòng").sees_no("Lan").types("Nói thêm", "Nhanh")
    taps_twice(holder, "Gửi ý kiến", at_the_same_moment=False)
    holder.opens(square).sees("Cảm ơn anh/chị").sees_no("Hài lòng")
    later.presses("Gửi ý kiến", expects=409).sees_no("Lan")
    assert count(app, Impression) == count(app, Impression, Impression.face == Face.GLAD) == 1
    ba_lan.signs_in().opens(MINE).sees("Cảm ơn anh/chị").sees("người cầm giấy").sees_no("Hài lòng")
    ba_lan.opens("/toi/ai-da-mo").sees("Người cầm giấy của hồ sơ")


def test_neither_a_wrong_square_nor_number_and_digits_say_it(app: Flask, given: str) -> None:
    square, stranger = on_the_receipt(app), Browser(app)
    stranger.opens(f"{square[:-1]}/y-kien", expects=404)
    stranger.opens("/tra-cuu/").types("Mã hồ sơ", given).types("Bốn số cuối", "5678").presses("Xem")
    stranger.sees("Đã trả kết quả").sees_no("Anh/chị thấy thế nào?")
    stranger.opens(f"{square}/y-kien")
    _, fields = Browser(app).opens("/tra-cuu/").filled("Xem")
    stranger.sends(f"{square[:-1]}/y-kien", [*fields, ("mat", "buon")], expects=404)
    assert count(app, Impression) == 0


def test_chi_mai_with_the_receipt_in_hand_does_not_praise_her_own_desk(app: Flask, chi_mai: Worker) -> None:
    square = on_the_receipt(app)
    with app.app_context():
        hands_over("CG-261123-0001")
    _, fields = Browser(app).opens(f"{square}/y-kien?mat=vui").filled("Gửi ý kiến")
    chi_mai.signs_in().opens(square).sees_no("Anh/chị thấy thế nào?").opens(f"{square}/y-kien").sees_no("Gửi ý kiến")
    chi_mai.sends(f"{square}/y-kien", fields, expects=404)
    assert count(app, Impression) == 0


def test_a_novel_on_paper_is_asked_to_be_shorter_and_stays(app: Flask) -> None:
    square, holder = on_the_receipt(app), Browser(app)
    with app.app_context():
        hands_over("CG-261123-0001")
    holder.opens(f"{square}/y-kien").types("Nói thêm", "chữ " * 100).presses("Gửi ý kiến", expects=422)
    holder.sees("Chọn một khuôn mặt").sees("Viết ngắn lại")
    assert holder.typed("Nói thêm").startswith("chữ chữ")
