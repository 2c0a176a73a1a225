"""Chị Hạnh photographs her guests' cards: who can be read is on her list, who can't is said one by one."""

from io import BytesIO
from pathlib import Path

import pytest
from flask import Flask

from app.database import db
from app.web.flood import PHOTO
from tests.files.cards_photographed import card
from tests.files.photographed import packed, sheet
from tests.house.lodging_forms import hosts
from tests.people.cards import CHAU_DU, CHI_MAU, ONG_THU
from tests.personas import Person

EMPTY = packed(sheet(400, 300))


@pytest.fixture
def chi_hanh(app: Flask, ba_lan: Person) -> Person:
    with app.app_context():
        house, _ = hosts(ba_lan)
        db.session.commit()
        here = f"/luu-tru/{house.id}"
    return ba_lan.signs_in().opens(here).follows("Chụp thẻ của khách")


def photo_of(*lines: str) -> bytes:
    """Made small: what is heavy goes through a file of the test client's own."""
    return packed(card(*lines).resize((800, 600)))


def brings(host: Person, *photos: bytes, expects: int = 200, room: str = "201") -> Person:
    """She chooses them all at once, and they are her first, her second, … photo."""
    form, fields = host.filled("Đọc các ảnh này")
    files = [(BytesIO(one), f"anh{place}.jpg") for place, one in enumerate(photos, start=1)]
    data = {**dict(fields), "phong": room, "anh": files}
    host._arrive(host.client.post(form.get("action"), data=data), form.get("action"), expects)
    return host


def test_several_photos_become_guests_at_once(chi_hanh: Person) -> None:
    brings(chi_hanh, photo_of(ONG_THU), photo_of(CHI_MAU)).sees("chờ gửi 2, cần sửa 0")
    chi_hanh.sees("Nguyễn Văn Thử").sees("036192000123 · 201")


def test_two_cards_on_one_photo_are_two_guests(chi_hanh: Person) -> None:
    brings(chi_hanh, photo_of(ONG_THU, CHI_MAU)).sees("chờ gửi 2, cần sửa 0")


def test_who_could_not_be_read_is_said_photo_by_photo_and_the_others_are_in(chi_hanh: Person) -> None:
    other = photo_of("https://vidu.vn/quang-cao")
    brings(chi_hanh, EMPTY, photo_of(ONG_THU), other, b"%PDF-1.4", expects=422)
    chi_hanh.sees("anh1.jpg: Chưa thấy mã QR").sees("anh3.jpg: mã QR trong ảnh không phải của thẻ căn cước")
    chi_hanh.sees("anh4.jpg: Đây là tệp PDF").sees("Đã đọc 1 thẻ").follows("Xem danh sách").sees("Nguyễn Văn Thử")


def test_a_card_photographed_twice_is_one_guest(chi_hanh: Person) -> None:
    here = chi_hanh.url
    brings(chi_hanh, photo_of(ONG_THU), photo_of(ONG_THU), expects=422)
    chi_hanh.sees("anh2.jpg: thẻ này đã có trong danh sách").opens(here)
    brings(chi_hanh, photo_of(ONG_THU), photo_of(CHAU_DU), expects=422)
    chi_hanh.sees("anh1.jpg: thẻ này đã có").follows("Xem danh sách").sees("chờ gửi 2, cần sửa 0")


def test_no_photo_chosen_is_told(chi_hanh: Person) -> None:
    brings(chi_hanh, expects=422).sees("Chưa có ảnh nào được chọn")


def test_more_than_ten_wait_for_the_next_time(chi_hanh: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.web.lodging.card_photos.AT_ONCE", 1)
    brings(chi_hanh, photo_of(ONG_THU), photo_of(CHI_MAU), expects=422).sees("anh2.jpg: mỗi lần đọc nhiều nhất")
    chi_hanh.sees("Đã đọc 1 thẻ")


def test_a_flood_of_photos_waits(chi_hanh: Person) -> None:
    counts = chi_hanh.app.extensions["flood"].browsers[PHOTO]
    counts.most = 1
    brings(chi_hanh, EMPTY, EMPTY, expects=429).sees("anh2.jpg: trong mười phút qua")


def test_no_photo_is_kept(chi_hanh: Person) -> None:
    folder = Path(chi_hanh.app.extensions["settings"].data_dir)
    before = sorted(folder.rglob("*"))
    brings(chi_hanh, photo_of(ONG_THU))
    assert [one for one in sorted(folder.rglob("*")) if one not in before] == []
