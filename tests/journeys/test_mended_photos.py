"""A photo that was blurred is sent anew on the page that holds only what was asked."""

import errno
import os
from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import select
from time_machine import Traveller

from app.actor import WORKER
from app.clock import now
from app.database import db
from app.files.records import Attachment
from app.worker import forget_old
from tests.dossiers.filed import filed
from tests.files.brought import UPLOAD, attaches, files, rows, thumbnails
from tests.files.photographed import docx, noise, packed, photo
from tests.journeys.bad_luck import twin
from tests.journeys.test_mended import DESK, MINE, NUMBER, asks
from tests.personas import Helped, Person, Worker

NEW = (photo(600, 800), "hop dong.jpg")
CHOOSE = "Chọn ảnh"


@pytest.fixture
def asked(app: Flask, ba_lan: Person, chi_mai: Worker) -> Person:
    """Chị Mai asks for the owner's name and the paper about renting; bà Lan has the page open."""
    with app.app_context():
        filed()
    ba_lan.signs_in()
    asks(chi_mai.signs_in(), "Họ tên chủ nhà", "Giấy cho thuê")
    return ba_lan.opens(f"{MINE}/bo-sung")


def test_bac_sends_the_photo_and_the_desk_sees_it_only_with_the_answer(asked: Person, chi_mai: Worker) -> None:
    asked.types("Họ tên chủ nhà", "Ngô Hai")
    attaches(asked, CHOOSE, NEW, presses=UPLOAD).sees("Thêm ảnh nữa")
    assert (asked.typed("Họ tên chủ nhà"), len(thumbnails(asked))) == ("Ngô Hai", 1)
    assert asked.client.get(thumbnails(asked)[0]).mimetype == "image/jpeg"
    assert not thumbnails(chi_mai.opens(DESK))
    asked.presses("Gửi bổ sung").sees("Bổ sung: 1 ảnh")
    chi_mai.opens(DESK).sees("Bổ sung: 1 ảnh").sees("Ảnh 1: Giấy cho thuê, cho mượn hoặc cho ở nhờ, bổ sung 23/11/2026")
    assert len(thumbnails(chi_mai)) == 1


def test_the_old_photo_stands_beside_the_new_one_for_her_alone(
    asked: Person, chi_mai: Worker, anh_minh: Helped
) -> None:
    attaches(asked, CHOOSE, NEW, presses="Gửi bổ sung").sees("Đã gửi bổ sung")
    asks(chi_mai, "Giấy cho thuê", again="Ảnh mờ")
    asked.opens(f"{MINE}/bo-sung").sees("Anh/chị đã gửi")
    (old,) = thumbnails(asked)
    assert asked.client.get(old).mimetype == "image/jpeg"
    attaches(asked, CHOOSE, (photo(800, 600), "ro hon.jpg"), presses=UPLOAD).sees("Gửi lại")
    assert (thumbnails(asked)[0], len(thumbnails(asked))) == (old, 2)
    anh_minh.begins_with(asked).follows(NUMBER).follows("Bổ sung hồ sơ").sees_no("Anh/chị đã gửi")
    assert old not in thumbnails(anh_minh)


def test_the_button_that_answers_takes_the_chosen_photo_along(asked: Person, chi_mai: Worker) -> None:
    attaches(asked, CHOOSE, (packed(noise(800, 600), quality=85), "to.jpg"), presses="Gửi bổ sung")
    asked.sees("Đã gửi bổ sung")
    assert len(thumbnails(chi_mai.opens(DESK))) == 1


def test_a_mistake_in_a_name_costs_no_photo(asked: Person) -> None:
    asked.types("Họ tên chủ nhà", "Ngô 2")
    attaches(asked, CHOOSE, NEW, presses="Gửi bổ sung", expects=422).sees("Họ tên không có chữ số")
    assert (asked.typed("Họ tên chủ nhà"), len(thumbnails(asked))) == ("Ngô 2", 1)


def test_a_file_that_is_no_photo_is_told_beside_it_and_nothing_is_sent_yet(asked: Person, chi_mai: Worker) -> None:
    attaches(asked, CHOOSE, (docx(), "don.jpg"), NEW, presses="Gửi bổ sung", expects=422)
    asked.sees("don.jpg: Đây không phải ảnh hay PDF").sees("Còn 1 chỗ cần sửa")
    assert len(thumbnails(asked)) == 1
    chi_mai.opens(DESK).sees("Đang chờ người dân bổ sung")


def test_nothing_chosen_is_told_and_a_second_time_the_same_is_one(asked: Person) -> None:
    attaches(asked, CHOOSE, presses=UPLOAD, expects=422).sees("Chưa có ảnh nào được chọn")
    attaches(asked, CHOOSE, NEW, presses=UPLOAD)
    attaches(asked, "Thêm ảnh", NEW, presses=UPLOAD).sees("đã có ở đây, không cần gửi lại")
    assert len(thumbnails(asked)) == 1


def test_the_wrong_photo_is_taken_out_again(app: Flask, asked: Person) -> None:
    attaches(asked.types("Họ tên chủ nhà", "Ngô Hai"), CHOOSE, NEW, presses=UPLOAD)
    form, data = asked.filled("Bỏ ảnh này")
    (out,) = asked.document.xpath('//button[@name="bo_anh"]')
    asked.sends(form.get("action"), [*data, ("bo_anh", out.get("value"))])
    assert (asked.typed("Họ tên chủ nhà"), thumbnails(asked), rows(app), files(app)) == ("Ngô Hai", [], 0, [])


def test_a_paper_that_the_desk_names_in_its_own_words_can_be_photographed(
    app: Flask, ba_lan: Person, chi_mai: Worker
) -> None:
    with app.app_context():
        filed()
    asks(chi_mai.signs_in(), "Việc khác")
    ba_lan.signs_in().opens(f"{MINE}/bo-sung").types("Anh/chị trả lời", "Đây ạ")
    attaches(ba_lan, CHOOSE, NEW, presses="Gửi bổ sung").sees("Bổ sung: 1 ảnh. Đây ạ").sees("Ảnh 1: Giấy tờ khác")


def test_the_blurred_photo_that_was_sent_before_is_told_apart(asked: Person, chi_mai: Worker) -> None:
    attaches(asked, CHOOSE, NEW, presses="Gửi bổ sung")
    asks(chi_mai, "Giấy cho thuê", again="Ảnh mới vẫn mờ")
    asked.opens(f"{MINE}/bo-sung")
    attaches(asked, CHOOSE, NEW, presses=UPLOAD).sees("đã gửi lần trước rồi")
    # Only the old one stands there, and nothing to be sent.
    assert len(thumbnails(asked.sees_no("Bỏ ảnh này"))) == 1


def test_anh_minh_photographs_it_with_her(asked: Person, chi_mai: Worker, anh_minh: Helped) -> None:
    anh_minh.begins_with(asked).follows(NUMBER).follows("Bổ sung hồ sơ")
    attaches(anh_minh, CHOOSE, NEW, presses="Gửi bổ sung")
    assert len(thumbnails(chi_mai.opens(DESK))) == 1


def test_a_stranger_finds_no_photo_of_an_answer(asked: Person, ong_tu: Person, chi_mai: Worker) -> None:
    small = thumbnails(attaches(asked, CHOOSE, NEW, presses=UPLOAD))[0]
    for other in (ong_tu, chi_mai):
        assert other.client.get(small).status_code in (303, 404)
        assert other.client.get(small.removesuffix("/nho")).status_code in (303, 404)


def test_another_tab_that_answered_first_gets_no_photo_behind_its_back(asked: Person, app: Flask) -> None:
    other = twin(asked).opens(f"{MINE}/bo-sung")
    asked.types("Họ tên chủ nhà", "Ngô Hai").presses("Gửi bổ sung")
    attaches(other.types("Họ tên chủ nhà", "Ngô Ba"), CHOOSE, NEW, presses="Gửi bổ sung", expects=409).sees("Ngô Ba")
    assert rows(app) == 0


def test_an_answer_that_was_begun_outlives_its_draft_but_not_for_ever(
    app: Flask, asked: Person, evening: Traveller
) -> None:
    evening.shift(timedelta(days=25))
    attaches(asked.signs_in().opens(f"{MINE}/bo-sung"), CHOOSE, NEW, presses=UPLOAD)
    for days, left in ((10, 1), (21, 0)):
        evening.shift(timedelta(days=days))
        with app.app_context():
            forget_old(now())
            db.session.commit()
        assert rows(app) == left


def test_a_token_of_another_evening_keeps_the_words_and_says_to_choose_again(asked: Person) -> None:
    asked.types("Họ tên chủ nhà", "Ngô Hai")
    for token in asked.document.xpath('//input[@name="csrf_token"]'):
        token.set("value", "cu")
    attaches(asked, CHOOSE, NEW, presses="Gửi bổ sung", expects=422).sees("chọn ảnh một lần nữa")
    assert (asked.typed("Họ tên chủ nhà"), thumbnails(asked)) == ("Ngô Hai", [])


def test_a_full_disk_keeps_the_words_and_lets_the_answer_go_without_the_photo(
    asked: Person, app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    asked.types("Họ tên chủ nhà", "Ngô Hai")
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        attaches(asked, CHOOSE, NEW, presses="Gửi bổ sung", expects=422).sees("hết chỗ giữ ảnh")
    assert (asked.typed("Họ tên chủ nhà"), rows(app), files(app)) == ("Ngô Hai", 0, [])
    asked.presses("Gửi bổ sung").sees("Đã gửi bổ sung").sees("Ngô Hai")


def test_what_was_left_of_a_branch_not_taken_is_not_shown_with_the_answer(app: Flask, asked: Person) -> None:
    small = thumbnails(attaches(asked, CHOOSE, NEW, presses=UPLOAD))[0]
    with app.app_context():
        left = db.session.scalars(select(Attachment).execution_options(visible_to=WORKER)).one()
        left.paper = "giay_dong_y"
        db.session.commit()
    assert asked.client.get(small).status_code == 404
    assert not thumbnails(asked.opens(f"{MINE}/bo-sung"))
