"""The server did it, the answer never arrived, and the person presses again: it was done once, and she goes on."""

from flask import Flask
from werkzeug.datastructures import MultiDict

from app.drafts.records import Draft
from app.mandates.records import Mandate
from app.people.records import Account
from tests.browser import Browser
from tests.journeys.bad_luck import (
    FIRST_STEP,
    accepted_once,
    count,
    fills_in,
    opens_at_desk,
    sends_dossier,
    sent_once,
    twin,
)
from tests.personas import Helped, Person, Worker, answers_every_step


def test_the_answer_to_the_first_step_is_lost(app: Flask, ong_tu: Person) -> None:
    ong_tu.opens(FIRST_STEP).chooses("Nhà thuê")
    presses_and_hears_nothing(ong_tu, "Tiếp tục")
    ong_tu.presses("Tiếp tục").sees("Nhà đó ở đâu?")
    assert count(app, Draft) == 1


def test_the_answer_to_a_later_step_is_lost(app: Flask, ong_tu: Person) -> None:
    ong_tu.opens(FIRST_STEP).chooses("Nhà thuê").presses("Tiếp tục")
    ong_tu.types("Phường, xã", "cau giay ha noi").types("Số nhà", "Số 12 ngõ 34")
    presses_and_hears_nothing(ong_tu, "Tiếp tục")
    ong_tu.presses("Tiếp tục").sees("Anh/chị ở trong bao lâu?").follows("Quay lại")
    assert ong_tu.typed("Số nhà") == "Số 12 ngõ 34"


def test_the_answer_to_a_new_person_is_lost(app: Flask, ong_tu: Person) -> None:
    fills_in(ong_tu)
    ong_tu.opens("thanh-vien").follows("Thêm người nữa")
    ong_tu.types("Họ, chữ đệm và tên", "Lê Gia Hân").types("Ngày sinh", "02/03/2017").types(
        "Số định danh", "001317000456"
    )
    presses_and_hears_nothing(ong_tu, "Lưu người này")
    ong_tu.presses("Lưu người này")
    assert ong_tu.reads().count("bấm để sửa") == 2


def test_the_answer_to_the_account_is_lost(app: Flask, ong_tu: Person) -> None:
    fills_in(ong_tu)
    ong_tu.follows("Tiếp tục").types("Mã PIN", ong_tu.pin).types("Gõ lại mã PIN", ong_tu.pin)
    presses_and_hears_nothing(ong_tu, "Mở tài khoản")
    assert count(app, Account) == 2
    ong_tu.presses("Mở tài khoản").presses("Gửi hồ sơ").sees("CG-261123-0001")
    assert count(app, Account) == 2


def test_the_answer_to_sending_is_lost(app: Flask, ba_lan: Person) -> None:
    ba_lan.signs_in()
    fills_in(ba_lan)
    presses_and_hears_nothing(ba_lan, "Gửi hồ sơ")
    assert sent_once(app)
    ba_lan.presses("Gửi hồ sơ").sees("Đã gửi hồ sơ").sees("CG-261123-0001")
    assert sent_once(app)


def test_the_answer_to_sending_is_lost_and_ba_lan_looks_whether_it_arrived(app: Flask, ba_lan: Person) -> None:
    ba_lan.signs_in()
    fills_in(ba_lan)
    summary = ba_lan.url
    presses_and_hears_nothing(ba_lan, "Gửi hồ sơ")
    ba_lan.opens("/toi/").sees("CG-261123-0001").sees_no("Đang dở")
    ba_lan.opens(summary).sees("Đã gửi hồ sơ").sees("CG-261123-0001")


def test_the_answer_to_sending_with_anh_minh_is_lost(app: Flask, anh_minh: Helped, ba_lan: Person) -> None:
    anh_minh.begins_with(ba_lan).follows("Đăng ký tạm trú")
    answers_every_step(anh_minh, ba_lan)
    presses_and_hears_nothing(anh_minh, "Gửi hồ sơ")
    anh_minh.presses("Gửi hồ sơ").sees("CG-261123-0001").sees("Đang làm cho: Trần Thị Lan")
    assert sent_once(app)


def test_the_answer_to_ba_lans_agreement_is_lost(app: Flask, anh_minh: Helped, ba_lan: Person) -> None:
    anh_minh.signs_in().follows("Hỗ trợ người dân").follows("Bác đã có tài khoản")
    anh_minh.types("Số điện thoại", ba_lan.phone).types("Mã PIN", ba_lan.pin)
    presses_and_hears_nothing(anh_minh, "Bác đồng ý")
    anh_minh.presses("Bác đồng ý").sees("Đang làm cho: Trần Thị Lan")
    assert count(app, Mandate) == 1


def test_the_answer_to_chi_mais_accept_is_lost(app: Flask, ba_lan: Person, chi_mai: Worker) -> None:
    opens_at_desk(chi_mai, sends_dossier(ba_lan))
    presses_and_hears_nothing(chi_mai, "Tiếp nhận hồ sơ")
    chi_mai.presses("Tiếp nhận hồ sơ").sees("Đã tiếp nhận hồ sơ")
    assert accepted_once(app)


def presses_and_hears_nothing(browser: Browser, words: str) -> None:
    """The form arrives; no answer comes back: neither its page nor its cookies."""
    form, fields = browser.filled(words)
    answer = twin(browser).client.post(form.get("action"), data=MultiDict(fields))
    assert answer.status_code == 303, answer.text
