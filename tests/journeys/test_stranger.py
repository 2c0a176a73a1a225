"""Who may not see something is told that there is no such page, whatever the address."""

from datetime import timedelta

import pytest
from flask import Flask
from time_machine import Traveller

from app import demo
from app.actor import Role
from app.clock import now
from app.dossiers.records import Dossier
from app.drafts.records import Draft
from app.mandates.records import Mandate
from tests.browser import Browser
from tests.journeys.bad_luck import (
    FIRST_STEP,
    accepted_once,
    count,
    fills_in,
    joins,
    opens_at_desk,
    sends_dossier,
    sent_once,
    twin,
)
from tests.personas import Helped, Person, Worker, answers_every_step

ACCEPT = "/tiep-nhan/ho-so/CG-261123-0001/tiep-nhan"


def tries(browser: Browser, url: str, expects: int = 404) -> None:
    """Send a form of ours, with a good token, to an address found elsewhere."""
    token = twin(browser).opens("/dang-xuat").filled("Thoát")[1]
    browser.sends(url, token, expects=expects)


def test_chi_hoa_of_the_other_ward_sees_nothing_of_ours(
    app: Flask, ba_lan: Person, chi_mai: Worker, chi_hoa: Worker
) -> None:
    opens_at_desk(chi_mai, sends_dossier(ba_lan))
    chi_hoa.signs_in().follows("Hồ sơ chờ xử lý").sees("Không còn hồ sơ nào chờ").sees_no("CG-2611")
    chi_hoa.opens("/tiep-nhan/?sau=CG-261123-0001").sees_no("Trần Thị Lan")
    chi_hoa.opens(chi_mai.url, expects=404).sees_no("Trần Thị Lan")
    tries(chi_hoa, ACCEPT)
    chi_mai.opens(chi_mai.url).sees("Mới gửi, chờ tiếp nhận")


def test_a_resident_sees_no_dossier_of_another(ba_lan: Person, ong_tu: Person) -> None:
    number = sends_dossier(ba_lan)
    fills_in(ong_tu)
    ong_tu.follows("Tiếp tục").opens_account().opens(f"/toi/ho-so/{number}", expects=404)
    ong_tu.opens(f"/da-gui/{number}", expects=404)
    ong_tu.opens("/toi/").sees_no(number).sees_no("Trần Thị Lan")


@pytest.mark.parametrize("page", ["cho-o", "thanh-vien", "thanh-vien/nguoi/moi", "kiem-tra", "tai-khoan"])
def test_a_draft_exists_only_for_its_browser_and_its_account(
    app: Flask, ba_lan: Person, ong_tu: Person, page: str
) -> None:
    fills_in(ong_tu)
    draft = ong_tu.url.rpartition("/")[0]
    Browser(app).opens(f"{draft}/{page}", expects=404)
    ba_lan.signs_in().opens(f"{draft}/{page}", expects=404)
    ong_tu.opens(f"{draft}/{page}")


@pytest.mark.parametrize("act", ["gui", "cho-o", "cho-o/luu", "tai-khoan", "thanh-vien/nguoi/moi"])
def test_nobody_writes_into_a_draft_of_another(app: Flask, ba_lan: Person, ong_tu: Person, act: str) -> None:
    fills_in(ong_tu)
    ba_lan.signs_in()
    tries(ba_lan, f"{ong_tu.url.rpartition('/')[0]}/{act}")
    assert count(app, Dossier) == 0


def test_the_people_of_a_draft_are_not_read_by_another(ba_lan: Person, ong_tu: Person) -> None:
    fills_in(ong_tu)
    ong_tu.opens("thanh-vien").follows("Trần Gia Bảo")
    ba_lan.signs_in().opens(ong_tu.url, expects=404)
    tries(ba_lan, f"{ong_tu.url}/bo")
    ong_tu.opens(ong_tu.url).sees("Sửa một người")


def test_who_takes_over_a_shared_phone_and_goes_back_begins_a_draft_of_her_own(app: Flask, ong_tu: Person) -> None:
    first_page = twin(ong_tu).opens(FIRST_STEP).chooses("Nhà thuê")
    ong_tu.client = first_page.client
    form, fields = first_page.filled("Tiếp tục")
    ong_tu.sends(form.get("action"), fields)
    ong_tu.opens(ong_tu.url.replace("noi-o", "cho-o"))
    answers_every_step(ong_tu, ong_tu)
    ong_tu.follows("Tiếp tục").opens_account().follows("Thoát").presses("Thoát")

    first_page.presses("Tiếp tục", expects=422).presses("Tiếp tục").opens("kiem-tra").sees_no("Lê Văn Tư")
    assert first_page.heading == "Nhà đó ở đâu?"
    assert count(app, Draft) == 2


def test_the_pages_of_a_mandate_belong_to_the_officer_to_whom_it_was_given(
    app: Flask, anh_minh: Helped, ba_lan: Person, ong_tu: Person, ong_binh: Worker, chi_mai: Worker
) -> None:
    anh_minh.begins_with(ba_lan)
    mandate = anh_minh.url
    anh_minh.follows("Đăng ký tạm trú").chooses("Nhà thuê").presses("Tiếp tục")
    anh_duc = joins(app, "duc", "Vũ Anh Đức", Role.OFFICER)
    for stranger in (anh_duc, ong_binh, chi_mai):
        stranger.signs_in()
        for address in (mandate, anh_minh.url, f"{mandate}chao"):
            stranger.opens(address, expects=404).sees_no("Trần Thị Lan")
        tries(stranger, f"{mandate}chao")
    ba_lan.signs_in().opens(mandate, expects=404)
    Browser(app).opens(mandate).sees("Cán bộ đăng nhập").sees_no("Trần Thị Lan")
    anh_minh.opens(mandate).sees("Đang làm cho: Trần Thị Lan")


@pytest.mark.parametrize("ends", ["with goodbye", "after two hours"])
def test_after_the_sitting_anh_minh_sees_nothing_more(
    evening: Traveller, anh_minh: Helped, ba_lan: Person, ends: str
) -> None:
    anh_minh.begins_with(ba_lan)
    mandate = anh_minh.url
    anh_minh.follows("Đăng ký tạm trú")
    answers_every_step(anh_minh, ba_lan)
    summary = anh_minh.url
    anh_minh.presses("Gửi hồ sơ")
    sent = anh_minh.url
    if ends == "with goodbye":
        anh_minh.follows("Xong, chào bác").presses("Xong, chào bác")
    else:
        evening.shift(timedelta(hours=2, seconds=1))
        anh_minh.opens("/ho-tro/").types("Mã một lần", demo.current_code(now())).presses("Mở khóa")
    for address in (mandate, summary, sent):
        anh_minh.opens(address, expects=404).sees("Buổi hỗ trợ đã kết thúc").sees_no("Trần Thị Lan")
    anh_minh.opens("/tiep-nhan/ho-so/CG-261123-0001", expects=404)


def test_a_new_mandate_does_not_show_what_an_older_one_sent(anh_minh: Helped, ba_lan: Person) -> None:
    anh_minh.begins_with(ba_lan).follows("Đăng ký tạm trú")
    answers_every_step(anh_minh, ba_lan)
    anh_minh.presses("Gửi hồ sơ").follows("Xong, chào bác").presses("Xong, chào bác")
    anh_minh.opens("/ho-tro/co-tai-khoan").types("Số điện thoại", ba_lan.phone).types("Mã PIN", ba_lan.pin)
    anh_minh.presses("Bác đồng ý").sees_no("CG-261123-0001")


def test_what_was_begun_at_the_point_goes_on_at_home(
    app: Flask, anh_minh: Helped, ba_lan: Person, ong_tu: Person
) -> None:
    anh_minh.begins_with(ba_lan).follows("Đăng ký tạm trú").chooses("Nhà thuê").presses("Tiếp tục")
    anh_minh.follows("Xong, chào bác").sees("Còn hồ sơ chưa gửi")
    anh_minh.sees("vào “Trang của tôi” để làm tiếp").presses("Xong, chào bác")
    ba_lan.signs_in().sees("Đang dở").follows("Đăng ký tạm trú").sees("Nhà đó ở đâu?")
    code = ba_lan.document.xpath('//p[@class="after"]/b')[0].text
    ba_lan.types("Phường, xã", "cau giay ha noi").types("Số nhà", "Số 9").presses("Tiếp tục")
    granddaughter = Browser(app).opens("/lam-tiep/").types("Mã làm tiếp", code).presses("Làm tiếp")
    granddaughter.sees("Anh/chị ở trong bao lâu?")
    assert (count(app, Draft), count(app, Mandate)) == (1, 1)


@pytest.mark.parametrize("who", ["ong_binh", "em_son", "anh_minh"])
def test_leader_admin_and_officer_have_no_desk(
    request: pytest.FixtureRequest, app: Flask, ba_lan: Person, who: str
) -> None:
    number = sends_dossier(ba_lan)
    worker: Worker = request.getfixturevalue(who)
    worker.signs_in()
    for address in ("/tiep-nhan/", f"/tiep-nhan/ho-so/{number}"):
        worker.opens(address, expects=404).sees_no("Trần Thị Lan")
    tries(worker, ACCEPT)
    worker.opens(f"/toi/ho-so/{number}")
    assert worker.heading == "Đăng nhập"
    assert sent_once(app)


def test_anh_quang_sees_and_cannot_accept(app: Flask, ba_lan: Person, anh_quang: Worker, chi_mai: Worker) -> None:
    number = sends_dossier(ba_lan)
    opens_at_desk(anh_quang, number)
    anh_quang.sees("Trần Thị Lan").sees_no("Tiếp nhận hồ sơ")
    tries(anh_quang, ACCEPT, expects=409)
    opens_at_desk(chi_mai, number)
    chi_mai.sees("Mới gửi, chờ tiếp nhận").presses("Tiếp nhận hồ sơ")
    assert accepted_once(app)


@pytest.mark.parametrize("move", ["khong-co", "accept", "tiep-nhan2"])
def test_a_move_that_does_not_exist_is_no_page(app: Flask, ba_lan: Person, chi_mai: Worker, move: str) -> None:
    opens_at_desk(chi_mai, sends_dossier(ba_lan))
    tries(chi_mai, ACCEPT.replace("CG-261123-0001/tiep-nhan", f"CG-261123-0001/{move}"))
    assert sent_once(app)
