"""Chị Mai asks in the words of her ward, and sees what bà Lan will read before she sends it."""

import pytest
from flask import Flask

from app.dossiers.acts.records import DossierRequest
from tests.dossiers.filed import filed
from tests.journeys.bad_luck import count
from tests.journeys.test_mended import DESK, MINE
from tests.personas import Person, Worker

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
LIBRARY, ASK = "/tiep-nhan/cau-co-san/dang-ky-tam-tru", f"{DESK}/yeu-cau-bo-sung"
OWN = "Chủ nhà ký vào ô số 4 của tờ khai."


@pytest.fixture(autouse=True)
def sent(app: Flask, ba_lan: Person, chi_mai: Worker) -> None:
    with app.app_context():
        filed()
    ba_lan.signs_in()
    chi_mai.signs_in()


def choices(chi_mai: Worker, label: str) -> list[str]:
    """What stands ready for an item on the page that asks for more."""
    found = chi_mai.opens(ASK).document.xpath(f'//label[normalize-space()="Câu có sẵn: {label}"]/@for')
    return [one.get("value") for one in chi_mai.document.xpath(f'//select[@id="{found[0]}"]/option')][1:]


def test_a_sentence_of_the_ward_stands_ready_for_its_item_and_ours_for_the_others(
    chi_mai: Worker, anh_quang: Worker
) -> None:
    ours = choices(chi_mai, "Họ tên chủ nhà")
    assert len(ours) == 3
    anh_quang.signs_in().opens(ASK, expects=409)
    chi_mai.opens(LIBRARY).follows("Họ tên chủ nhà").types("Mỗi dòng một câu", f"{OWN}\n\n {OWN}\nKý lại.")
    chi_mai.presses("Lưu").sees("2 câu riêng")
    assert choices(chi_mai, "Họ tên chủ nhà") == [OWN, "Ký lại."]
    assert choices(chi_mai, "Họ tên") == ours


def test_sentences_for_all_papers_and_back_to_ours(anh_quang: Worker, chi_mai: Worker) -> None:
    paper = next(one.text for one in chi_mai.opens(LIBRARY).document.xpath("//main//a") if "cho thuê" in one.text)
    anh_quang.signs_in().opens(LIBRARY).follows("Mọi giấy tờ").types("Mỗi dòng một câu", "Chụp đủ hai mặt.")
    anh_quang.presses("Lưu")
    assert choices(chi_mai, paper.strip()) == ["Chụp đủ hai mặt."]
    anh_quang.follows("Mọi giấy tờ").types("Mỗi dòng một câu", " ").presses("Lưu").sees_no("câu riêng")
    assert len(choices(chi_mai, paper.strip())) == 4


def test_too_many_or_too_long_is_told_and_stays(chi_mai: Worker) -> None:
    chi_mai.opens(LIBRARY).follows("Mọi câu trả lời").types("Mỗi dòng một câu", "x" * 50_000)
    chi_mai.presses("Lưu", expects=422).sees("Viết ngắn lại")
    many = "\n".join(f"câu {one}" for one in range(21))
    chi_mai.types("Mỗi dòng một câu", many).presses("Lưu", expects=422).sees("nhiều nhất 20 câu")
    assert chi_mai.typed("Mỗi dòng một câu").split() == many.split()


def test_another_ward_has_its_own(chi_mai: Worker, chi_hoa: Worker, ong_binh: Worker) -> None:
    chi_mai.opens(LIBRARY).follows("Mọi câu trả lời").types("Mỗi dòng một câu", OWN).presses("Lưu")
    chi_hoa.signs_in().opens(LIBRARY).sees_no("câu riêng").opens(f"{LIBRARY}x", expects=404)
    chi_hoa.opens(f"{LIBRARY}/answer:khong_co", expects=404)
    ong_binh.signs_in().opens(LIBRARY, expects=404)


def test_she_sees_the_sheet_before_it_goes_and_mends_it(app: Flask, ba_lan: Person, chi_mai: Worker) -> None:
    form, fields = chi_mai.opens(ASK).filled("Xem phiếu")
    chi_mai.sends(form.get("action"), [*{**dict(fields), "xem": "1", "tick0": "y", "loi0": "Ghi rõ số nhà"}.items()])
    chi_mai.sees("Người dân sẽ đọc").sees("Ghi rõ số nhà").sees("can bo sung 1 muc")
    assert count(app, DossierRequest) == 0
    chi_mai.presses("Sửa lại").sees("Hỏi hết trong một lần")
    form, fields = chi_mai.filled("Xem phiếu")
    assert dict(fields)["loi0"] == "Ghi rõ số nhà"
    chi_mai.sends(form.get("action"), [*fields, ("xem", "1")])
    chi_mai.presses("Yêu cầu bổ sung").sees("Đang chờ người dân bổ sung")
    ba_lan.opens(MINE).sees("Ghi rõ số nhà")


def test_what_cannot_be_sent_is_told_before_it_is_shown(chi_mai: Worker) -> None:
    form, fields = chi_mai.opens(ASK).filled("Xem phiếu")
    chi_mai.sends(form.get("action"), [*fields, ("xem", "1"), ("tick0", "y")], expects=422)
    chi_mai.sees("Chọn câu có sẵn, hoặc ghi điều cần làm")
