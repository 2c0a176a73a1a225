"""Anh Quang writes what the ward's messages say, sees them as a phone shows them, and takes it back."""

import pytest
from flask import Flask

from app.actor import Role
from app.audit.records import AuditRow
from app.clock import now
from app.database import db
from app.dossiers.actions import advance
from app.dossiers.lifecycle import Move
from app.dossiers.queries import locked
from app.messages.records import WardText
from app.people.queries import staff_at_door
from tests.dossiers.filed import at_work, filed
from tests.journeys.bad_luck import count, joins, messages_to, taps_twice
from tests.personas import Worker

only_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
PAGE = "/tiep-nhan/chu-tin-nhan"
ACCEPTED = f"{PAGE}/ho-so-tiep-nhan"
OWN = "Hồ sơ {ma} đã tới tay chúng tôi, hẹn {han}."


@pytest.fixture
def anh_quang(app: Flask) -> Worker:
    return joins(app, "anh", "Đỗ Thế Anh", Role.HEAD).signs_in()


def accepts(app: Flask) -> str:
    """The last message after a dossier was accepted."""
    with app.app_context():
        found = locked(filed().number, at_work("mai"))
        assert found
        advance(found, Move.ACCEPT, at_work("mai"), now())
        db.session.commit()
    return messages_to(app, "0912345678")[-1]


def test_what_he_writes_is_what_ba_lan_reads_and_ours_comes_back(app: Flask, anh_quang: Worker) -> None:
    anh_quang.opens("/can-bo/").follows("Chữ của tin nhắn").follows("Đã tiếp nhận hồ sơ")
    anh_quang.types("Người dân đọc gì?", OWN).presses("Dùng chữ này").sees("đang dùng").sees("Đỗ Thế Anh").sees(OWN)
    assert accepts(app) == "Ho so CG-261123-0001 da toi tay chung toi, hen 30/11/2026."
    anh_quang.opens(PAGE).sees("chữ của phường").opens(ACCEPTED).presses("Dùng lại chữ có sẵn").sees("thôi dùng")
    assert accepts(app).startswith("Cong an Phuong Cau Giay da nhan ho so CG-261123-0002")
    verbs = AuditRow.verb.in_(("ward-text-set", "ward-text-ended"))
    assert (count(app, WardText, WardText.ended_at.is_not(None)), count(app, AuditRow, verbs)) == (1, 2)


@only_sqlite
def test_he_sees_it_on_a_phone_first_and_nothing_is_kept(app: Flask, anh_quang: Worker) -> None:
    anh_quang.opens(PAGE).types("Một phần tin giá", "350").presses("Lưu giá")
    anh_quang.opens(ACCEPTED).types("Người dân đọc gì?", OWN).presses("Xem trước")
    anh_quang.sees("Ho so CG-261123-0042 da toi tay chung toi, hen 30/11/2026.").sees("1 phần tin,").sees("350 đ")
    assert anh_quang.typed("Người dân đọc gì?") == OWN
    assert count(app, WardText, WardText.id.is_not(None)) == 0


@only_sqlite
def test_what_cannot_be_sent_stays_typed_and_says_why(app: Flask, anh_quang: Worker) -> None:
    anh_quang.opens(ACCEPTED).types("Người dân đọc gì?", "Hồ sơ {ma}").presses("Dùng chữ này", expects=422)
    anh_quang.sees("phải có {han} ngày hẹn trả")
    assert anh_quang.typed("Người dân đọc gì?") == "Hồ sơ {ma}"
    anh_quang.opens(PAGE).types("Một phần tin giá", "nhiều").presses("Lưu giá", expects=422).sees("Ghi số đồng")
    anh_quang.opens(f"{PAGE}/ma-pin", expects=404)


@pytest.mark.parametrize("at_the_same_moment", [True, False])
def test_two_taps_write_it_once(app: Flask, anh_quang: Worker, at_the_same_moment: bool) -> None:
    anh_quang.opens(ACCEPTED).types("Người dân đọc gì?", OWN)
    taps_twice(anh_quang, "Dùng chữ này", at_the_same_moment=at_the_same_moment)
    assert count(app, WardText, WardText.id.is_not(None)) == 1


@only_sqlite
def test_each_ward_says_it_in_its_own_words(app: Flask, anh_quang: Worker, chi_hoa: Worker, chi_mai: Worker) -> None:
    anh_quang.opens(ACCEPTED).types("Người dân đọc gì?", OWN).presses("Dùng chữ này")
    with app.app_context():
        hoa = staff_at_door("hoa")
        assert hoa
        hoa.role = Role.HEAD
        db.session.commit()
    chi_hoa.signs_in().opens(ACCEPTED).sees_no("Đỗ Thế Anh").sees_no("đã tới tay")
    chi_mai.signs_in().opens(PAGE, expects=404)
