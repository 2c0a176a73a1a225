"""People go back, change their mind, change it again, and go back once too often."""

import pytest
from flask import Flask

from tests.journeys.bad_luck import FIRST_STEP, SUMMARY, fills_in, sent_once, twin
from tests.personas import Helped, Person, answers_every_step


def changes(person: Person, question: str, choice: str) -> None:
    """From the summary to the question and, if nothing is missing, back to the summary."""
    person.follows(f"Sửa {question}").chooses(choice).presses("Tiếp tục")


def test_her_own_house_needs_no_owner(ong_tu: Person) -> None:
    fills_in(ong_tu)
    ong_tu.sees("Ngô Văn Chủ").sees("Giấy cho thuê, cho mượn hoặc cho ở nhờ").sees("bước 12 trên 12")

    changes(ong_tu, "Loại chỗ ở", "Nhà của tôi")
    assert ong_tu.heading == SUMMARY
    ong_tu.sees_no("Ngô Văn Chủ").sees_no("Giấy đồng ý viết riêng").sees("bước 11 trên 11")
    ong_tu.sees_no("Giấy cho thuê").sees("Một giấy tờ về nhà")
    twin(ong_tu).opens("chu-nha", expects=404)


def test_the_answers_of_the_other_branch_come_back(ong_tu: Person) -> None:
    fills_in(ong_tu)
    changes(ong_tu, "Loại chỗ ở", "Nhà của tôi")
    changes(ong_tu, "Loại chỗ ở", "Nhà thuê")
    assert ong_tu.heading == SUMMARY
    ong_tu.sees("Ngô Văn Chủ").sees("Viết giấy đồng ý riêng").sees("Giấy cho thuê").sees_no("Một giấy tờ về nhà")


def test_a_branch_with_a_new_question_leads_through_it(ong_tu: Person) -> None:
    fills_in(ong_tu)
    changes(ong_tu, "Loại chỗ ở", "Nhà của người thân")
    assert ong_tu.heading != SUMMARY
    ong_tu.opens("kiem-tra").sees("Đó là nhà của ai?").chooses("Họ hàng khác").presses("Tiếp tục")
    assert (ong_tu.heading, ong_tu.typed("Họ tên chủ nhà")) == ("Ai là chủ nhà?", "Ngô Văn Chủ")
    ong_tu.opens("kiem-tra").sees("Giấy tờ về nhà của người thân")

    changes(ong_tu, "Loại chỗ ở", "Nhà thuê")
    ong_tu.sees_no("Giấy tờ về nhà của người thân").sees_no("Họ hàng khác").sees("Giấy cho thuê")


def test_what_was_left_over_is_not_sent(app: Flask, ong_tu: Person) -> None:
    fills_in(ong_tu)
    changes(ong_tu, "Loại chỗ ở", "Nhà của tôi")
    ong_tu.follows("Tiếp tục").opens_account().presses("Gửi hồ sơ")
    ong_tu.sees("Nhà của tôi").sees_no("Ngô Văn Chủ").sees_no("Giấy cho thuê").sees("Một giấy tờ về nhà")
    assert sent_once(app)


def test_every_step_keeps_what_was_typed_on_the_way_back(ong_tu: Person) -> None:
    fills_in(ong_tu)
    typed: dict[str, str] = {}
    while ong_tu.heading != "Anh/chị ở nhà của ai?":
        ong_tu.follows("Quay lại")
        typed |= {field.get("name"): field.value for field in ong_tu.document.xpath("//input[@type='text']")}
    assert typed["ho_ten"] == "Lê Văn Tư"
    assert typed["noi_o_nha"] == "Số 12 ngõ 34 đường Cầu Giấy"
    assert typed["tu_ngay"] == "01/12/2026"
    assert typed["chu_nha_ten"] == "Ngô Văn Chủ"


def test_a_step_cannot_be_reached_before_those_before_it(ong_tu: Person) -> None:
    ong_tu.opens(FIRST_STEP).chooses("Nhà thuê").presses("Tiếp tục")
    for step in ("chu-nha", "thanh-vien", "kiem-tra"):
        ong_tu.opens(step).sees("Nhà đó ở đâu?")


def test_the_browsers_back_button_to_the_first_page_leads_on_to_the_same_draft(ong_tu: Person) -> None:
    ong_tu.opens(FIRST_STEP).chooses("Nhà thuê").presses("Tiếp tục")
    ong_tu.types("Phường, xã", "cau giay ha noi").types("Số nhà", "Số 12 ngõ 34").presses("Tiếp tục")
    # no-store: the browser asks for its first page again.
    ong_tu.opens(FIRST_STEP).sees("dở")
    ong_tu.follows("Làm tiếp").sees("Anh/chị ở trong bao lâu?").follows("Quay lại")
    assert ong_tu.typed("Số nhà") == "Số 12 ngõ 34"


@pytest.mark.parametrize("step", ["cho-o", "nguoi-khai", "thanh-vien", "kiem-tra"])
def test_after_sending_every_step_leads_to_the_dossier(app: Flask, ba_lan: Person, step: str) -> None:
    ba_lan.signs_in()
    fills_in(ba_lan)
    draft = ba_lan.url.rpartition("/")[0]
    ba_lan.presses("Gửi hồ sơ")
    ba_lan.opens(f"{draft}/{step}").sees("Đã gửi hồ sơ").sees("CG-261123-0001")
    assert ba_lan.url == "/toi/ho-so/CG-261123-0001"
    assert sent_once(app)


def test_after_sending_the_old_pages_change_nothing(app: Flask, ba_lan: Person) -> None:
    ba_lan.signs_in()
    fills_in(ba_lan)
    draft = ba_lan.url.rpartition("/")[0]
    name = twin(ba_lan).opens(f"{draft}/nguoi-khai").types("Họ, chữ đệm và tên", "Trần Thị Khác")
    people = twin(ba_lan).opens(f"{draft}/thanh-vien").follows("Trần Gia Bảo").types("Họ, chữ đệm", "Trần Gia Khác")
    account = f"{draft}/tai-khoan"
    ba_lan.presses("Gửi hồ sơ")

    name.presses("Tiếp tục").sees("Đã gửi hồ sơ").sees("Trần Thị Lan").sees_no("Khác")
    form, fields = people.filled("Lưu người này")
    people.sends(form.get("action"), fields, expects=404)
    ba_lan.opens(account).sees("Đã gửi hồ sơ").sees("Trần Gia Bảo").sees_no("Khác")
    assert sent_once(app)


def test_after_sending_anh_minh_too_lands_on_the_dossier(anh_minh: Helped, ba_lan: Person) -> None:
    anh_minh.begins_with(ba_lan).follows("Đăng ký tạm trú")
    answers_every_step(anh_minh, ba_lan)
    summary = anh_minh.url
    anh_minh.presses("Gửi hồ sơ")
    anh_minh.opens(summary).sees("CG-261123-0001").sees("Đang làm cho: Trần Thị Lan")
    anh_minh.opens(summary.replace("kiem-tra", "noi-o")).sees("CG-261123-0001").sees("Đang làm cho: Trần Thị Lan")
