"""Chị Mai copies a dossier into the official system from one sheet; her colleague is told that she does."""

import pytest
from flask import Flask

from app.actor import Role
from app.audit.queries import unsealed
from app.clock import now
from app.database import db
from app.demo import DemoStaff, staff_member
from app.dossiers import queries
from app.dossiers.actions import advance
from app.dossiers.lifecycle import Move
from app.places.queries import ward
from tests.dossiers.filed import IN_NGHIA_DO, at_work, filed
from tests.figures.measured import queries as asked
from tests.personas import Person, Worker

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
NUMBER = "CG-261123-0001"
PAGE = f"/tiep-nhan/ho-so/{NUMBER}"
CODE = "G01.899.108.001-261123-0001"
BUTTON = "Chép sang hệ thống cư trú"


@pytest.fixture
def app(app: Flask, settings) -> Flask:
    huong = DemoStaff("huong", "Vũ Thu Hương", Role.RECEIVER, "")
    with app.app_context():
        db.session.add(staff_member(huong, ward(at_work("mai").ward_id), None, settings.pin_pepper))
        filed()
        moved(Move.ACCEPT)
    return app


def moved(move: Move) -> None:
    found = queries.locked(NUMBER, at_work("mai"))
    assert found
    advance(found, move, at_work("mai"), now())
    db.session.commit()


def boxes(browser: Worker) -> list[str]:
    """The keys of what is ticked."""
    return [str(one.get("value")) for one in browser.document.xpath('//input[@name="o"][@checked]')]


def ticks(browser: Worker, *keys: str) -> Worker:
    for one in browser.document.xpath('//input[@name="o"]'):
        if one.get("value") in keys:
            one.set("checked", "checked")
    return browser


def test_she_ticks_as_she_goes_and_finds_her_ticks_again(chi_mai: Worker):
    chi_mai.signs_in().opens(PAGE).presses(BUTTON).sees("1. Họ, chữ đệm và tên khai sinh").sees("Đã chép\n0/")
    ticks(chi_mai, "1", "2").presses("Ghi lại").sees("Đã chép\n2/")
    assert boxes(chi_mai.opens(f"{PAGE}/chep")) == ["1", "2"]


def test_with_htmx_one_tick_is_kept_and_only_the_count_comes_back(chi_mai: Worker):
    chi_mai.signs_in().opens(PAGE).presses(BUTTON)
    fields = dict(ticks(chi_mai, "3").filled("Ghi lại")[1])
    told = {"HX-Request": "true", "HX-Target": "da_chep", "Origin": "http://localhost"}
    for ma in ("", "G01.8"):
        answer = chi_mai.client.post(f"{PAGE}/chep/o", data={**fields, "ma": ma}, headers=told)
        assert (answer.status_code, answer.text[:16]) == (200, '<p id="da_chep" ')
    assert boxes(chi_mai.opens(f"{PAGE}/chep")) == ["3"]


def test_her_colleague_is_told_and_takes_over_knowing_it(chi_mai: Worker, app: Flask):
    chi_mai.signs_in().opens(PAGE).presses(BUTTON)
    ticks(chi_mai, "1").presses("Ghi lại")
    huong = Worker(app, "huong").signs_in().opens(PAGE).presses(BUTTON, expects=409)
    huong.sees("Nguyễn Thị Mai").sees("đang chép hồ sơ CG-261123-0001, từ 19 giờ 42 phút")
    huong.opens("/tiep-nhan/chua-chep").sees("Nguyễn Thị Mai, đang chép từ 19 giờ 42 phút")
    assert boxes(huong.opens(f"{PAGE}/chep", expects=409).presses("Tôi chép thay Nguyễn Thị Mai")) == ["1"]
    ticks(chi_mai, "2").types("Mã hồ sơ trên cổng", CODE).presses("Ghi lại", expects=409)
    chi_mai.sees("Vũ Thu Hương").sees("chưa được ghi").sees(CODE)
    assert boxes(huong.opens(f"{PAGE}/chep")) == ["1"]


def test_a_number_is_shown_for_the_one_reason_and_she_reads_it(app: Flask, chi_mai: Worker, ba_lan: Person):
    chi_mai.signs_in().opens(PAGE).presses(BUTTON).sees("001••••••345").sees_no(ba_lan.number)
    assert not chi_mai.document.xpath(f'//*[@data-chep="{ba_lan.number}"]')
    chi_mai.presses("Hiện số định danh").sees(ba_lan.number)
    assert chi_mai.document.xpath(f'//*[@data-chep="{ba_lan.number}"]')
    with app.app_context():
        (shown,) = (one for one in unsealed(200) if one.verb == "number-shown")
        assert shown.reason == "nhap-he-thong"
    chi_mai.opens(f"{PAGE}/chep").sees_no(ba_lan.number)


def test_the_code_ends_it_and_stands_on_the_dossier_in_the_register_and_in_the_search(chi_mai: Worker):
    chi_mai.signs_in().opens("/tiep-nhan/").follows("Chưa chép sang hệ thống cư trú").sees(NUMBER).follows("Chép")
    chi_mai.presses("Bắt đầu chép").types("Mã hồ sơ trên cổng", CODE.lower()).presses("Ghi lại")
    chi_mai.sees("Mã trên cổng:").sees(CODE).opens("/tiep-nhan/chua-chep").sees_no(NUMBER)
    chi_mai.opens("/tiep-nhan/so-theo-doi").sees(CODE)
    chi_mai.opens("/tiep-nhan/tim").types("Tên, mã hồ sơ", CODE).presses("Tìm")
    assert chi_mai.heading == f"Hồ sơ {NUMBER}"
    chi_mai.opens(f"{PAGE}/chep").sees("Đừng nhập lần nữa")


def test_sheet_and_list_ask_at_most_twelve_questions(app: Flask, chi_mai: Worker):
    chi_mai.signs_in().opens(PAGE).presses(BUTTON)
    for address in (f"{PAGE}/chep", "/tiep-nhan/chua-chep"):
        with asked(app) as questions:
            chi_mai.opens(address)
        assert len(questions) <= 12, address


def test_a_wrong_code_keeps_what_was_typed_and_what_was_ticked(chi_mai: Worker):
    chi_mai.signs_in().opens(PAGE).presses(BUTTON)
    ticks(chi_mai, "1").types("Mã hồ sơ trên cổng", NUMBER).presses("Ghi lại", expects=422)
    assert chi_mai.sees("Đây là mã của chúng tôi").typed("Mã hồ sơ trên cổng") == NUMBER
    assert boxes(chi_mai) == ["1"]


def test_a_code_of_another_dossier_is_refused_with_its_number(app: Flask, chi_mai: Worker):
    with app.app_context():
        other = queries.locked(filed().number, at_work("mai"))
        assert other
        other.official_code = CODE
        db.session.commit()
    chi_mai.signs_in().opens(PAGE).presses(BUTTON).types("Mã hồ sơ trên cổng", CODE)
    chi_mai.presses("Ghi lại", expects=422).sees("Mã này đã ghi cho hồ sơ CG-261123-0002")


def test_boxes_beside_answers_that_were_mended_meanwhile_are_not_kept(chi_mai: Worker):
    chi_mai.signs_in().opens(PAGE).presses(BUTTON)
    chi_mai.document.xpath('//input[@name="lan"]')[0].set("value", "7")
    ticks(chi_mai, "1").presses("Ghi lại", expects=409).sees("Người dân vừa sửa hồ sơ").presses("Mở lại phiếu chép")
    assert boxes(chi_mai) == []


def test_the_head_looks_at_the_list_and_copies_nothing_and_other_wards_find_nothing(
    app: Flask, anh_quang: Worker, chi_mai: Worker
):
    anh_quang.signs_in().opens("/tiep-nhan/chua-chep").sees(NUMBER).opens(PAGE).sees_no(BUTTON)
    anh_quang.opens(f"{PAGE}/chep", expects=404)
    with app.app_context():
        elsewhere = filed(**IN_NGHIA_DO).number
    chi_mai.signs_in().opens(f"/tiep-nhan/ho-so/{elsewhere}/chep", expects=404)
    fields = chi_mai.opens(PAGE).filled(BUTTON)[1]
    for address in ("chep", "chep/o", "chep/ghi"):
        chi_mai.sends(f"/tiep-nhan/ho-so/{elsewhere}/{address}", fields, expects=404)


def test_what_waits_for_papers_is_not_copied(app: Flask, chi_mai: Worker):
    chi_mai.signs_in().opens(PAGE).presses(BUTTON)
    with app.app_context():
        moved(Move.ASK)
    chi_mai.presses("Ghi lại", expects=409).opens(PAGE).sees_no(BUTTON)
