"""At a locked tablet somebody guesses, or somebody else takes it over."""

from flask import Flask
from time_machine import Traveller

from app.clock import now
from app.dossiers.records import Dossier
from app.people.records import SignIn
from tests.journeys.bad_luck import count
from tests.journeys.locked_tablet import AWAY, PARKED, at_the_address
from tests.personas import Helped, Person


def test_five_wrong_codes_end_it_and_what_was_sent_still_waits(
    app: Flask, evening: Traveller, anh_minh: Helped, ba_lan: Person
) -> None:
    at_the_address(anh_minh, ba_lan)
    evening.shift(AWAY)
    anh_minh.presses("Tiếp tục")
    for _ in range(4):
        anh_minh.types("Mã một lần", "000000").presses("Mở khóa", expects=422).sees("Mã chưa khớp")
    anh_minh.types("Mã một lần", "000000").presses("Mở khóa").sees("Mã gõ sai nhiều lần nên máy đã thoát")
    assert anh_minh.opens("/ho-tro/").heading == "Cán bộ đăng nhập"
    anh_minh.signs_in().sees(PARKED).presses("Gửi tiếp").sees("Anh/chị ở trong bao lâu?")


def test_somebody_else_takes_the_tablet(app: Flask, evening: Traveller, anh_minh: Helped, ba_lan: Person) -> None:
    page = at_the_address(anh_minh, ba_lan).url
    evening.shift(AWAY)
    anh_minh.opens(page).presses("Đổi người").sees("Cán bộ đăng nhập")
    assert count(app, SignIn, SignIn.staff_id.is_not(None), SignIn.ends_at > now()) == 0
    anh_minh.username = "mai"
    anh_minh.signs_in().sees("Nguyễn Thị Mai").opens(page, expects=404).sees_no("Trần Thị Lan")


def test_a_form_that_was_parked_is_not_given_to_the_next_one(
    app: Flask, evening: Traveller, anh_minh: Helped, ba_lan: Person
) -> None:
    at_the_address(anh_minh, ba_lan)
    evening.shift(AWAY)
    anh_minh.presses("Tiếp tục").presses("Đổi người")
    anh_minh.username = "mai"
    anh_minh.signs_in().sees("Việc của anh/chị").sees_no(PARKED)
    assert count(app, Dossier) == 0
