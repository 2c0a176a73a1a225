"""Bà Lan says which messages she wants, in which letters, and is told so."""

import pytest
from flask import Flask

from app.audit.records import AuditRow
from app.clock import now
from app.database import db
from app.dossiers.actions import advance
from app.dossiers.lifecycle import Move
from app.dossiers.queries import locked
from app.people.queries import accounts_at_door
from tests.dossiers.filed import at_work
from tests.journeys.bad_luck import count, fills_in, messages_to, sends_dossier, taps_twice
from tests.personas import Person

only_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
PAGE, NUMBER = "/toi/tin-nhan", "CG-261123-0001"
DAUGHTERS = "0987111222"


def unticks(person: Person, words: str) -> Person:
    for choice in person.document.xpath('//label[contains(@class,"pick")]'):
        if words in choice.text_content():
            choice.find(".//input").attrib.pop("checked")
    return person


def accepted(app: Flask) -> None:
    with app.app_context():
        found = locked(NUMBER, at_work("mai"))
        assert found
        advance(found, Move.ACCEPT, at_work("mai"), now())
        db.session.commit()


def test_she_is_told_what_she_left_ticked_in_the_letters_that_she_chose(app: Flask, ba_lan: Person) -> None:
    ba_lan.signs_in().opens("/toi/").follows("Tin nhắn tới điện thoại của tôi").sees("09•• ••• 678").sees("9 giờ tối")
    unticks(ba_lan, "Hồ sơ tới đâu rồi").chooses("Có dấu").presses("Lưu").sees("Đã lưu")
    assert "checked" not in ba_lan.document.xpath('//input[@value="tien-do"]')[0].attrib
    sends_dossier(ba_lan)
    assert messages_to(app, ba_lan.phone) == []
    accepted(app)
    (told,) = messages_to(app, ba_lan.phone)
    assert told.startswith(f"Công an Phường Cầu Giấy đã nhận hồ sơ {NUMBER}. Hẹn trả 30/11/2026.")
    assert "Hỏi cán bộ Mai 024" in told
    assert count(app, AuditRow, AuditRow.verb == "messages-wished") == 1


@only_sqlite
def test_a_daughters_number_in_the_dossier_hears_nothing_where_she_wants_it_herself(app: Flask, ba_lan: Person) -> None:
    ba_lan.signs_in().opens(PAGE).chooses("Số của tôi").presses("Lưu").sees("Đã lưu")
    own, ba_lan.phone = ba_lan.phone, DAUGHTERS
    fills_in(ba_lan)
    ba_lan.presses("Gửi hồ sơ")
    assert messages_to(app, DAUGHTERS) == []
    assert len(messages_to(app, own)) == 1
    ba_lan.sees("nhắn vào số 09•• ••• 678")


@only_sqlite
def test_a_landline_is_said_to_hear_nothing_and_no_page_promises_a_message(app: Flask, ba_lan: Person) -> None:
    ba_lan.signs_in()
    with app.app_context():
        accounts_at_door(ba_lan.phone)[0].phone = "02438345678"
        db.session.commit()
    ba_lan.opens(PAGE).sees("là máy bàn, không nhận được tin nhắn").sees("gọi điện")


@only_sqlite
def test_two_taps_keep_it_once(app: Flask, ba_lan: Person) -> None:
    taps_twice(ba_lan.signs_in().opens(PAGE).chooses("Có dấu"), "Lưu", at_the_same_moment=False)
    assert count(app, AuditRow, AuditRow.verb == "messages-wished") == 1
