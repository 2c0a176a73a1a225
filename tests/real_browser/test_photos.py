"""A photo chosen on the phone is made small there, sent at once, and seen."""

from pathlib import Path

from flask import Flask
from playwright.sync_api import FilePayload, expect

from tests.dossiers.filed import filed
from tests.files.photographed import docx, held_sideways, noise, packed
from tests.journeys.bad_luck import fills_in
from tests.journeys.test_mended import MINE, asks
from tests.personas import Person, Worker
from tests.real_browser.conftest import Opens
from tests.real_browser.story import CHECK, PAPERS


def file(name: str, content: bytes, kind: str = "image/jpeg") -> FilePayload:
    return {"name": name, "mimeType": kind, "buffer": content}


def test_ong_tu_chooses_a_big_photo_and_a_small_one_travels(phone: Opens, ong_tu: Person, tmp_path: Path) -> None:
    fills_in(ong_tu)
    big = packed(noise(2600, 2000), quality=92)
    tu = phone("ong-tu").takes_over(ong_tu).opens(f"{ong_tu.url.rpartition('/')[0]}/giay-to").arrives(PAPERS)
    tu.shot("giay-to")
    expect(tu.button("Gửi ảnh này")).to_have_count(0)
    chooser = tu.page.locator("#chon-giay_thue")
    with tu.page.expect_request(lambda one: one.method == "POST") as sent:
        chooser.set_input_files([file("hop dong.jpg", big)])
    weight = int(sent.value.all_headers()["content-length"])
    assert weight < len(big) / 2, f"{weight:,} of {len(big):,} bytes travelled"
    tu.sees("Đã gửi xong").is_at("#chon-giay_thue").shot("mot-anh")
    expect(tu.page.locator("main img")).to_have_js_property("naturalWidth", 240)

    chooser.set_input_files([file("don.jpg", docx()), file("ngang.jpg", held_sideways())])
    expect(tu.page.locator("main img")).to_have_count(2)
    tu.sees("Còn 1 ảnh chưa nhận được").sees("don.jpg: Đây không phải ảnh").is_at(".errors").shot("mot-anh-hong")
    expect(tu.page.locator("main img").nth(1)).to_have_js_property("naturalHeight", 240)
    tu.follows("Tiếp tục", CHECK).sees("Đã có 2 ảnh").shot("xem-lai")


def test_ba_lan_sends_the_photo_anew_while_she_types(phone: Opens, app: Flask, ba_lan: Person, chi_mai: Worker) -> None:
    with app.app_context():
        filed()
    ba_lan.signs_in()
    asks(chi_mai.signs_in(), "Họ tên chủ nhà", "Giấy cho thuê")
    lan = phone("ba-lan").takes_over(ba_lan).opens(f"{MINE}/bo-sung").arrives("Bổ sung hồ sơ")
    name = lan.page.get_by_label("Họ tên chủ nhà")
    chooser = lan.page.locator("input[type=file]")
    expect(lan.button("Gửi ảnh này")).to_have_count(0)
    name.fill("Ngô Hai")
    chooser.set_input_files([file("hop dong.jpg", held_sideways()), file("don.jpg", docx())])
    lan.sees("don.jpg: Đây không phải ảnh").shot("bo-sung-anh-hong")
    expect(lan.page.locator("main img")).to_have_count(1)
    expect(name).to_have_value("Ngô Hai")
    name.press("Enter")
    lan.sees("Đã gửi bổ sung").sees("1 ảnh").shot("bo-sung-xong")
