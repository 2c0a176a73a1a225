"""Papers are photographed at home or at the point, and seen by the desk: nothing chosen once has to be chosen again."""

import errno
import os
from uuid import UUID

import pytest
from flask import Flask
from sqlalchemy import text

from app.database import db
from app.web.delivery import HEAVIEST_PHOTOS, LONGEST_FORM
from tests.browser import Browser
from tests.files.brought import CONSENT, RENT, brings, brings_photo, files, page_of, rows, thumbnails, upload
from tests.files.photographed import bomb, docx, noise, packed, pdf, photo
from tests.journeys.bad_luck import fills_in
from tests.personas import Helped, Person, Worker, answers_every_step

CONTRACT = (photo(600, 800), "hop dong.jpg")


def shown(browser: Browser) -> list[str]:
    return thumbnails(browser.opens(page_of(browser)))


def test_a_photo_is_there_after_the_page_is_opened_anew_and_the_summary_counts_it(ong_tu: Person) -> None:
    fills_in(ong_tu)
    ong_tu.sees("Chưa có ảnh")
    brings(ong_tu, CONTRACT)
    assert len(shown(ong_tu)) == 1
    answer = ong_tu.client.get(shown(ong_tu)[0])
    assert (answer.mimetype, answer.headers["X-Content-Type-Options"]) == ("image/jpeg", "nosniff")
    assert "no-store" in answer.headers["Cache-Control"]
    ong_tu.follows("Tiếp tục").sees("Đã có 1 ảnh").follows("Quay lại").sees("Ảnh chụp giấy tờ").sees("bước 11 trên 12")
    ong_tu.follows("Quay lại").sees("bước 10 trên 12")


def test_several_at_once_and_a_bad_one_does_not_lose_the_good_ones(ong_tu: Person) -> None:
    fills_in(ong_tu)
    brought = [CONTRACT, (docx(), "don.jpg"), (pdf(2), "giay.pdf"), (bomb(), "to.png"), (b"", "trong.jpg")]
    brings(ong_tu, *brought, expects=422)
    ong_tu.sees("Còn 3 ảnh chưa nhận được").sees("don.jpg: Đây không phải ảnh hay PDF").sees("to.png: Ảnh này lớn quá")
    ong_tu.sees("trong.jpg: Tệp này trống")
    assert len(thumbnails(ong_tu)) == 2


def test_a_mistake_on_another_page_costs_no_photo(ong_tu: Person) -> None:
    fills_in(ong_tu)
    brings(ong_tu, CONTRACT)
    ong_tu.opens("chu-nha").types("Họ tên chủ nhà", "").presses("Tiếp tục", expects=422)
    ong_tu.types("Họ tên chủ nhà", "Ngô Văn Chủ").presses("Tiếp tục")
    assert len(shown(ong_tu)) == 1


def test_the_same_photo_twice_is_one_and_for_another_paper_is_told(ong_tu: Person) -> None:
    fills_in(ong_tu)
    brings(ong_tu, CONTRACT)
    brings(ong_tu, CONTRACT).sees("đã có ở đây, không cần gửi lại")
    assert len(shown(ong_tu)) == 1
    brings(ong_tu, CONTRACT, paper=CONSENT).sees("giống hệt ảnh ở mục Giấy cho thuê")


def test_nothing_chosen_is_said(ong_tu: Person) -> None:
    fills_in(ong_tu)
    brings(ong_tu, expects=422).sees("Chưa có ảnh nào được chọn")


def test_a_paper_has_at_most_ten(ong_tu: Person) -> None:
    fills_in(ong_tu)
    many = [(photo(300, 200 + number), f"{number}.jpg") for number in range(11)]
    brings(ong_tu, *many, expects=422).sees("10.jpg: Mỗi loại giấy nhận nhiều nhất 10 ảnh")
    assert len(thumbnails(ong_tu)) == 10


def test_a_photo_is_turned_and_taken_out(app: Flask, ong_tu: Person) -> None:
    fills_in(ong_tu)
    brings(ong_tu, CONTRACT)
    upright = ong_tu.client.get(thumbnails(ong_tu)[0]).data
    ong_tu.presses("Xoay")
    assert ong_tu.client.get(thumbnails(ong_tu)[0]).data != upright
    assert rows(app, "rotation") == 90
    ong_tu.presses("Bỏ ảnh này")
    assert (shown(ong_tu), rows(app), files(app)) == ([], 0, [])


def test_another_phone_with_the_code_shows_the_photo_and_a_stranger_finds_nothing(app: Flask, ong_tu: Person) -> None:
    fills_in(ong_tu)
    brings(ong_tu, CONTRACT)
    (small,) = thumbnails(ong_tu)
    ong_tu.opens("cho-o")
    code = ong_tu.reads().partition("bất kỳ máy nào:")[2].split()[0]
    phone, stranger = Browser(app).opens("/lam-tiep/"), Browser(app)
    phone.types("Mã làm tiếp", code).presses("Làm tiếp")
    phone.types("Năm sinh", "1969").presses("Làm tiếp").opens("giay-to")
    assert phone.client.get(thumbnails(phone)[0]).status_code == 200
    for address in (small, small.removesuffix("/nho")):
        assert stranger.client.get(address).status_code == 404


def test_the_photo_of_another_draft_is_not_found_under_ones_own(app: Flask, ong_tu: Person, ba_lan: Person) -> None:
    fills_in(ong_tu)
    brings(ong_tu, CONTRACT)
    photo_id = thumbnails(ong_tu)[0].split("/")[-2]
    fills_in(ba_lan)
    for address in (f"anh/{photo_id}", f"anh/{photo_id}/nho", f"anh/{UUID(int=7)}"):
        assert ba_lan.client.get(ba_lan.url.replace("kiem-tra", address)).status_code == 404
    assert upload(ba_lan, CONTRACT, paper="khong_co").status_code == 404


def test_the_photo_goes_to_the_desk_of_the_ward_and_nowhere_else(
    app: Flask, ba_lan: Person, chi_mai: Worker, chi_hoa: Worker
) -> None:
    fills_in(ba_lan.signs_in())
    brings(ba_lan, CONTRACT, (pdf(2), "giay.pdf"))
    (before, _) = thumbnails(ba_lan)
    ba_lan.opens("kiem-tra").presses("Gửi hồ sơ").sees("Ảnh giấy tờ đã gửi")
    assert ba_lan.client.get(thumbnails(ba_lan)[0]).status_code == 200
    assert ba_lan.client.get(before).status_code == 404
    chi_mai.signs_in().opens("/tiep-nhan/ho-so/CG-261123-0001").follows("Ảnh 1: Giấy cho thuê").sees("ảnh 1 trên 2")
    looked_at = thumbnails(chi_mai)[0]
    assert chi_mai.client.get(looked_at).mimetype == "image/jpeg"
    viewer = chi_mai.url
    chi_mai.presses("Xoay").follows("Ảnh tiếp").sees("Tệp PDF 2").sees("Mở tệp PDF")
    scan = chi_mai.client.get(chi_mai.document.xpath("//a[@download]")[0].get("href"))
    assert "sandbox" in scan.headers["Content-Security-Policy"]
    assert scan.headers["Content-Disposition"].startswith('inline; filename="giay-to-')
    chi_hoa.signs_in()
    for address in (viewer, looked_at, f"{viewer}/nho"):
        assert chi_hoa.client.get(address).status_code == 404
    with app.app_context():
        verbs = [row[0] for row in db.session.execute(text("SELECT verb FROM audit_row ORDER BY id"))]
        db.session.rollback()
    assert (verbs.count("photo-opened"), verbs.count("photo-turned")) == (2, 1)
    assert rows(app, "max(rotation)") == 90


def test_a_paper_of_another_branch_stays_behind(app: Flask, ba_lan: Person) -> None:
    fills_in(ba_lan.signs_in())
    brings(ba_lan, CONTRACT)
    ba_lan.opens("cho-o?ve=1").chooses("Nhà của tôi").presses("Tiếp tục").presses("Gửi hồ sơ")
    ba_lan.sees("CG-261123-0001").sees_no("Ảnh giấy tờ đã gửi")
    assert rows(app, "count(dossier_id)") == 0


def test_anh_minh_brings_the_photo_of_ba_lan_and_sees_it_no_more_once_sent(anh_minh: Helped, ba_lan: Person) -> None:
    anh_minh.begins_with(ba_lan).follows("Đăng ký tạm trú")
    answers_every_step(anh_minh, ba_lan)
    brings_photo(anh_minh)
    small = shown(anh_minh)[0]
    assert anh_minh.client.get(small).status_code == 200
    anh_minh.opens("kiem-tra").sees("Đã có 1 ảnh").presses("Gửi hồ sơ").sees("CG-261123-0001")
    assert anh_minh.client.get(small).status_code == 404


def test_a_disk_without_room_is_told_and_keeps_nothing(
    app: Flask, ong_tu: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    fills_in(ong_tu)
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        brings(ong_tu, CONTRACT, expects=503).sees("hết chỗ giữ ảnh").sees("mang bản chính")
    assert (rows(app), files(app)) == (0, [])
    brings(ong_tu, CONTRACT)
    assert rows(app) == 1


def test_a_photo_may_be_heavier_than_a_form_but_sixty_megabytes_at_once_are_too_much(ong_tu: Person) -> None:
    fills_in(ong_tu)
    heavy = packed(noise(500, 500), quality=95)
    assert len(heavy) > LONGEST_FORM
    brings(ong_tu, (heavy, "nang.jpg"))
    answer = ong_tu.client.post(
        f"{page_of(ong_tu)}/{RENT}",
        data=b"--x",
        content_type="multipart/form-data; boundary=x",
        environ_overrides={"CONTENT_LENGTH": str(HEAVIEST_PHOTOS + 1)},
    )
    assert (answer.status_code, "mỗi lần ít ảnh hơn" in answer.text) == (413, True)
