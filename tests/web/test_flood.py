"""A flood at the doors is told to wait in words, and keeps no neighbour out."""

from datetime import timedelta

from flask import Flask
from time_machine import Traveller

from tests.journeys.bad_luck import FIRST_STEP
from tests.personas import Helped, Person

TOO_MANY = 81


def knocks(person: Person, times: int) -> list[int]:
    """Sign-ins at an account that is nobody's, from one browser."""
    person.opens("/dang-nhap")
    form, fields = person.filled("Đăng nhập")
    typed = {**dict(fields), "dien_thoai": "12", "pin": "000000"}
    return [person.client.post(form.get("action"), data=typed).status_code for _ in range(times)]


def test_a_flood_is_told_until_when_to_wait(ong_tu: Person):
    answers = knocks(ong_tu, TOO_MANY)
    assert (set(answers[:-1]), answers[-1]) == ({422}, 429)
    ong_tu.opens("/dang-nhap").types("Số điện thoại", ong_tu.phone).types("Mã PIN", "000000")
    ong_tu.presses("Đăng nhập", expects=429)
    assert ong_tu.typed("Số điện thoại") == ong_tu.phone
    assert 0 < int(ong_tu.response.headers["Retry-After"]) <= 61


def test_after_a_minute_it_is_over(ong_tu: Person, ba_lan: Person, evening: Traveller):
    knocks(ong_tu, TOO_MANY)
    evening.shift(timedelta(seconds=61))
    assert knocks(ong_tu, 1) == [422]


def test_a_neighbour_at_the_same_address_still_signs_in(ong_tu: Person, ba_lan: Person):
    knocks(ong_tu, 2 * TOO_MANY)
    assert ba_lan.signs_in().heading == "Trang của tôi"


def test_whoever_guesses_at_ba_lan_does_not_keep_her_out(ong_tu: Person, ba_lan: Person, anh_minh: Helped):
    ba_lan.signs_in().opens("/dang-xuat").presses("Thoát")
    ong_tu.opens("/dang-nhap")
    form, fields = ong_tu.filled("Đăng nhập")
    for _ in range(60):
        ong_tu.client.post(form.get("action"), data={**dict(fields), "dien_thoai": ba_lan.phone, "pin": "000001"})
    assert ba_lan.signs_in().heading == "Trang của tôi"
    anh_minh.begins_with(ba_lan).sees("Đang làm cho: Trần Thị Lan")


def test_drafts_from_one_browser_have_an_end_in_words(app: Flask, ong_tu: Person):
    for _ in range(60):
        ong_tu.opens(FIRST_STEP).chooses("Nhà thuê").presses("Tiếp tục")
    ong_tu.opens(FIRST_STEP).chooses("Nhà thuê").presses("Tiếp tục", expects=429)


def test_steps_and_fields_of_a_draft_have_none(ong_tu: Person):
    ong_tu.opens(FIRST_STEP).chooses("Nhà thuê").presses("Tiếp tục")
    form, fields = ong_tu.filled("Tiếp tục")
    statuses = {ong_tu.client.post(form.get("action"), data=dict(fields)).status_code for _ in range(120)}
    assert statuses == {422}
