"""Somebody taps twice, or two do the same at the same moment: it happens once, and both land on the same page."""

import pytest
from flask import Flask

from app.actor import Role
from app.drafts.records import Draft
from app.mandates.records import Mandate
from app.people.records import Account
from app.posts.records import AnsweredPost
from tests.journeys.bad_luck import (
    FIRST_STEP,
    accepted_once,
    at_once,
    count,
    fills_in,
    joins,
    opens_at_desk,
    sends_dossier,
    sent_once,
    taps_twice,
    twin,
)
from tests.personas import Helped, Person, Worker, answers_every_step

either_way = pytest.mark.parametrize("at_the_same_moment", [False, True], ids=["one after the other", "at once"])


@either_way
def test_ba_lan_taps_send_twice(app: Flask, ba_lan: Person, at_the_same_moment: bool) -> None:
    ba_lan.signs_in()
    fills_in(ba_lan)
    first, second = taps_twice(ba_lan, "Gửi hồ sơ", at_the_same_moment)
    assert first.sees("CG-261123-0001").url == second.sees("CG-261123-0001").url
    assert sent_once(app)
    assert count(app, AnsweredPost, AnsweredPost.route == "alone.filing.send") == 1


@either_way
def test_ba_lan_sends_from_two_tabs_with_two_keys(app: Flask, ba_lan: Person, at_the_same_moment: bool) -> None:
    ba_lan.signs_in()
    fills_in(ba_lan)
    tab = twin(ba_lan).opens(ba_lan.url)
    keys = {dict(one.filled("Gửi hồ sơ")[1])["khoa"] for one in (tab, ba_lan)}
    assert len(keys) == 2
    if at_the_same_moment:
        at_once(lambda: ba_lan.presses("Gửi hồ sơ"), lambda: tab.presses("Gửi hồ sơ"))
    else:
        ba_lan.presses("Gửi hồ sơ")
        tab.presses("Gửi hồ sơ")
    assert ba_lan.sees("CG-261123-0001").url == tab.sees("CG-261123-0001").url
    assert sent_once(app)


@either_way
def test_anh_minh_taps_send_twice_for_ba_lan(
    app: Flask, anh_minh: Helped, ba_lan: Person, at_the_same_moment: bool
) -> None:
    anh_minh.begins_with(ba_lan).follows("Đăng ký tạm trú")
    answers_every_step(anh_minh, ba_lan)
    first, second = taps_twice(anh_minh, "Gửi hồ sơ", at_the_same_moment)
    assert first.sees("CG-261123-0001").url == second.sees("Đang làm cho: Trần Thị Lan").url
    assert sent_once(app)


def test_two_people_send_at_the_same_moment_and_get_two_numbers(app: Flask, ba_lan: Person, ong_tu: Person) -> None:
    ba_lan.signs_in()
    fills_in(ba_lan)
    fills_in(ong_tu)
    ong_tu.follows("Tiếp tục").opens_account()
    at_once(lambda: ba_lan.presses("Gửi hồ sơ"), lambda: ong_tu.presses("Gửi hồ sơ"))
    numbers = {person.url.rpartition("/")[2] for person in (ba_lan, ong_tu)}
    assert numbers == {"CG-261123-0001", "CG-261123-0002"}
    assert sent_once(app, times=2)


def test_chi_mai_taps_accept_twice(app: Flask, ba_lan: Person, chi_mai: Worker) -> None:
    opens_at_desk(chi_mai, sends_dossier(ba_lan))
    first, second = taps_twice(chi_mai, "Tiếp nhận hồ sơ", at_the_same_moment=False)
    assert first.sees("Đã tiếp nhận").url == second.sees("Đã tiếp nhận").url
    assert accepted_once(app)


def test_chi_mai_taps_accept_twice_at_once(app: Flask, ba_lan: Person, chi_mai: Worker) -> None:
    opens_at_desk(chi_mai, sends_dossier(ba_lan))
    answers = accept_at_once(chi_mai, twin(chi_mai))
    assert answers[0] == 303
    assert answers[1] in (303, 409), "the page of the accepted dossier, or words"
    assert accepted_once(app)


def test_two_receivers_accept_at_the_same_moment(app: Flask, ba_lan: Person, chi_mai: Worker) -> None:
    number = sends_dossier(ba_lan)
    chi_lien = joins(app, "lien", "Bùi Thị Liên", Role.RECEIVER)
    for one in (chi_mai, chi_lien):
        opens_at_desk(one, number)
    assert accept_at_once(chi_mai, chi_lien) == [303, 409]
    assert accepted_once(app)


def test_a_receiver_who_comes_later_is_told_so(app: Flask, ba_lan: Person, chi_mai: Worker) -> None:
    opens_at_desk(chi_mai, sends_dossier(ba_lan))
    tab = twin(chi_mai).opens(chi_mai.url)
    chi_mai.presses("Tiếp nhận hồ sơ")
    tab.presses("Tiếp nhận hồ sơ", expects=409).sees("Có người vừa làm việc này")
    assert accepted_once(app)


@either_way
def test_ong_tu_taps_open_account_twice(app: Flask, ong_tu: Person, at_the_same_moment: bool) -> None:
    fills_in(ong_tu)
    ong_tu.follows("Tiếp tục").types("Mã PIN", ong_tu.pin).types("Gõ lại mã PIN", ong_tu.pin)
    first, second = taps_twice(ong_tu, "Mở tài khoản", at_the_same_moment)
    assert count(app, Account) == 2, "the demo's own and ông Tư's"
    assert first.url == second.url
    for one in (first, second):
        one.opens("/toi/").sees("Lê Văn Tư").sees("Trang của tôi")


@either_way
def test_anh_minh_taps_ba_lans_agreement_twice(
    app: Flask, anh_minh: Helped, ba_lan: Person, at_the_same_moment: bool
) -> None:
    anh_minh.signs_in().follows("Hỗ trợ người dân").follows("Bác đã có tài khoản")
    anh_minh.types("Số điện thoại", ba_lan.phone).types("Mã PIN", ba_lan.pin)
    first, second = taps_twice(anh_minh, "Bác đồng ý", at_the_same_moment)
    assert count(app, Mandate) == 1
    assert first.sees("Đang làm cho: Trần Thị Lan").url == second.url


@either_way
def test_anh_minh_taps_open_account_for_ong_tu_twice(
    app: Flask, anh_minh: Helped, ong_tu: Person, at_the_same_moment: bool
) -> None:
    anh_minh.signs_in().follows("Hỗ trợ người dân").follows("Mở tài khoản cho bác").follows("Bác không mang thẻ")
    anh_minh.types("Họ tên", ong_tu.name).types("Năm sinh", ong_tu.born[-4:]).types("Số điện thoại", ong_tu.phone)
    anh_minh.types("Mã PIN", ong_tu.pin).types("Bác bấm lại mã PIN", ong_tu.pin)
    first, second = taps_twice(anh_minh, "Bác đồng ý, mở tài khoản", at_the_same_moment)
    assert (count(app, Account), count(app, Mandate)) == (2, 1)
    assert first.sees("Đang làm cho: Lê Văn Tư").url == second.url


@either_way
def test_the_goodbye_is_tapped_twice(app: Flask, anh_minh: Helped, ba_lan: Person, at_the_same_moment: bool) -> None:
    anh_minh.begins_with(ba_lan).follows("Xong, chào bác")
    first, second = taps_twice(anh_minh, "Xong, chào bác", at_the_same_moment)
    assert first.sees_no("Đang làm cho").url == second.sees_no("Đang làm cho").url


@either_way
def test_the_first_step_is_tapped_twice(app: Flask, ong_tu: Person, at_the_same_moment: bool) -> None:
    ong_tu.opens(FIRST_STEP).chooses("Nhà thuê")
    first, second = taps_twice(ong_tu, "Tiếp tục", at_the_same_moment)
    assert count(app, Draft) == 1
    assert first.sees("Nhà đó ở đâu?").url == second.sees("Nhà đó ở đâu?").url


@either_way
def test_a_person_is_added_with_two_taps(app: Flask, ong_tu: Person, at_the_same_moment: bool) -> None:
    fills_in(ong_tu)
    ong_tu.opens("thanh-vien").follows("Thêm một người")
    ong_tu.types("Họ, chữ đệm và tên", "Lê Thị Na").types("Ngày sinh", "05/02/1971").chooses("Nữ")
    ong_tu.types("Số định danh", "001171004321").types("Là gì của chủ hộ", "Vợ")
    first, second = taps_twice(ong_tu, "Lưu người này", at_the_same_moment)
    assert first.url == second.url
    ong_tu.opens(first.url)
    assert ong_tu.reads().count("Lê Thị Na") == 2, "once in the list, once on “Thêm người giống …”"


def accept_at_once(*workers: Worker) -> list[int]:
    """Everybody presses the button of the open dossier; how each was answered."""
    answers = []

    def accepts(worker: Worker) -> None:
        form, fields = worker.filled("Tiếp nhận hồ sơ")
        answers.append(worker.client.post(form.get("action"), data=dict(fields)))

    at_once(*(lambda worker=worker: accepts(worker) for worker in workers))
    for answer in answers:
        assert answer.status_code == 303 or "Có người vừa làm việc này" in answer.text
    return sorted(answer.status_code for answer in answers)
