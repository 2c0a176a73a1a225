"""Bà Lan does not remember her PIN but has her phone: a message asks her, and she reads out the code, or sends it."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from flask import Flask
from time_machine import Traveller

from app.audit.records import AuditRow
from app.mandate_codes.records import MandateCode
from app.mandates.records import Mandate
from app.settings import SmsAccount
from tests.browser import Browser
from tests.journeys.bad_luck import at_once, count, messages_to, twin
from tests.journeys.forgotten import WAIT
from tests.mandates.test_leader import has_phone
from tests.personas import Helped, Person

COMPANY = SmsAccount("http://127.0.0.1:9/", "t", "CA", inbound="own-secret")
NOBODY = "0977000678"


@pytest.fixture
def heard(app: Flask) -> Flask:
    """What people send back arrives."""
    app.extensions["settings"] = replace(app.extensions["settings"], sms=COMPANY)
    return app


def asks(officer: Helped, phone: str, year: str = "1958", term: str = "31 ngày", expects: int = 200) -> Helped:
    officer.opens("/ho-tro/co-tai-khoan").follows("nhắn tin hỏi bác")
    officer.types("Số điện thoại của bác", phone).types("Năm sinh của bác", year).chooses(term).chooses(
        "Mọi hồ sơ cư trú"
    )
    return officer.presses("Nhắn tin hỏi bác", expects)


def reads_out(officer: Helped, code: str, expects: int = 200) -> Helped:
    return officer.types("Mã bác đọc", code).presses("Bác đồng ý, bắt đầu", expects)


def code_on_phone(app: Flask, person: Person) -> str:
    """The digits of the last message that asks her."""
    found = [re.search(r"doc ma (\d{6})", one) for one in messages_to(app, person.phone)]
    return next(one.group(1) for one in reversed(found) if one)


def sends_back(app: Flask, person: Person, text: str) -> None:
    sent = {"from": person.phone, "text": text}
    answer = Browser(app).client.post("/tin-nhan/den", data=sent, headers={"Authorization": "Bearer own-secret"})
    assert answer.status_code == 204


def test_she_reads_out_the_code_and_is_told_how_to_stop(app: Flask, anh_minh: Helped, ba_lan: Person) -> None:
    asks(anh_minh.signs_in(), ba_lan.phone).sees("09•• ••• 678").sees("trong 31 ngày").sees_no("Lan")
    (asked,) = messages_to(app, ba_lan.phone)
    assert re.fullmatch(
        r"Diem Phuong Cau Giay xin lam giup Lan: Moi ho so cu tru.*, 31 ngay\. "
        r"Dong y thi doc ma \d{6} cho can bo\.",
        asked,
    )
    reads_out(anh_minh, code_on_phone(app, ba_lan)).sees("Đang làm cho: Trần Thị Lan")
    told = messages_to(app, ba_lan.phone)[-1]
    assert told.startswith(
        "Anh/chi da dong y de diem dich vu cong Phuong Cau Giay lam ho so giup, den 24/12/2026. Muon"
    )
    anh_minh.follows("Bác đã nhờ những gì").sees("Bác đọc mã tin nhắn là đồng ý")
    notes = [count(app, AuditRow, AuditRow.verb == one) for one in ("mandate-asked", "mandate-code-right")]
    assert [*notes, count(app, AuditRow, AuditRow.verb == "mandate-given", AuditRow.reason == "sms")] == [1, 1, 1]


@pytest.mark.parametrize("words", ["DONG Y {}", "đồng ý {}.", "Dongy{}", "Đồng ý nhé, {}"])
def test_she_answers_from_her_phone(heard: Flask, anh_minh: Helped, ba_lan: Person, words: str) -> None:
    asks(anh_minh.signs_in(), ba_lan.phone).sees("DONG Y")
    reads_out(anh_minh, "", expects=422).sees("chờ một lát rồi bấm lại")
    code = code_on_phone(heard, ba_lan)
    sends_back(heard, ba_lan, words.format(f"{code[:3]} {code[3:]}"))
    assert "nhan HUY" in messages_to(heard, ba_lan.phone)[-1]
    reads_out(anh_minh, "").sees("Đang làm cho: Trần Thị Lan")


def test_a_sitting_agreed_to_from_afar_is_told_too(app: Flask, anh_minh: Helped, ba_lan: Person) -> None:
    reads_out(asks(anh_minh.signs_in(), ba_lan.phone, term="buổi này"), code_on_phone(app, ba_lan))
    assert "da dong y" in messages_to(app, ba_lan.phone)[-1]


def test_nobody_learns_whether_a_phone_has_an_account(app: Flask, anh_minh: Helped, ba_lan: Person) -> None:
    hers = asks(anh_minh.signs_in(), ba_lan.phone)
    nobodys = asks(twin(anh_minh), NOBODY)
    assert hers.reads() == nobodys.reads()
    for tried in range(6):
        one, other = (reads_out(at, f"00000{tried}", 422).reads() for at in (hers, nobodys))
        assert one == other
    asks(twin(anh_minh), ba_lan.phone, "1959")
    assert (count(app, MandateCode), len(messages_to(app, ba_lan.phone)), count(app, Mandate)) == (3, 1, 0)


def test_after_five_wrong_tries_the_right_code_begins_nothing(app: Flask, anh_minh: Helped, ba_lan: Person) -> None:
    asks(anh_minh.signs_in(), ba_lan.phone)
    reads_out(anh_minh, "000000", 422).sees("Còn thử được 4 lần")
    for tried in range(1, 5):
        reads_out(anh_minh, f"00000{tried}", 422)
    reads_out(anh_minh, code_on_phone(app, ba_lan), 422).sees("không dùng được nữa").sees_no("Lan")
    assert anh_minh.typed("Mã bác đọc") == code_on_phone(app, ba_lan)


def test_after_ten_minutes_it_begins_nothing(
    heard: Flask, anh_minh: Helped, ba_lan: Person, evening: Traveller
) -> None:
    asks(anh_minh.signs_in(), ba_lan.phone)
    evening.shift(timedelta(minutes=10))
    code = code_on_phone(heard, ba_lan)
    reads_out(anh_minh, code, 422).sees("không dùng được nữa")
    sends_back(heard, ba_lan, f"DONG Y {code}")
    assert count(heard, Mandate) == 0


def test_a_wrong_code_by_sms_begins_nothing_and_is_answered(heard: Flask, anh_minh: Helped, ba_lan: Person) -> None:
    asks(anh_minh.signs_in(), ba_lan.phone)
    sends_back(heard, ba_lan, "DONG Y 000000")
    assert "Ma chua dung" in messages_to(heard, ba_lan.phone)[-1]
    for tried in range(1, 6):
        sends_back(heard, ba_lan, f"DONG Y 00000{tried}")
    sends_back(heard, ba_lan, f"DONG Y {code_on_phone(heard, ba_lan)}")
    assert count(heard, Mandate) == 0


def test_a_code_sent_from_another_phone_begins_nothing(
    heard: Flask, anh_minh: Helped, ba_lan: Person, ong_tu: Person
) -> None:
    asks(anh_minh.signs_in(), ba_lan.phone)
    sends_back(heard, ong_tu, f"DONG Y {code_on_phone(heard, ba_lan)}")
    assert (count(heard, Mandate), messages_to(heard, ong_tu.phone)) == (0, [])


def test_huy_instead_of_an_answer_and_huy_afterwards(heard: Flask, anh_minh: Helped, ba_lan: Person) -> None:
    asks(anh_minh.signs_in(), ba_lan.phone)
    sends_back(heard, ba_lan, "HUY")
    reads_out(anh_minh, code_on_phone(heard, ba_lan), 422).sees("không dùng được nữa")
    reads_out(asks(anh_minh, ba_lan.phone), code_on_phone(heard, ba_lan)).sees("Làm cùng Trần Thị Lan")
    sends_back(heard, ba_lan, "HUY")
    anh_minh.opens(anh_minh.url, expects=404).sees("đã kết thúc")


def test_read_out_and_sent_back_at_once_it_is_one_mandate(heard: Flask, anh_minh: Helped, ba_lan: Person) -> None:
    asks(anh_minh.signs_in(), ba_lan.phone)
    code, tab = code_on_phone(heard, ba_lan), twin(anh_minh)
    at_once(
        lambda: reads_out(anh_minh, code),
        lambda: reads_out(tab, code),
        lambda: sends_back(heard, ba_lan, f"DONG Y {code}"),
    )
    assert (count(heard, Mandate), count(heard, AuditRow, AuditRow.verb == "mandate-given")) == (1, 1)


def test_later_her_page_is_opened_like_on_any_other_day(
    app: Flask, anh_minh: Helped, ba_lan: Person, evening: Traveller
) -> None:
    asked = asks(anh_minh.signs_in(), ba_lan.phone).url
    reads_out(anh_minh, code_on_phone(app, ba_lan)).follows("Xong, chào bác").presses("Xong, chào bác")
    evening.shift(timedelta(minutes=10))
    reads_out(anh_minh.opens(asked), "000000").sees("Mở trang của Trần Thị Lan?")


def test_a_phone_is_asked_three_times_an_hour_whoever_asks(app: Flask, anh_minh: Helped, ba_lan: Person) -> None:
    anh_minh.signs_in()
    for year in ("1958", "1957", "1956"):
        asks(anh_minh, ba_lan.phone, year)
    asks(anh_minh, ba_lan.phone, expects=422).sees(WAIT)
    assert (anh_minh.typed("Số điện thoại của bác"), len(messages_to(app, ba_lan.phone))) == (ba_lan.phone, 1)


@pytest.mark.parametrize(("phone", "year", "words"), [("024 3834 5678", "1958", "máy bàn"), ("0912", "58", "bốn số")])
def test_what_cannot_be_asked_is_said_and_stays(anh_minh: Helped, phone: str, year: str, words: str) -> None:
    asks(anh_minh.signs_in(), phone, year, "Một ngày", expects=422).sees(words)
    assert (anh_minh.typed("Số điện thoại"), anh_minh.typed("Năm sinh")) == (phone, year)
    assert anh_minh.document.xpath('//input[@name="han" and @checked]/@value') == ["1"]


def test_anh_minh_is_not_asked_for_himself(heard: Flask, anh_minh: Helped, ba_lan: Person) -> None:
    with heard.app_context():
        has_phone("minh", ba_lan.phone, 1958)
    asks(anh_minh.signs_in(), ba_lan.phone)
    reads_out(anh_minh, code_on_phone(heard, ba_lan), 422).sees("tài khoản của chính anh/chị")
    sends_back(heard, ba_lan, f"DONG Y {code_on_phone(heard, ba_lan)}")
    assert count(heard, Mandate) == 0
