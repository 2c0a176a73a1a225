"""One draft in two tabs, and fields that are saved while others are still being typed."""

import pytest
from flask import Flask

from app.drafts.records import Draft
from tests.journeys.bad_luck import (
    FIRST_STEP,
    SUMMARY,
    at_once,
    by_htmx,
    count,
    counter_of,
    fills_in,
    saves_field,
    sent_once,
    twin,
)
from tests.personas import Helped, Person


def test_an_old_tab_saves_an_old_step_and_the_later_answers_stay(ong_tu: Person) -> None:
    ong_tu.opens(FIRST_STEP).chooses("Nhà thuê").presses("Tiếp tục")
    old_tab = twin(ong_tu).opens(ong_tu.url).types("Phường, xã", "cau giay ha noi").types("Số nhà", "Số 5 ngõ 6")
    ong_tu.types("Phường, xã", "cau giay ha noi").types("Số nhà", "Số 12 ngõ 34").presses("Tiếp tục")
    ong_tu.types("Bắt đầu ở từ ngày nào", "01/12/2026").chooses("1 năm").presses("Tiếp tục")
    ong_tu.chooses("Tôi, một mình").presses("Tiếp tục")
    ong_tu.types("Họ, chữ đệm và tên", "Lê Văn Tư").types("Ngày sinh", "17/08/1969").presses("Tiếp tục", expects=422)

    old_tab.presses("Tiếp tục").sees("Anh/chị ở trong bao lâu?")
    assert old_tab.typed("Bắt đầu ở từ ngày nào") == "01/12/2026"
    old_tab.follows("Quay lại")
    assert old_tab.typed("Số nhà") == "Số 5 ngõ 6"
    ong_tu.opens(ong_tu.url)
    assert ong_tu.typed("Họ, chữ đệm và tên") == "Lê Văn Tư"
    assert ong_tu.typed("Ngày sinh") == "17/08/1969"


def test_two_tabs_save_two_steps_at_the_same_moment(ong_tu: Person) -> None:
    fills_in(ong_tu)
    tab = twin(ong_tu)
    ong_tu.opens("noi-o").types("Số nhà", "Số 1 ngõ mới")
    tab.opens("chu-nha").types("Họ tên chủ nhà", "Vũ Văn Khác")
    at_once(lambda: ong_tu.presses("Tiếp tục"), lambda: tab.presses("Tiếp tục"))
    ong_tu.opens("kiem-tra").sees("Số 1 ngõ mới").sees("Vũ Văn Khác")


def test_a_field_saved_late_does_not_overwrite_a_newer_one(ong_tu: Person) -> None:
    at_the_names(ong_tu)
    now = counter_of(ong_tu)
    saves_field(ong_tu, "ho_ten", "Lê Văn Tư", now + 2)
    saves_field(ong_tu, "ho_ten", "Lê Văn", now + 1)
    saves_field(ong_tu, "ngay_sinh", "17/08/1969", now + 1)
    ong_tu.opens(ong_tu.url)
    assert ong_tu.typed("Họ, chữ đệm và tên") == "Lê Văn Tư"
    assert ong_tu.typed("Ngày sinh") == "17/08/1969"


def test_a_field_saved_late_does_not_overwrite_the_step(ong_tu: Person) -> None:
    at_the_names(ong_tu)
    page, drawn_at = twin(ong_tu), counter_of(ong_tu)
    saves_field(ong_tu, "ho_ten", "Lê Văn", drawn_at + 1)
    form, fields = ong_tu.types("Họ, chữ đệm và tên", "Lê Văn Tư").filled("Tiếp tục")
    by_htmx(ong_tu, form.get("action"), [*fields, ("dem", str(drawn_at + 3))])
    saves_field(page, "ho_ten", "Lê V", drawn_at + 2)
    ong_tu.opens(ong_tu.url)
    assert ong_tu.typed("Họ, chữ đệm và tên") == "Lê Văn Tư"


def test_a_field_is_saved_and_then_its_step(ong_tu: Person) -> None:
    at_the_names(ong_tu)
    said = saves_field(ong_tu, "ngay_sinh", "17/08/1969")
    assert "Đã lưu" in said.text
    other_phone_tab = twin(ong_tu).opens(ong_tu.url)
    assert other_phone_tab.typed("Ngày sinh") == "17/08/1969"
    ong_tu.types("Họ, chữ đệm và tên", ong_tu.name).types("Ngày sinh", ong_tu.born).chooses("Nam")
    ong_tu.types("Số định danh", ong_tu.number).presses("Tiếp tục").sees("Liên hệ với anh/chị ở đâu?")


def test_a_wrong_field_is_kept_as_typed_and_told_at_once(ong_tu: Person) -> None:
    at_the_names(ong_tu)
    said = saves_field(ong_tu, "ngay_sinh", "31/02/1969")
    assert "err" in said.text
    assert "Đã lưu" not in said.text
    assert ong_tu.opens(ong_tu.url).typed("Ngày sinh") == "31/02/1969"


def test_the_first_field_begins_the_draft_that_the_first_step_finishes(app: Flask, ong_tu: Person) -> None:
    ong_tu.opens(FIRST_STEP).chooses("Nhà thuê")
    saves_field(ong_tu, "cho_o", "thue")
    assert count(app, Draft) == 1
    ong_tu.presses("Tiếp tục").sees("Nhà đó ở đâu?").follows("Quay lại")
    assert count(app, Draft) == 1


def test_the_first_field_and_the_first_step_arrive_at_the_same_moment(app: Flask, ong_tu: Person) -> None:
    ong_tu.opens(FIRST_STEP).chooses("Nhà thuê")
    field = twin(ong_tu)
    said = []
    at_once(lambda: said.append(saves_field(field, "cho_o", "thue")), lambda: ong_tu.presses("Tiếp tục"))
    ong_tu.sees("Nhà đó ở đâu?")
    assert [one.status_code for one in said] == [200]
    assert count(app, Draft) == 1


@pytest.mark.parametrize("field", ["so_dinh_danh", "khong_co", ""])
def test_a_field_that_the_step_does_not_ask_is_not_kept(ong_tu: Person, field: str) -> None:
    ong_tu.opens(FIRST_STEP).chooses("Nhà thuê").presses("Tiếp tục")
    assert saves_field(ong_tu, field, "x").status_code == 400


def test_one_tab_sends_and_the_other_still_has_a_step_open(app: Flask, ba_lan: Person) -> None:
    ba_lan.signs_in()
    fills_in(ba_lan)
    tab = twin(ba_lan).opens("nguoi-khai").types("Họ, chữ đệm và tên", "Trần Thị Khác")
    ba_lan.presses("Gửi hồ sơ")
    assert "Đã lưu" not in saves_field(tab, "ho_ten", "Trần Thị Khác").text
    tab.presses("Tiếp tục").sees("Đã gửi hồ sơ").sees("Trần Thị Lan").sees_no("Trần Thị Khác")
    assert sent_once(app)


def test_one_tab_sends_and_the_other_saves_its_step_with_htmx(ba_lan: Person) -> None:
    ba_lan.signs_in()
    fills_in(ba_lan)
    tab = twin(ba_lan).opens("nguoi-khai")
    ba_lan.presses("Gửi hồ sơ")
    form, fields = tab.filled("Tiếp tục")
    answer = by_htmx(tab, form.get("action"), fields)
    assert answer.headers.get("HX-Redirect", "").endswith("CG-261123-0001"), "the frame changes: the whole page"


def test_anh_minh_helps_two_people_in_two_tabs(anh_minh: Helped, ba_lan: Person, ong_tu: Person) -> None:
    anh_minh.begins_with(ba_lan).sees("Đang làm cho: Trần Thị Lan")
    tab = twin(anh_minh).opens("/ho-tro/").follows("Mở tài khoản cho bác").follows("Bác không mang thẻ")
    tab.types("Họ tên", ong_tu.name).types("Năm sinh", "1969").types("Số điện thoại", ong_tu.phone)
    tab.types("Mã PIN", ong_tu.pin).types("Bác bấm lại mã PIN", ong_tu.pin).presses("Bác đồng ý, mở tài khoản")
    tab.follows("Đăng ký tạm trú").sees("Đang làm cho: Lê Văn Tư").chooses("Nhà thuê").presses("Tiếp tục")
    anh_minh.follows("Đăng ký tạm trú").chooses("Nhà của tôi").presses("Tiếp tục").sees("Đang làm cho: Trần Thị Lan")
    tab.types("Số nhà", "của ông Tư").presses("Tiếp tục", expects=422).sees("Đang làm cho: Lê Văn Tư")
    anh_minh.opens(tab.url.replace(tab.url.split("/")[2], anh_minh.url.split("/")[2]), expects=404)


def at_the_names(person: Person) -> None:
    """Up to the step that asks who files."""
    person.opens(FIRST_STEP).chooses("Nhà thuê").presses("Tiếp tục")
    person.types("Phường, xã", "cau giay ha noi").types("Số nhà", "Số 12 ngõ 34").presses("Tiếp tục")
    person.types("Bắt đầu ở từ ngày nào", "01/12/2026").chooses("1 năm").presses("Tiếp tục")
    person.chooses("Tôi, một mình").presses("Tiếp tục")
    assert person.heading != SUMMARY
